import { type Agent, NOBODY, type Seconds } from '../../kernel/units.js';
import { writeSpell } from '../book.js';
import type { Centre } from '../centre.js';
import { agentSeeksCall } from '../desk.js';
import { BREAK_ENDS } from '../events.js';
import { IDLE, OFF, ON_BREAK } from '../tables/agents.js';

/** The agent's side of the day: ready, on a break, home. */

/** Nothing in hand: he leaves if due, takes his break if due, else takes a call, else is idle. */
export function agentBecomesReady(centre: Centre, agent: Agent): void {
  const { agents } = centre;
  if (centre.dayOver) goesHome(centre, agent, dueAtClosing(centre, agent));
  else if (agents.leaves[agent] === 1) goesHome(centre, agent, agents.dueAt[agent]);
  else if (centre.pools[agents.group[agent]].dues.length > 0) leavesPool(centre, agent);
  else if (agents.breakDue[agent] > 0 && !centre.closed) beginsBreak(centre, agent);
  else if (!agentSeeksCall(centre, agent)) agents.becomesIdle(agent, centre.calendar.now);
}

/** A call, or its ringing, is over for the agent: what he did counts as busy, and he is ready. */
export function agentIsDone(centre: Centre, agent: Agent): void {
  const { agents } = centre;
  agents.busyTime[agent] += centre.calendar.now - agents.busyFrom[agent];
  agents.call[agent] = NOBODY;
  agentBecomesReady(centre, agent);
}

export function comesOnDuty(centre: Centre, agent: Agent, dueAt: Seconds): void {
  const { agents } = centre;
  const { now } = centre.calendar;
  agents.onDutyAt[agent] = now;
  agents.busyTime[agent] = 0;
  agents.callsTaken[agent] = 0;
  agents.breakTime[agent] = 0;
  agents.spellAt[agent] = now;
  agents.dueAt[agent] = dueAt;
  agents.leaves[agent] = 0;
  agents.breakDue[agent] = 0;
  agentBecomesReady(centre, agent);
}

/** Off duty; he must not stand in the list of the idle. */
export function goesHome(centre: Centre, agent: Agent, dueAt: Seconds): void {
  const { agents } = centre;
  writeSpell(centre, agent, agents.group[agent], centre.calendar.now, dueAt);
  agents.state[agent] = OFF;
  agents.leaves[agent] = 0;
  agents.breakDue[agent] = 0;
  centre.overAt = centre.calendar.now;
}

export function idleGoesHome(centre: Centre, agent: Agent, dueAt: Seconds): void {
  centre.agents.stopsIdling(agent, OFF);
  goesHome(centre, agent, dueAt);
}

function leavesPool(centre: Centre, agent: Agent): void {
  const { dues } = centre.pools[centre.agents.group[agent]];
  goesHome(centre, agent, dues[0]);
  dues.shift();
}

/** When an agent was due who stayed till the day was over: his shift's end, or closing where a pool has no other. */
export function dueAtClosing(centre: Centre, agent: Agent): Seconds {
  const { agents } = centre;
  const { dues } = centre.pools[agents.group[agent]];
  if (!centre.roster.isPool(agents.group[agent])) return agents.dueAt[agent];
  return dues.length > 0 ? (dues.shift() as Seconds) : centre.closedAt;
}

/** A break is due: at once if he is idle; after the call in hand, or after the break he is on, if not. */
export function breakFallsDue(centre: Centre, agent: Agent, length: Seconds): void {
  const { agents } = centre;
  if (agents.state[agent] === OFF || agents.leaves[agent] === 1) return;
  agents.breakDue[agent] += length;
  if (agents.state[agent] !== IDLE) return;
  agents.stopsIdling(agent, ON_BREAK);
  beginsBreak(centre, agent);
}

function beginsBreak(centre: Centre, agent: Agent): void {
  const { agents, calendar } = centre;
  writeSpell(centre, agent, agents.group[agent], calendar.now, calendar.now);
  agents.state[agent] = ON_BREAK;
  agents.breakFrom[agent] = calendar.now;
  schedulesBreakEnd(centre, agent);
}

function schedulesBreakEnd(centre: Centre, agent: Agent): void {
  const { agents, calendar } = centre;
  agents.event[agent] = calendar.schedule(calendar.now + agents.breakDue[agent], BREAK_ENDS, agent);
  agents.breakDue[agent] = 0;
}

export function breakEnds(centre: Centre, agent: Agent): void {
  const { agents, calendar } = centre;
  agents.event[agent] = NOBODY;
  if (agents.breakDue[agent] > 0 && !centre.closed) {
    schedulesBreakEnd(centre, agent);
    return;
  }
  agents.breakTime[agent] += calendar.now - agents.breakFrom[agent];
  agents.spellAt[agent] = calendar.now;
  agentBecomesReady(centre, agent);
}

/** Who is on a break when his shift, or the day, is over does not come back. */
export function breakIsCutOff(centre: Centre, agent: Agent): void {
  const { agents } = centre;
  centre.calendar.cancel(agents.event[agent]);
  agents.event[agent] = NOBODY;
  agents.state[agent] = OFF;
  agents.breakDue[agent] = 0;
}

/** The last caller has gone after closing: all who are idle go home, who wraps up goes after it. */
export function dayEnds(centre: Centre): void {
  const { agents } = centre;
  centre.dayOver = true;
  for (let agent = 0; agent < agents.count; agent++) {
    if (agents.state[agent] === IDLE) idleGoesHome(centre, agent, dueAtClosing(centre, agent));
    else if (agents.state[agent] === ON_BREAK) breakIsCutOff(centre, agent);
  }
}
