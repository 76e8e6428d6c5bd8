import type { Centre } from './centre.js';
import { leaves, staysAway } from './duty.js';
import { closeOut } from './queueing.js';
import { nobodyWillTake } from './whoMay.js';

/** Nobody new comes. `serve`: the callers are served by whoever is on duty; `hang_up`: the waiting are sent away. */
export function dayCloses(centre: Centre): void {
  centre.closed = true;
  centre.closedAt = centre.now;
  for (const agent of centre.agents) agent.breaksDue = [];
  const hangUp = centre.model.time.atClose === 'hang_up';
  for (const leg of centre.lines.flat()) {
    if (hangUp || (leg.state !== 'ringing' && nobodyWillTake(centre, leg))) closeOut(centre, leg);
  }
  if (hangUp || centre.present.size === 0) theLastCallerHasGone(centre);
}

/** Whoever is idle goes home; who is on a break does not come back. */
export function theLastCallerHasGone(centre: Centre): void {
  for (const agent of centre.agents) {
    if (agent.state === 'idle') leaves(centre, agent, centre.closedAt);
    else if (agent.state === 'on a break') staysAway(centre, agent);
  }
}
