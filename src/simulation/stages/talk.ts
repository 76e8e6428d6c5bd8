import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { type Agent, type Call, NOBODY, type Seconds } from '../../kernel/units.js';
import { ANSWERED, HANDED_OFF, NONE } from '../../ledger/outcomes.js';
import { markCut, writeLeg } from '../book.js';
import type { Centre } from '../centre.js';
import { WRAP_UP_ENDS } from '../events.js';
import { WRAPS_UP } from '../tables/agents.js';
import { agentIsDone } from './duty.js';
import { furtherNeed, goesOnAs, isHandedOff, mayBeHandedOff } from './handoff.js';
import { countsTimeOnLine, leavesAfterTalk } from './leaving.js';

/** They hang up, or the caller is passed on; then the agent wraps up. */
export function talkEnds(centre: Centre, agent: Agent): void {
  const call = centre.agents.call[agent];
  const wrapUp = wrapUpTime(centre, call, agent);
  const { now } = centre.calendar;
  centre.calls.agentTime[call] += now + wrapUp - centre.calls.pickedAt[call];
  countsTimeOnLine(centre, call);
  if (isSkilled(centre, call, agent)) afterResolution(centre, call, now + wrapUp);
  else afterLackOfSkill(centre, call, now + wrapUp);
  if (wrapUp > 0) {
    centre.agents.state[agent] = WRAPS_UP;
    centre.calendar.schedule(now + wrapUp, WRAP_UP_ENDS, agent);
  } else {
    agentIsDone(centre, agent);
  }
}

function afterResolution(centre: Centre, call: Call, readyAt: Seconds): void {
  const need = furtherNeed(centre, call);
  closesLeg(centre, call, need === NOBODY ? ANSWERED : HANDED_OFF, readyAt);
  if (need === NOBODY) leavesAfterTalk(centre, call, true);
  else goesOnAs(centre, call, need);
}

function afterLackOfSkill(centre: Centre, call: Call, readyAt: Seconds): void {
  const goesOn = mayBeHandedOff(centre, call);
  closesLeg(centre, call, goesOn ? HANDED_OFF : ANSWERED, readyAt);
  if (goesOn) {
    isHandedOff(centre, call);
  } else {
    markCut(centre);
    leavesAfterTalk(centre, call, false);
  }
}

/** Written; the first answered leg settles the contact. */
export function closesLeg(centre: Centre, call: Call, outcome: number, readyAt: Seconds): void {
  const { calls, agents } = centre;
  const first = calls.spoke[call] === 0;
  writeLeg(centre, call, outcome, first ? ANSWERED : NONE, agents.talkEndsAt[calls.agent[call]], readyAt);
  if (!first) return;
  calls.spoke[call] = 1;
  calls.spokenContacts[call]++;
}

export function isSkilled(centre: Centre, call: Call, agent: Agent): boolean {
  const row = centre.agents.group[agent] * centre.model.calls.length + centre.calls.servedAs[call];
  return centre.laws.handling[row] !== null;
}

export function wrapUpTime(centre: Centre, call: Call, agent: Agent): Seconds {
  const { calls } = centre;
  const law = centre.laws.wrapUp[centre.agents.group[agent] * centre.model.calls.length + calls.servedAs[call]];
  if (law === null) return 0;
  const draws = centre.begins(call, PURPOSE.wrapUp, occasion(calls.contact[call], calls.hop[call]));
  return law.sample(draws, centre.clock(calls.contactAt[call]));
}
