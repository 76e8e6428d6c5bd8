import { type Agent, type Call, NOBODY, type Seconds } from '../../kernel/units.js';
import { ANSWERED, IN_SYSTEM, NONE } from '../../ledger/outcomes.js';
import { writeCase, writeLeg, writeSpell } from '../book.js';
import type { Centre } from '../centre.js';
import { OFF, ON_BREAK } from '../tables/agents.js';
import { FREE, RINGING, TALKING } from '../tables/calls.js';
import { closesLeg, wrapUpTime } from './talk.js';

/**
 * The clock stops, and the book is closed over what is still open: nobody is left out, or the sum of waits would come out
 * short. Waiting callers are in the system; a talk in hand is written with its planned end; cases are open.
 */
export function clockStops(centre: Centre): Seconds {
  const stop = centre.stopsAt < Infinity ? centre.stopsAt : centre.overAt;
  centre.calendar.now = stop;
  const { calls, agents } = centre;
  for (let call = 0; call < calls.rows.used; call++) {
    if (calls.state[call] !== FREE) staysOpen(centre, call, stop);
  }
  for (let agent = 0; agent < agents.count; agent++) {
    if (agents.state[agent] !== OFF && agents.state[agent] !== ON_BREAK) leavesOpenSpell(centre, agent, stop);
  }
  return stop;
}

function staysOpen(centre: Centre, call: Call, stop: Seconds): void {
  const { calls } = centre;
  const state = calls.state[call];
  if (state <= RINGING) isStillWaiting(centre, call, stop);
  else if (state === TALKING) isStillTalking(centre, call, stop);
  writeCase(centre, call, false, false, stop);
}

function isStillWaiting(centre: Centre, call: Call, stop: Seconds): void {
  const { calls } = centre;
  const wait = stop - calls.queuedAt[call];
  calls.waited[call] += wait;
  calls.journeyWait[call] += wait;
  calls.customerTime[call] += wait;
  const rings = calls.agent[call] !== NOBODY;
  if (rings) calls.agentTime[call] += stop - calls.pickedAt[call];
  writeLeg(centre, call, IN_SYSTEM, calls.spoke[call] === 1 ? NONE : IN_SYSTEM, stop, rings ? stop : -1);
}

function isStillTalking(centre: Centre, call: Call, stop: Seconds): void {
  const { calls, agents } = centre;
  const agent = calls.agent[call];
  calls.customerTime[call] += stop - calls.queuedAt[call];
  calls.agentTime[call] += stop - calls.pickedAt[call];
  closesLeg(centre, call, ANSWERED, agents.talkEndsAt[agent] + wrapUpTime(centre, call, agent));
}

/** A spell that the end of the clock cuts: due then, unless he was about to leave already, or his shift ends later. */
function leavesOpenSpell(centre: Centre, agent: Agent, stop: Seconds): void {
  const { agents, pools } = centre;
  const group = agents.group[agent];
  const { dues } = pools[group];
  const due = centre.roster.isPool(group) ? (dues.length > 0 ? (dues.shift() as Seconds) : stop) : agents.dueAt[agent];
  writeSpell(centre, agent, group, stop, due);
}
