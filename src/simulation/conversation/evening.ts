import type { Centre } from '../centre.js';
import { OFF } from '../tables/agents.js';

/** After closing, where callers are served to the end: who is there for them. */

/** Groups that have anybody who is not about to leave: on duty, or on a break that will end. */
export function findsWhoStays(centre: Centre): void {
  centre.pools.forEach((pool, group) => {
    const there = centre.agents.of(group).filter((agent) => agent.state !== OFF && agent.leaves === 0).length;
    centre.staying[group] = there > pool.dues.length ? 1 : 0;
  });
}

/** A customer is on the line again, called back when the last one had gone: till he has gone too, whoever is still there stays. */
export function keepsWhoIsThere(centre: Centre): void {
  if (centre.closed !== true || centre.dayOver !== true || centre.openings.allHangUp) return;
  centre.dayOver = false;
  findsWhoStays(centre);
}
