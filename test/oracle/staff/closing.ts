import { closeOut } from '../caller/queueing.js';
import type { Centre } from '../centre.js';
import { leaves, staysAway } from './duty.js';
import { nobodyWillTake } from './whoMay.js';

/** Nobody new comes. `serve`: the callers are served by whoever is on duty; `hang_up`: the waiting are sent away. */
export function dayCloses(centre: Centre): void {
  centre.closed = true;
  centre.closedAt = centre.now;
  for (const agent of centre.agents) agent.breakDue = 0;
  const hangUp = centre.model.time.atClose === 'hang_up';
  for (const leg of centre.lines.flat()) {
    if (hangUp || (leg.state !== 'ringing' && nobodyWillTake(centre, leg))) closeOut(centre, leg);
  }
  if (hangUp || centre.present.size === 0) theLastCallerHasGone(centre);
}

/** Whoever is idle goes home; who is on a break does not come back. */
export function theLastCallerHasGone(centre: Centre): void {
  for (const agent of centre.agents) {
    if (agent.state === 'idle') leaves(centre, agent);
    else if (agent.state === 'on a break') staysAway(centre, agent);
  }
}

/** The next day opens: who is still there from the evening before is due to leave; today's staff comes anew. */
export function dayOpens(centre: Centre): void {
  centre.closed = false;
  theLastCallerHasGone(centre);
  for (const agent of centre.agents) {
    if (agent.state === 'away') continue;
    if (agent.shiftEndsAt < Infinity) agent.isDue = true;
    else owesDeparture(centre, agent.group);
  }
}

function owesDeparture(centre: Centre, group: number): void {
  const owed = centre.owedDepartures[group]!;
  const there = centre.agents.filter((agent) => agent.group === group && agent.state !== 'away');
  if (owed.length < there.length) owed.push(centre.closedAt);
}
