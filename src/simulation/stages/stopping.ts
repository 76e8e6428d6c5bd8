import { NOBODY, type Seconds } from '../../kernel/units.js';
import { CONSULT } from '../../ledger/details.js';
import { ANSWERED, IN_SYSTEM, NONE } from '../../ledger/outcomes.js';
import { STILL_THERE } from '../../ledger/visits.js';
import { writeCase, writeContact, writeLeg, writePromise, writeSpell, writeVisit } from '../book.js';
import type { Centre } from '../centre.js';
import { countsTour } from '../ivr/tours.js';
import { ADVISES, type Agent, BRIEFS, HOLDS, OFF, ON_BREAK, RINGS } from '../tables/agents.js';
import { AT_HOME, type Call, FREE, IN_IVR, PROMISED, RINGING, TALKING } from '../tables/call.js';
import { OFF_LINE } from '../tables/journey.js';
import { rangInVain } from './handing/asking.js';
import { closesLeg, wrapUpTime } from './handing/endOfTalk.js';
import { writesHeld } from './handing/holding.js';
import { writesDoor } from './leaving.js';

/**
 * The clock stops, and the book is closed over what is still open: nobody is left out, or the sum of waits would come out
 * short. Waiting callers are in the system; a talk in hand is written with its planned end; cases are open.
 */
export function clockStops(centre: Centre): Seconds {
  const stop = centre.stopsAt < Infinity ? centre.stopsAt : centre.overAt;
  centre.calendar.now = stop;
  for (const agent of centre.agents.all) {
    if (isHolding(agent)) isStillHolding(centre, agent, stop);
    else if (agent.state === ADVISES) isStillAdvising(centre, agent, stop);
    else if (agent.state === RINGS && agent.call?.journey.kind === CONSULT) isStillRung(centre, agent.call);
  }
  for (const call of centre.calls.all) {
    if (call.state !== FREE && call.journey.kind !== CONSULT) staysOpen(centre, call, stop);
  }
  for (const agent of centre.agents.all) {
    if (agent.state !== OFF && agent.state !== ON_BREAK) leavesOpenSpell(centre, agent, stop);
  }
  return stop;
}

function staysOpen(centre: Centre, call: Call, stop: Seconds): void {
  const { state } = call;
  if (state <= RINGING) isStillWaiting(centre, call, stop);
  else if (state === TALKING) isStillTalking(centre, call, stop);
  else if (state === IN_IVR) isStillInIvr(centre, call);
  else if (state === PROMISED) writePromise(centre, call, -1);
  if (centre.hasIvr && state !== AT_HOME) writeContact(centre, call);
  call.endedAt = stop;
  writeCase(centre, call, false);
}

function isStillWaiting(centre: Centre, call: Call, stop: Seconds): void {
  if (call.journey.line !== OFF_LINE) {
    const wait = stop - call.queuedAt;
    call.waited += wait;
    call.journeyWait += wait;
    call.customerTime += wait;
  }
  const rings = call.agentNumber !== NOBODY;
  if (rings) call.agentTime += stop - call.pickedAt;
  call.endedAt = stop;
  call.readyAt = rings ? stop : -1;
  writeLeg(centre, call, IN_SYSTEM, call.spoke === 1 ? NONE : IN_SYSTEM);
}

function isStillTalking(centre: Centre, call: Call, stop: Seconds): void {
  const agent = centre.agents.all[call.agentNumber];
  const { journey } = call;
  if (journey.line !== OFF_LINE) call.customerTime += stop - call.queuedAt;
  call.agentTime += stop - call.pickedAt;
  if (agent.state === HOLDS) {
    journey.facts.holdingTime += stop - journey.since;
    agent.talkEndsAt = stop;
  }
  call.endedAt = agent.talkEndsAt;
  call.readyAt = agent.talkEndsAt + wrapUpTime(centre, call, agent);
  if (centre.detailed) journey.facts.staysHere();
  closesLeg(centre, call, ANSWERED);
}

function isStillInIvr(centre: Centre, call: Call): void {
  writeVisit(centre, call, STILL_THERE);
  countsTour(centre, call);
  writesDoor(centre, call, IN_SYSTEM);
}

/** In a hold or a briefing of a warm handoff: of a leg that the caller has left. */
function isHolding(agent: Agent): boolean {
  if (agent.state === BRIEFS) return true;
  return agent.state === HOLDS && agent.call?.journey.holder === agent.number;
}

/** Who answers a question goes on to the end of it in the book; what he spent counts up to the stop. */
function isStillAdvising(centre: Centre, agent: Agent, stop: Seconds): void {
  const question = agent.call as Call;
  centre.calls.all[question.journey.asker].agentTime += stop - question.pickedAt;
  question.endedAt = agent.talkEndsAt;
  question.readyAt = agent.talkEndsAt;
  writeLeg(centre, question, ANSWERED, NONE);
}

function isStillRung(centre: Centre, question: Call): void {
  rangInVain(centre, question, centre.calls.all[question.journey.asker], IN_SYSTEM);
}

/** Who holds is cut off, who is briefing goes on to the end of it in the book; what they spent counts up to the stop. */
function isStillHolding(centre: Centre, agent: Agent, stop: Seconds): void {
  const held = agent.held!;
  if (agent.state === HOLDS) held.facts.holdingTime = stop - held.since;
  writesHeld(centre, agent, agent.state === HOLDS ? stop : agent.talkEndsAt, stop);
}

/** A spell that the end of the clock cuts: due then, unless he was about to leave already, or his shift ends later. */
function leavesOpenSpell(centre: Centre, agent: Agent, stop: Seconds): void {
  const { dues } = centre.pools[agent.group];
  const due = centre.roster.isPool(agent.group) ? (dues.length > 0 ? (dues.shift() as Seconds) : stop) : agent.dueAt;
  writeSpell(centre, agent, stop, due);
}
