import { NOBODY } from '../../kernel/units.js';
import type { Asked, Candidate, NotForHim, PassedOver, Taken } from '../../simulation/trace/happenings.js';
import { fromAge, type Names } from './names.js';
import type * as told from './story/story.js';
import type { Bare } from './telling.js';

// Why an agent was chosen, or another caller was.

/** How the strategies order who is idle: smaller first; then the longest idle, then the lower number. Another strategy's order is its own. */
const ORDERS: Readonly<Record<string, (asked: Asked) => (agent: Candidate) => number>> = {
  longest_idle: () => () => 0,
  least_occupied: () => (agent) => agent.busyShare,
  fewest_calls: () => (agent) => agent.callsTaken,
  most_skilled: () => (agent) => agent.rank,
  least_skilled: () => (agent) => (agent.rank === Number.POSITIVE_INFINITY ? 0 : -agent.rank),
  linear: (asked) => {
    const groups = [...new Set(asked.candidates.map(({ group }) => group))];
    return (agent) => groups.indexOf(agent.group) * MANY + agent.agent;
  },
  round_robin: (asked) => (agent) => agent.agent + (agent.agent > asked.lastChosen ? 0 : MANY),
};

/** More agents than there can be. */
const MANY = 1e9;

/** Several were idle, and the queue's strategy named one. */
export function isGiven(names: Names, asked: Asked): Bare<told.IsGiven> {
  return {
    what: 'is_given',
    agent: names.agent(asked.agent),
    strategy: asked.strategy,
    lastChosen: asked.lastChosen === NOBODY ? null : names.agent(asked.lastChosen),
    candidates: inOrder(asked).map((candidate) => names.candidate(candidate, asked.at)),
    groups: names.groups(asked.groups),
  };
}

function inOrder(asked: Asked): Candidate[] {
  const order = ORDERS[asked.strategy]?.(asked) ?? (() => 0);
  const isChosen = ({ agent }: Candidate) => (agent === asked.agent ? 0 : 1);
  return [...asked.candidates].sort(
    (a, b) => isChosen(a) - isChosen(b) || order(a) - order(b) || a.idleSince - b.idleSince || a.agent - b.agent,
  );
}

/** An agent came free, and took him. */
export function isTaken(names: Names, { agent, strategy, self, others }: Taken): Bare<told.IsTaken> {
  return {
    what: 'is_taken',
    agent: names.agent(agent),
    strategy,
    self: names.waiting(self),
    others: others.map((other) => names.waiting(other)),
  };
}

/** An agent came free, and took another. */
export function passedOver(names: Names, heard: PassedOver): Bare<told.PassedOver> {
  const { agent, strategy, self, other } = heard;
  const before = self.queue === other.queue ? 'ahead_in_line' : 'goes_first';
  return {
    what: 'passed_over',
    agent: names.agent(agent),
    strategy,
    because: barred(heard) ?? before,
    fromAge: fromAge(heard.may),
    self: names.waiting(self),
    other: names.waiting(other),
  };
}

/** An agent came free, and stays idle beside him. */
export function notForHim(names: Names, heard: NotForHim): Bare<told.NotForHim> {
  return {
    what: 'not_for_him',
    agent: names.agent(heard.agent),
    because: barred(heard) ?? 'not_at_this_age',
    fromAge: fromAge(heard.may),
  };
}

/** The group serves his queue: if it may never take him there, it is a question that it cannot answer. */
function barred({ may, isMet }: NotForHim | PassedOver): told.Barred | null {
  if (isMet) return 'met';
  if (may.kind === 'now') return null;
  if (may.kind === 'never') return 'lacks_skill';
  return may.kind === 'later' ? 'not_yet' : 'not_at_this_age';
}
