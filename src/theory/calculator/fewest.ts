import { FIGURES } from './figures.js';
import type { Figures, Formula, System } from './system.js';

/** What a figure must reach: at least so much of a service level, at most so much of anything else. */
export interface Goal {
  readonly metric: 'service_level' | 'asa' | 'abandonment' | 'blockage';
  readonly limit: number;
}

/**
 * The fewest servers with which every goal is reached, or null: more than `most`. Each figure gets better with every
 * server, so doubling and halving find them.
 */
export function fewest(
  formula: Formula,
  system: Omit<System, 'servers'>,
  goals: readonly Goal[],
  most: number,
): number | null {
  const isEnough = (servers: number) => {
    const figures = FIGURES[formula]({ ...system, servers });
    return goals.every((goal) => isReached(goal, figures));
  };
  let enough = 1;
  while (!isEnough(enough)) {
    if (enough === most) return null;
    enough = Math.min(most, 2 * enough);
  }
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Does a figure reach its goal? What is without end reaches none. */
export function isReached({ metric, limit }: Goal, figures: Figures): boolean {
  const figure = figures.get(metric) ?? null;
  if (figure === null) return false;
  return metric === 'service_level' ? figure >= limit : figure <= limit;
}
