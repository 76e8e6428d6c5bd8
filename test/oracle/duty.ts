import { RANK } from './agenda.js';
import type { Centre } from './centre.js';
import type { Agent } from './people.js';
import { telephoneRings } from './talking.js';
import { whichCall } from './whichCall.js';
import { agentsOf } from './whoMay.js';
import { writeSpell } from './writing.js';

/** After a wrap-up, or a ringing that was hung up on: he was busy since then, and is free now. */
export function agentComesFree(centre: Centre, agent: Agent, busySince: number): void {
  agent.busy += centre.now - Math.max(busySince, agent.onAt);
  agentIsReady(centre, agent);
}

/** Leaves if he is due to, else takes his break if one is due, else looks for a call, else is idle. */
function agentIsReady(centre: Centre, agent: Agent): void {
  const due = departureDue(centre, agent);
  if (due !== null) leaves(centre, agent, due);
  else if (agent.breaksDue.length > 0) goesOnBreak(centre, agent, agent.breaksDue.shift()!);
  else {
    agent.state = 'idle';
    agent.idleSince = centre.now;
    const call = whichCall(centre, agent.group);
    if (call !== undefined) telephoneRings(centre, call, agent);
  }
}

/** Since when he should be gone: his shift is over, the schedule has fallen, or the day is done; null: he stays. */
function departureDue(centre: Centre, agent: Agent): number | null {
  if (agent.dueAt !== null) return agent.dueAt;
  const owed = centre.owedDepartures[agent.group]!.shift();
  if (owed !== undefined) return owed;
  const dayIsDone = centre.closed && (centre.model.time.atClose === 'hang_up' || centre.present.size === 0);
  return dayIsDone ? centre.closedAt : null;
}

/** Comes on duty; or, with a call of the evening before or of the shift before still in hand, simply goes on. */
export function comesOnDuty(centre: Centre, agent: Agent): void {
  if (agent.state !== 'away') {
    if (agent.dueAt === null) return;
    writeSpell(centre, agent, agent.dueAt);
  }
  agent.workedBefore = 0;
  agent.busy = 0;
  agent.calls = 0;
  if (agent.state === 'away') begins(centre, agent);
  else {
    agent.onAt = centre.now;
    agent.dueAt = null;
  }
}

function begins(centre: Centre, agent: Agent): void {
  agent.onAt = centre.now;
  agent.dueAt = null;
  agentIsReady(centre, agent);
}

export function leaves(centre: Centre, agent: Agent, dueAt: number): void {
  writeSpell(centre, agent, dueAt);
  agent.state = 'away';
  agent.dueAt = null;
  agent.breaksDue = [];
  centre.lastLeft = centre.now;
}

/** His shift is over: he goes, or stays for the call in hand and its wrap-up; from a break he does not come back. */
export function shiftEnds(centre: Centre, agent: Agent): void {
  if (agent.state === 'idle') leaves(centre, agent, centre.now);
  else if (agent.state === 'on a break') staysAway(centre, agent);
  else if (agent.state !== 'away') agent.dueAt = centre.now;
}

export function staysAway(centre: Centre, agent: Agent): void {
  centre.agenda.strike(agent.breakEnd);
  agent.state = 'away';
}

export function breakIsDue(centre: Centre, agent: Agent, length: number): void {
  if (centre.closed || agent.state === 'away') return;
  if (agent.state === 'idle') goesOnBreak(centre, agent, length);
  else agent.breaksDue.push(length);
}

function goesOnBreak(centre: Centre, agent: Agent, length: number): void {
  writeSpell(centre, agent, centre.now);
  agent.workedBefore += centre.now - agent.onAt;
  agent.state = 'on a break';
  agent.breakEnd = centre.agenda.at(centre.now + length, RANK.breakEnds, () => begins(centre, agent));
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
  for (const agent of going) leaves(centre, agent, centre.now);
  for (let missing = by - going.length; missing > 0; missing--) centre.owedDepartures[group]!.push(centre.now);
}

/** Those about to leave stay, the last fall first; then the lowest numbers come. */
function rises(centre: Centre, group: number, by: number): void {
  const owed = centre.owedDepartures[group]!;
  const staying = Math.min(by, owed.length);
  owed.splice(owed.length - staying, staying);
  const away = agentsOf(centre, group).filter((agent) => agent.state === 'away');
  for (const agent of away.slice(0, by - staying)) comesOnDuty(centre, agent);
}
