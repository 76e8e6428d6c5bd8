import { RANK } from '../calendar/agenda.js';
import type { Centre } from '../centre.js';
import type { Agent } from '../people.js';
import { answerFor, callsBack, isGoneForGood } from '../talk/owning.js';
import { takes } from '../talk/taking.js';
import { writeSpell } from '../writing/chapters.js';
import { allHangUp } from './closing.js';
import { isKept } from './keeping.js';
import { whichCall } from './whichCall.js';
import { agentsOf } from './whoMay.js';

/** After a wrap-up, or a ringing that was hung up on: he was busy since then, and is free now. */
export function agentComesFree(centre: Centre, agent: Agent, busySince: number): void {
  agent.busy += centre.now - Math.max(busySince, agent.onAt);
  agentIsReady(centre, agent);
}

/** Calls back whom he can; else leaves if he is due to, else takes his break if one is due, else looks for a call, else is idle. */
function agentIsReady(centre: Centre, agent: Agent): void {
  const answer = answerFor(centre, agent);
  if (answer !== undefined) callsBack(centre, agent, answer);
  else if (mustLeave(centre, agent)) leaves(centre, agent);
  else if (agent.breakDue > 0 && !agent.isDue) goesOnBreak(centre, agent);
  else {
    agent.state = 'idle';
    agent.idleSince = centre.now;
    const call = whichCall(centre, agent);
    if (call !== undefined) takes(centre, call, agent);
  }
}

/** The day is done; or his shift is over or the schedule has fallen, and no queue keeps him for its last callers. */
function mustLeave(centre: Centre, agent: Agent): boolean {
  const dayIsDone = centre.closed && (allHangUp(centre) || centre.present.size === 0);
  const isDue = agent.isDue || centre.owedDepartures[agent.group]!.length > 0;
  return dayIsDone || (isDue && !isKept(centre, agent.group));
}

/** The spell is over. He was due at his shift's end, or at the step that sent him away, else at the closing. */
export function leaves(centre: Centre, agent: Agent): void {
  writeSpell(centre, agent, dueAtLast(centre, agent, centre.closedAt));
  agent.state = 'away';
  agent.isDue = false;
  agent.breakDue = 0;
  centre.lastLeft = centre.now;
  centre.somebodyLeft = true;
}

export function dueAtLast(centre: Centre, agent: Agent, otherwise: number): number {
  if (agent.shiftEndsAt < Infinity) return agent.shiftEndsAt;
  return centre.owedDepartures[agent.group]!.shift() ?? otherwise;
}

/** Comes on duty; or, with a call of the shift before still in hand, begins another spell. */
export function comesOnDuty(centre: Centre, agent: Agent, shiftEndsAt: number): void {
  if (agent.state !== 'away') writeSpell(centre, agent, agent.shiftEndsAt);
  agent.shiftEndsAt = shiftEndsAt;
  agent.isDue = false;
  agent.breakDue = 0;
  agent.workedBefore = 0;
  agent.busy = 0;
  agent.calls = 0;
  agent.onAt = centre.now;
  if (agent.state === 'idle') agent.idleSince = centre.now;
  if (agent.state === 'away') agentIsReady(centre, agent);
}

/** His shift is over: he goes, or stays for the call in hand and its wrap-up; from a break he does not come back. */
export function shiftEnds(centre: Centre, agent: Agent): void {
  if (agent.state === 'idle' && !isKept(centre, agent.group)) leaves(centre, agent);
  else if (agent.state === 'on a break') staysAway(centre, agent);
  else if (agent.state !== 'away') agent.isDue = true;
}

export function staysAway(centre: Centre, agent: Agent): void {
  centre.agenda.strike(agent.breakEnd);
  agent.state = 'away';
  centre.somebodyLeft = true;
  isGoneForGood(centre, agent);
}

/** Breaks that fall due while he is busy or on a break add up. */
export function breakIsDue(centre: Centre, agent: Agent, length: number): void {
  if (agent.state === 'away' || agent.isDue) return;
  agent.breakDue += length;
  if (agent.state === 'idle') goesOnBreak(centre, agent);
}

function goesOnBreak(centre: Centre, agent: Agent): void {
  writeSpell(centre, agent, centre.now);
  agent.workedBefore += centre.now - agent.onAt;
  agent.state = 'on a break';
  rests(centre, agent);
}

function rests(centre: Centre, agent: Agent): void {
  agent.breakEnd = centre.agenda.at(centre.now + agent.breakDue, RANK.breakEnds, () => {
    if (agent.breakDue > 0) return rests(centre, agent);
    agent.onAt = centre.now;
    agentIsReady(centre, agent);
  });
  agent.breakDue = 0;
}

/** The number of a group's agents on duty becomes this. */
export function headCountBecomes(centre: Centre, group: number, count: number): void {
  const owed = centre.owedDepartures[group]!;
  const onDuty = agentsOf(centre, group).filter((agent) => agent.state !== 'away');
  const change = count - (onDuty.length - owed.length);
  if (change < 0) falls(centre, group, -change);
  else rises(centre, group, change);
}

/** The longest idle go at once; as many as are missing go when they come free. */
function falls(centre: Centre, group: number, by: number): void {
  const idle = agentsOf(centre, group).filter((agent) => agent.state === 'idle');
  const going = idle.toSorted((a, b) => a.idleSince - b.idleSince || b.number - a.number).slice(0, by);
  for (let n = 0; n < by; n++) centre.owedDepartures[group]!.push(centre.now);
  if (isKept(centre, group)) return;
  for (const agent of going) leaves(centre, agent);
}

/** Those about to leave stay, the last fall first; then the lowest numbers come. */
function rises(centre: Centre, group: number, by: number): void {
  const owed = centre.owedDepartures[group]!;
  const staying = Math.min(by, owed.length);
  owed.splice(owed.length - staying, staying);
  const away = agentsOf(centre, group).filter((agent) => agent.state === 'away');
  for (const agent of away.slice(0, by - staying)) comesOnDuty(centre, agent, Infinity);
}
