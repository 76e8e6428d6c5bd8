import { occasion, PURPOSE } from '../kernel/callerDraws.js';
import { type Agent, type Call, type Group, NOBODY, type Queue, type Seconds } from '../kernel/units.js';
import type { Centre } from './centre.js';
import { ANSWER, TALK_ENDS } from './events.js';
import { IDLE, RINGS, TALKS } from './tables/agents.js';
import { IN_LINE, RINGING, TALKING } from './tables/calls.js';
import { startsWaiting, stopsPatience, stopsWaitClocks, stopsWaiting } from './waiting.js';

/** Where call meets agent: the two questions of every distributor, and what follows from an answer. */

/** Which agent for this call? Connected if there is one. */
export function callSeeksAgent(centre: Centre, call: Call): boolean {
  const agent = freeAgentFor(centre, call);
  if (agent === NOBODY) return false;
  centre.routes.lastChosen[centre.calls.queue[call]] = agent;
  connect(centre, call, agent);
  return true;
}

/** The free agent whom the queue's strategy would give this caller now, or NOBODY. */
export function freeAgentFor(centre: Centre, call: Call): Agent {
  const { calls, routes, view } = centre;
  const queue = calls.queue[call];
  const step = routes.stepAt(queue, calls.virtualAt[call], centre.calendar.now);
  if (step < 0) return NOBODY;
  view.asking = call;
  return routes.agentSelection[queue].choose(view, queue, routes.steps[queue].groups[step]);
}

/** Which call for this agent, who is ready and not in the list of the idle? Connected if there is one. */
export function agentSeeksCall(centre: Centre, agent: Agent): boolean {
  const call = waitingCallFor(centre, centre.agents.group[agent]);
  if (call === NOBODY) return false;
  connect(centre, call, agent);
  return true;
}

/** The waiting caller whom the group's strategy would give one of its agents now, or NOBODY. */
function waitingCallFor(centre: Centre, group: Group): Call {
  const { routes, lines } = centre;
  let best = NOBODY;
  for (let word = 0; word < routes.words; word++) {
    let bits = lines.occupied[word] & routes.serves[group * routes.words + word];
    while (bits !== 0) {
      const queue = (word << 5) + (31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
      const call = oldestFor(centre, group, queue);
      if (call !== NOBODY && (best === NOBODY || goesBefore(centre, group, call, best))) best = call;
    }
  }
  return best;
}

/** The oldest caller in the line whom the group may take at his age now. Steps may narrow as well as widen: it need not be the head. */
function oldestFor(centre: Centre, group: Group, queue: Queue): Call {
  const { calls, routes } = centre;
  const { now } = centre.calendar;
  let call = centre.lines.head[queue];
  while (call !== NOBODY && !routes.mayTake(group, queue, calls.virtualAt[call], now)) call = calls.behind[call];
  return call;
}

function goesBefore(centre: Centre, group: Group, a: Call, b: Call): boolean {
  const order = centre.routes.callSelection[group].compare(centre.view, group, a, b);
  return order < 0 || (!(order > 0) && centre.lines.isBefore(a, b));
}

/** The agent is busy from now on: his telephone rings, or he answers at once. */
function connect(centre: Centre, call: Call, agent: Agent): void {
  const { calls, agents, calendar } = centre;
  agents.busyFrom[agent] = calendar.now;
  agents.call[agent] = call;
  calls.agent[call] = agent;
  calls.pickedAt[call] = calendar.now;
  if (agents.state[agent] === IDLE) agents.stopsIdling(agent, RINGS);
  else agents.state[agent] = RINGS;
  const ring = ringingTime(centre, call, agent);
  if (ring === 0) {
    answers(centre, agent);
    return;
  }
  rings(centre, call);
  agents.event[agent] = calendar.schedule(calendar.now + ring, ANSWER, agent);
}

/** He still waits, and may still give up; but no other agent, queue or limit concerns him any more. */
function rings(centre: Centre, call: Call): void {
  const { calls } = centre;
  if (calls.state[call] > RINGING) {
    startsWaiting(centre, call, RINGING);
    return;
  }
  if (calls.state[call] === IN_LINE) centre.lines.leave(calls.queue[call], call);
  stopsWaitClocks(centre, call);
  calls.state[call] = RINGING;
}

function ringingTime(centre: Centre, call: Call, agent: Agent): Seconds {
  const { calls } = centre;
  const law = centre.laws.pickUp[centre.agents.group[agent]];
  if (law === null) return 0;
  const draws = centre.begins(call, PURPOSE.pickUp, occasion(calls.contact[call], calls.hop[call]));
  return law.sample(draws, centre.clock(calls.contactAt[call]));
}

/** They talk from now on: the work, or nothing yet where the agent lacks the skill. The calendar takes over. */
export function answers(centre: Centre, agent: Agent): void {
  const { calls, agents, calendar } = centre;
  const { now } = calendar;
  const call = agents.call[agent];
  const group = agents.group[agent];
  agents.state[agent] = TALKS;
  agents.event[agent] = NOBODY;
  agents.callsTaken[agent]++;
  if (calls.state[call] <= RINGING) stopsWaiting(centre, call, false);
  else stopsPatience(centre, call); // still runs where he was moved on from another queue
  calls.state[call] = TALKING;
  calls.answeredAt[call] = now;
  const wait = now - calls.queuedAt[call];
  calls.waited[call] += wait;
  calls.journeyWait[call] += wait;
  calls.agentsMet[call]++;
  calls.lastGroup[call] = group;
  const handling = centre.laws.handling[group * centre.model.calls.length + calls.servedAs[call]];
  const talk =
    handling === null
      ? 0
      : handling.talk.sample(centre.beginsTalk(call), centre.clock(calls.caseAt[call])) / handling.speed;
  agents.talkEndsAt[agent] = now + talk;
  calendar.schedule(now + talk, TALK_ENDS, agent);
}
