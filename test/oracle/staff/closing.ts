import { closeOutAll } from '../caller/line.js';
import type { Centre } from '../centre.js';
import type { Leg } from '../people.js';
import { leaves, staysAway } from './duty.js';
import { nobodyWillTake } from './whoMay.js';

const hangsUp = (centre: Centre, queue: number): boolean => centre.model.queues[queue]!.atClose === 'hang_up';

/** Nobody new comes. `serve`: the callers are served by whoever is on duty; `hang_up`: the waiting are sent away. */
export function dayCloses(centre: Centre): void {
  centre.closed = true;
  centre.closedAt = centre.now;
  for (const agent of centre.agents) agent.breakDue = 0;
  closeOutAll(
    centre,
    centre.lines.flat().filter((leg) => isSentAway(centre, leg)),
  );
  if (centre.present.size === 0 || allHangUp(centre)) theLastCallerHasGone(centre);
}

const isSentAway = (centre: Centre, leg: Leg): boolean =>
  hangsUp(centre, leg.queue) || (leg.state !== 'ringing' && nobodyWillTake(centre, leg));

/** Then the day is over at once. */
export const allHangUp = (centre: Centre): boolean => centre.lines.every((_, queue) => hangsUp(centre, queue));

/** A queue comes to the end of its own hours: likewise. */
export function queueCloses(centre: Centre, queue: number): void {
  centre.endedQueues.set(queue, centre.now);
  closeOutAll(
    centre,
    centre.lines[queue]!.filter((leg) => isSentAway(centre, leg)),
  );
}

/** Whoever is idle goes home; then, who is on a break does not come back. */
export function theLastCallerHasGone(centre: Centre): void {
  for (const agent of centre.agents) if (agent.state === 'idle') leaves(centre, agent);
  for (const agent of centre.agents) if (agent.state === 'on a break') staysAway(centre, agent);
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
