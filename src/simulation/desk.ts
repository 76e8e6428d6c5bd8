import { occasion, PURPOSE } from '../kernel/callerDraws.js';
import { type Group, NOBODY, type Queue, type Seconds } from '../kernel/units.js';
import { CALL, CONSULT, TICKET } from '../ledger/details.js';
import type { Centre } from './centre.js';
import { beginsConversation } from './conversation/parts.js';
import { isTaken, leavesLineOffline } from './conversation/taking.js';
import { ANSWER, TALK_ENDS } from './events.js';
import { type Agent, IDLE, RINGS, TALKS } from './tables/agents.js';
import { type Call, IN_LINE, RINGING, TALKING } from './tables/call.js';
import { startsWaiting, stopsPatience, stopsWaitClocks, stopsWaiting } from './waiting.js';

/** Where call meets agent: the two questions of every distributor, and what follows from an answer. */

/** Which agent for this call? Connected if there is one. */
export function callSeeksAgent(centre: Centre, call: Call): boolean {
  const agent = freeAgentFor(centre, call);
  if (agent === NOBODY) return false;
  centre.routes.lastChosen[call.queue] = agent;
  connect(centre, call, centre.agents.all[agent]);
  return true;
}

/** The number of the free agent whom the queue's strategy would give this caller now, or NOBODY. */
export function freeAgentFor(centre: Centre, call: Call): number {
  const { routes, view } = centre;
  if (centre.agents.idle === 0) return NOBODY;
  const { queue } = call;
  const step = routes.stepOf(call, centre.calendar.now);
  if (step < 0) return NOBODY;
  view.asking = call;
  const groups = centre.asking ? groupsFor(centre, call, step) : routes.steps[queue].groups[step];
  return routes.agentSelection[queue].choose(view, queue, groups);
}

/** A question is for those who know the answer. */
function groupsFor(centre: Centre, { queue, journey, servedAs }: Call, step: number): Int32Array {
  const { routes, model } = centre;
  return journey.kind === CONSULT
    ? routes.knowing(queue, step, model.calls[servedAs].skill)
    : routes.steps[queue].groups[step];
}

/** Which call for this agent, who is ready and not in the list of the idle? Connected if there is one. */
export function agentSeeksCall(centre: Centre, agent: Agent): boolean {
  if (centre.waitingTotal === 0 && centre.standing === 0) return false;
  const call = waitingCallFor(centre, agent);
  if (call === null) return false;
  connect(centre, call, agent);
  return true;
}

/** The waiting caller whom the group's strategy would give this agent now. */
function waitingCallFor(centre: Centre, agent: Agent): Call | null {
  const { routes, lines } = centre;
  const { group } = agent;
  let best: Call | null = null;
  for (let word = 0; word < routes.words; word++) {
    let bits = lines.occupied[word] & routes.serves[group * routes.words + word];
    while (bits !== 0) {
      const queue = (word << 5) + (31 - Math.clz32(bits & -bits));
      bits &= bits - 1;
      const call = oldestFor(centre, agent, queue);
      if (call !== null && (best === null || goesBefore(centre, group, call, best))) best = call;
    }
  }
  return best;
}

/** The oldest caller in the line whom the agent may take at his age now. Steps may narrow as well as widen: it need not be the head. */
function oldestFor(centre: Centre, agent: Agent, queue: Queue): Call | null {
  const { routes } = centre;
  let call = centre.lines.head[queue];
  while (call !== null && !routes.mayTake(agent.group, call, centre.calendar.now)) call = call.behind;
  if (centre.choosy) while (call !== null && !mayHave(centre, agent, call)) call = call.behind;
  return call;
}

/** The same, where the caller may have met the agent and will not have him again; or it is a question, which he may not know to answer. */
function mayHave(centre: Centre, agent: Agent, call: Call): boolean {
  const { journey, servedAs } = call;
  if (journey.shuns === 1 && journey.hasMet(agent.number)) return false;
  if (journey.kind === CONSULT && !centre.routes.knows(agent.group, centre.model.calls[servedAs].skill)) return false;
  return centre.routes.mayTake(agent.group, call, centre.calendar.now);
}

function goesBefore(centre: Centre, group: Group, a: Call, b: Call): boolean {
  const order = centre.routes.callSelection[group].compare(centre.view, group, a.row, b.row);
  return order < 0 || (!(order > 0) && a.isBefore(b));
}

/** The agent is busy from now on: his telephone rings, or he answers at once. */
function connect(centre: Centre, call: Call, agent: Agent): void {
  const { agents, calendar } = centre;
  agent.busyFrom = calendar.now;
  agent.call = call;
  call.agentNumber = agent.number;
  call.agentGroup = agent.group;
  call.pickedAt = calendar.now;
  if (agent.state === IDLE) agents.stopsIdling(agent, RINGS);
  else agent.state = RINGS;
  const ring = ringingTime(centre, call, agent);
  if (ring === 0) {
    answers(centre, call, agent);
    return;
  }
  rings(centre, call);
  agent.event = calendar.schedule(calendar.now + ring, ANSWER, agent.number);
}

/** He still waits, and may still give up; but no other agent, queue or limit concerns him any more. */
function rings(centre: Centre, call: Call): void {
  if (isOffline(centre, call)) {
    leavesLineOffline(centre, call);
    call.state = RINGING;
    return;
  }
  if (call.state > RINGING) {
    startsWaiting(centre, call, RINGING);
    return;
  }
  if (call.state === IN_LINE) centre.lines.leave(call.queue, call);
  stopsWaitClocks(centre, call);
  call.state = RINGING;
}

function ringingTime(centre: Centre, call: Call, agent: Agent): Seconds {
  const law = centre.laws.pickUp[agent.group];
  if (law === null || (centre.offline && call.journey.kind === TICKET)) return 0;
  return law.sample(centre.begins(call, PURPOSE.pickUp, occasion(call.contact, call.hop)), centre.clock(call));
}

/** They talk from now on: the work, or nothing yet where the agent lacks the skill. The calendar takes over. */
function answers(centre: Centre, call: Call, agent: Agent): void {
  if (isOffline(centre, call)) {
    isTaken(centre, call, agent);
    return;
  }
  const { calendar } = centre;
  agent.state = TALKS;
  agent.event = NOBODY;
  agent.callsTaken++;
  if (call.state <= RINGING) stopsWaiting(centre, call);
  stopsPatience(centre, call);
  call.state = TALKING;
  call.answeredAt = calendar.now;
  const wait = calendar.now - call.queuedAt;
  call.waited += wait;
  call.journeyWait += wait;
  call.agentsMet++;
  call.lastGroup = agent.group;
  if (centre.detailed) {
    centre.lastWait[call.queue] = wait;
    beginsConversation(centre, call, agent);
    return;
  }
  const handling = centre.laws.handling[agent.group * centre.types + call.servedAs];
  let talk = 0;
  if (handling !== null)
    talk = handling.talk.sample(centre.beginsTalk(call), centre.clockOfCase(call)) / handling.speed;
  agent.talkEndsAt = calendar.now + talk;
  calendar.schedule(agent.talkEndsAt, TALK_ENDS, agent.number);
}

/** Is it a question or a ticket? */
function isOffline(centre: Centre, call: Call): boolean {
  return centre.offline && call.journey.kind !== CALL;
}

/** The ringing is over. */
export function isAnswered(centre: Centre, agent: Agent): void {
  answers(centre, agent.call as Call, agent);
}
