import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { NOBODY, type Seconds } from '../../kernel/units.js';
import { ANSWERED, HANDED_OFF, NONE } from '../../ledger/outcomes.js';
import { markCut, writeLeg } from '../book.js';
import type { Centre } from '../centre.js';
import { WRAP_UP_ENDS } from '../events.js';
import { type Agent, WRAPS_UP } from '../tables/agents.js';
import type { Call } from '../tables/call.js';
import { agentIsDone } from './duty.js';
import { furtherNeed, goesOnAs, isHandedOff, mayBeHandedOff } from './handoff.js';
import { countsTimeOnLine, leavesAfterTalk } from './leaving.js';

/** They hang up, or the caller is passed on; then the agent wraps up. */
export function talkEnds(centre: Centre, agent: Agent): void {
  const { calendar } = centre;
  const call = agent.call as Call;
  const wrapUp = wrapUpTime(centre, call, agent);
  call.endedAt = calendar.now;
  call.readyAt = calendar.now + wrapUp;
  call.agentTime += call.readyAt - call.pickedAt;
  countsTimeOnLine(centre, call);
  if (isSkilled(centre, call, agent)) afterResolution(centre, call);
  else afterLackOfSkill(centre, call);
  if (wrapUp > 0) {
    agent.state = WRAPS_UP;
    calendar.schedule(calendar.now + wrapUp, WRAP_UP_ENDS, agent.number);
  } else {
    agentIsDone(centre, agent);
  }
}

function afterResolution(centre: Centre, call: Call): void {
  const need = furtherNeed(centre, call);
  closesLeg(centre, call, need === NOBODY ? ANSWERED : HANDED_OFF);
  if (need === NOBODY) leavesAfterTalk(centre, call, true);
  else goesOnAs(centre, call, need);
}

function afterLackOfSkill(centre: Centre, call: Call): void {
  const goesOn = mayBeHandedOff(call);
  closesLeg(centre, call, goesOn ? HANDED_OFF : ANSWERED);
  if (goesOn) {
    isHandedOff(centre, call);
  } else {
    markCut(centre);
    leavesAfterTalk(centre, call, false);
  }
}

/** Written; the first answered leg settles the contact. */
export function closesLeg(centre: Centre, call: Call, outcome: number): void {
  writeLeg(centre, call, outcome, call.spoke === 0 ? ANSWERED : NONE);
  if (call.spoke === 1) return;
  call.spoke = 1;
  call.spokenContacts++;
}

function isSkilled(centre: Centre, call: Call, agent: Agent): boolean {
  return centre.laws.handling[agent.group * centre.types + call.servedAs] !== null;
}

export function wrapUpTime(centre: Centre, call: Call, agent: Agent): Seconds {
  const law = centre.laws.wrapUp[agent.group * centre.types + call.servedAs];
  if (law === null) return 0;
  return law.sample(centre.begins(call, PURPOSE.wrapUp, occasion(call.contact, call.hop)), centre.clock(call));
}
