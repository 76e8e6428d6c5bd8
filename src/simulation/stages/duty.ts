import { type Group, NOBODY, type Seconds } from '../../kernel/units.js';
import { writeSpell } from '../book.js';
import type { Centre } from '../centre.js';
import { callsBackFirst, isAnybodys } from '../conversation/answered.js';
import { agentSeeksCall } from '../desk.js';
import { BREAK_ENDS, WRAP_UP_ENDS } from '../events.js';
import { type Agent, IDLE, OFF, ON_BREAK, WRAPS_UP } from '../tables/agents.js';

/** The agent's side of the day: ready, on a break, home. */

/** Nothing in hand: he calls back whom he owes an answer, leaves if due, takes his break if due, else takes a call, else is idle. */
function agentBecomesReady(centre: Centre, agent: Agent): void {
  if (centre.asking && callsBackFirst(centre, agent)) return;
  if (centre.dayOver === true) goesHome(centre, agent, dueAtClosing(centre, agent));
  else if (agent.leaves === 1 && !isKept(centre, agent.group)) goesHome(centre, agent, agent.dueAt);
  else if (centre.pools[agent.group].dues.length > 0 && !isKept(centre, agent.group)) leavesPool(centre, agent);
  else if (agent.breakDue > 0 && agent.leaves === 0 && !centre.closed) beginsBreak(centre, agent);
  else if (!agentSeeksCall(centre, agent)) centre.agents.becomesIdle(agent, centre.calendar.now);
}

/** A call, or its ringing, is over for the agent: what he did counts as busy, and he is ready. */
export function agentIsDone(centre: Centre, agent: Agent): void {
  agent.busyTime += centre.calendar.now - agent.busyFrom;
  agent.call = null;
  agentBecomesReady(centre, agent);
}

/** The caller is gone: notes are made, then he is ready. */
export function wrapsUp(centre: Centre, agent: Agent, wrapUp: Seconds): void {
  if (wrapUp > 0) {
    agent.state = WRAPS_UP;
    centre.calendar.schedule(centre.calendar.now + wrapUp, WRAP_UP_ENDS, agent.number);
  } else {
    agentIsDone(centre, agent);
  }
}

export function comesOnDuty(centre: Centre, agent: Agent, dueAt: Seconds): void {
  const { now } = centre.calendar;
  agent.onDutyAt = now;
  agent.busyTime = 0;
  agent.callsTaken = 0;
  agent.breakTime = 0;
  agent.spellAt = now;
  agent.dueAt = dueAt;
  agent.leaves = 0;
  agent.breakDue = 0;
  agentBecomesReady(centre, agent);
}

/** Off duty; he must not stand in the list of the idle. */
export function goesHome(centre: Centre, agent: Agent, dueAt: Seconds): void {
  writeSpell(centre, agent, centre.calendar.now, dueAt);
  agent.state = OFF;
  agent.leaves = 0;
  agent.breakDue = 0;
  centre.overAt = centre.calendar.now;
  centre.openings.missed = 1;
}

export function idleGoesHome(centre: Centre, agent: Agent, dueAt: Seconds): void {
  centre.agents.stopsIdling(agent, OFF);
  goesHome(centre, agent, dueAt);
}

/** Is the group kept past its time, by callers in a queue that has closed? */
export function isKept(centre: Centre, group: Group): boolean {
  const { openings, routes, waiting, calendar } = centre;
  if (openings.lingering === 0) return false;
  for (let queue = 0; queue < waiting.length; queue++) {
    if (waiting[queue] === 0 || !openings.isServedOut(queue, calendar.now)) continue;
    if (routes.takers[queue].includes(group)) return true;
  }
  return false;
}

/** Those of a group who are due to leave, and idle, go home: nothing keeps them any more. */
export function lateGoHome(centre: Centre, group: Group): void {
  const { agents } = centre;
  const { dues } = centre.pools[group];
  for (const agent of agents.of(group)) {
    if (agent.state === IDLE && agent.leaves === 1) idleGoesHome(centre, agent, agent.dueAt);
  }
  while (dues.length > 0) {
    const agent = agents.firstToGo(group);
    if (agent === null) return;
    idleGoesHome(centre, agent, dues.shift() as Seconds);
  }
}

function leavesPool(centre: Centre, agent: Agent): void {
  const { dues } = centre.pools[agent.group];
  goesHome(centre, agent, dues[0]);
  dues.shift();
}

/** When an agent was due who stayed till the day was over: his shift's end, or closing where a pool has no other. */
export function dueAtClosing(centre: Centre, agent: Agent): Seconds {
  const { dues } = centre.pools[agent.group];
  if (!centre.roster.isPool(agent.group)) return agent.dueAt;
  return dues.length > 0 ? (dues.shift() as Seconds) : centre.closedAt;
}

/** A break is due: at once if he is idle; after the call in hand, or after the break he is on, if not. */
export function breakFallsDue(centre: Centre, agent: Agent, length: Seconds): void {
  if (agent.state === OFF || agent.leaves === 1) return;
  agent.breakDue += length;
  if (agent.state !== IDLE) return;
  centre.agents.stopsIdling(agent, ON_BREAK);
  beginsBreak(centre, agent);
}

function beginsBreak(centre: Centre, agent: Agent): void {
  const { calendar } = centre;
  writeSpell(centre, agent, calendar.now, calendar.now);
  agent.state = ON_BREAK;
  agent.breakFrom = calendar.now;
  schedulesBreakEnd(centre, agent);
}

function schedulesBreakEnd(centre: Centre, agent: Agent): void {
  const { calendar } = centre;
  agent.event = calendar.schedule(calendar.now + agent.breakDue, BREAK_ENDS, agent.number);
  agent.breakDue = 0;
}

export function breakEnds(centre: Centre, agent: Agent): void {
  const { calendar } = centre;
  agent.event = NOBODY;
  if (agent.breakDue > 0 && !centre.closed) {
    schedulesBreakEnd(centre, agent);
    return;
  }
  agent.breakTime += calendar.now - agent.breakFrom;
  agent.spellAt = calendar.now;
  agentBecomesReady(centre, agent);
}

/** Who is on a break when his shift, or the day, is over does not come back. */
export function breakIsCutOff(centre: Centre, agent: Agent): void {
  centre.calendar.cancel(agent.event);
  agent.event = NOBODY;
  agent.state = OFF;
  agent.breakDue = 0;
  centre.openings.missed = 1;
  for (const call of agent.owes.splice(0)) isAnybodys(centre, call, agent.group);
}

/** The last caller has gone after closing: all who are idle go home, who wraps up goes after it. */
export function dayEnds(centre: Centre): void {
  centre.dayOver = true;
  restingGoHome(centre);
}

/** Whoever is idle goes; then nobody comes back from a break, and his answers are for who is left of his group. */
export function restingGoHome(centre: Centre): void {
  const { all } = centre.agents;
  for (const agent of all) if (agent.state === IDLE) idleGoesHome(centre, agent, dueAtClosing(centre, agent));
  for (const agent of all) if (agent.state === ON_BREAK) breakIsCutOff(centre, agent);
}
