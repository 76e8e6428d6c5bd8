import type {
  CallsFirst,
  CandidateTold,
  IsGiven,
  IsTaken,
  NotForHim,
  PassedOver,
  WaitingTold,
} from '../../experiments/follow/story/story.js';
import { counted, groupLines, lasting, mayHave, named, pronouns, type Told, waitingNamed } from './words.js';

// Why this agent, and why that caller: the rule, and the figures that decided.

const MOST_CANDIDATES = 4;

/** Agents were free, and the strategy named one. */
export function isGiven(step: IsGiven, queue: string): Told {
  const { agent, strategy, candidates, groups, lastChosen, subject } = step;
  const who = named(agent);
  const { him } = pronouns(subject);
  const free = candidates.filter(({ met }) => !met);
  const figure = FIGURES[strategy] ?? idle;
  const text =
    free.length === 1
      ? `${subject === 'caller' ? '' : 'it '}gets ${who}, the only agent free who ${mayHave(subject)}`
      : `${counted(free.length, 'agent')} are free who ${mayHave(subject)}; ${strategy} gives ${him} ${who}: ${REASONS[strategy]?.(lastChosen && named(lastChosen)) ?? 'its choice'}`;
  const shown = candidates.slice(0, MOST_CANDIDATES);
  const width = Math.max(...shown.map((each) => named(each).length));
  const lines = shown.map(
    (each) => `${named(each).padEnd(width)}  ${figure(each)}${each.met ? '; has met him already' : ''}`,
  );
  const more = candidates.length - shown.length;
  const others = groups.filter((group) => group.may !== 'now' || group.idle === 0);
  return {
    text,
    beneath: [...lines, ...(more > 0 ? [`and ${more} more`] : []), ...groupLines(others, queue, subject)],
  };
}

const idle = ({ idleFor }: CandidateTold): string => `idle for ${lasting(idleFor)}`;
const ranked = (agent: CandidateTold): string =>
  `${agent.rank === null ? "lacks the queue's skill" : `rank ${agent.rank}`}, ${idle(agent)}`;

/** The figures by which a strategy decides. */
const FIGURES: Readonly<Record<string, (agent: CandidateTold) => string>> = {
  least_occupied: (agent) =>
    `busy ${(100 * agent.busyShare).toFixed(1)} % of the time since coming on duty, ${idle(agent)}`,
  fewest_calls: (agent) => `${counted(agent.callsTaken, 'call')} since coming on duty, ${idle(agent)}`,
  most_skilled: ranked,
  least_skilled: ranked,
};

const REASONS: Readonly<Record<string, (lastChosen: string | null) => string>> = {
  longest_idle: () => 'idle longest',
  least_occupied: () => 'the smallest busy share, then the longest idle',
  fewest_calls: () => 'the fewest calls, then the longest idle',
  most_skilled: () => "the best rank for the queue's skill, then the longest idle",
  least_skilled: () => "the worst rank for the queue's skill, then the longest idle",
  linear: () => 'the first by group and number',
  random: () => 'by the lot',
  round_robin: (last) =>
    last === null ? 'the lowest number, for a start' : `the next number after ${last}, who was chosen last`,
};

/** An agent came free: and of those who waited took him. */
export function isTaken({ agent, strategy, self, others, subject }: IsTaken): Told {
  const who = named(agent);
  const { he, him, his } = pronouns(subject);
  const behind = others.find(({ queue }) => queue === self.queue);
  const elsewhere = others.filter(({ queue }) => queue !== self.queue);
  const next = behind === undefined ? '' : `, before ${waitingNamed(behind)} (${lasting(behind.age)})`;
  const start = `${who} comes free and takes ${him}`;
  if (others.length === 0) return { text: `${start}: nobody else waits whom ${who} may take` };
  if (elsewhere.length === 0)
    return { text: `${start}: ${he} is the oldest in the line (${lasting(self.age)})${next}` };
  return {
    text: `${start}, by ${strategy}: the oldest in ${his} line (${lasting(self.age)})${next}, and`,
    beneath: elsewhere.map(
      (other) => `before ${waitingNamed(other)} in ${other.queue}: ${against(strategy, self, other)}`,
    ),
  };
}

/** An agent came free, and took another. */
export function passedOver(step: PassedOver): Told {
  const { agent, strategy, because, self, other } = step;
  const { he, him } = pronouns(step.subject);
  const start = `${named(agent)} comes free and takes ${waitingNamed(other)}`;
  if (because === 'ahead_in_line') {
    const ages = `${lasting(other.age)}, ${he} ${lasting(self.age)}`;
    return { text: `${start}, ahead of ${him} in the line (${ages})`, tone: 'faint' };
  }
  const from = other.queue === self.queue ? '' : ` in ${other.queue}`;
  const why = because === 'goes_first' ? against(strategy, other, self) : barred(step);
  return { text: `${start}${from}: ${why}`, tone: 'faint' };
}

/** An agent is idle beside him. */
export function notForHim(step: NotForHim): Told {
  return { text: `${named(step.agent)} comes free and stays idle: ${barred(step)}`, tone: 'doubtful' };
}

/** An agent came free, and calls back first. */
export function callsFirst({ agent, call }: CallsFirst): Told {
  return {
    text: `${named(agent)} comes free and first calls back the caller of call ${call}, as promised`,
    tone: 'faint',
  };
}

/** What keeps an agent from taking him, or from answering a question. */
function barred({ agent, because, fromAge, subject }: NotForHim | PassedOver): string {
  const who = named(agent);
  const { him, his } = pronouns(subject);
  if (because === 'lacks_skill') return `${who} cannot answer it`;
  if (because === 'met') return `he has met ${who} already`;
  if (because === 'not_yet') return `${who} may not take ${him} before an age of ${lasting(fromAge ?? 0)}`;
  return `${who} may not take ${him} at ${his} age`;
}

/** Why the first goes before the second. */
export function against(strategy: string, first: WaitingTold, second: WaitingTold): string {
  const older = `older (${lasting(first.age)} against ${lasting(second.age)})`;
  switch (strategy) {
    case 'fifo':
      return older;
    case 'longest_relative_wait':
      return byRelativeWait(first, second, older);
    case 'skill_rank':
      if (first.rank !== second.rank) return `${rankOf(first)} against ${rankOf(second)}`;
      return byPriority(first, second, older);
    default:
      return byPriority(first, second, older);
  }
}

/** Of a queue that is to be answered within no time, any wait is the longest; of two such the older goes first. */
function byRelativeWait(first: WaitingTold, second: WaitingTold, older: string): string {
  const [longer, shorter] = [first.relativeWait, second.relativeWait];
  if (shorter === null || longer === shorter || (longer === null && first.age === 0)) return older;
  if (longer === null) return `a wait in ${first.queue}, whose threshold is 0, against one in ${second.queue}`;
  return `the longer wait for its queue (${longer.toFixed(1)} times the threshold against ${shorter.toFixed(1)})`;
}

const rankOf = ({ rank, queue }: WaitingTold): string =>
  rank === null ? `lacks the skill of ${queue}` : `rank ${rank}`;

function byPriority(first: WaitingTold, second: WaitingTold, older: string): string {
  if (first.score === second.score) return `priority ${first.priority} both, and ${older}`;
  const aged = first.score !== first.priority || second.score !== second.priority;
  const plain = `priority ${first.priority} against ${second.priority}`;
  return aged ? `${plain}, with ageing ${first.score.toFixed(2)} against ${second.score.toFixed(2)}` : plain;
}
