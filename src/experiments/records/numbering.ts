import type { Model } from '../../model/model.js';
import { Roster } from '../../simulation/layout/roster.js';

/** How agents are numbered: group by group in file order; of each group the number of its first agent, and how many it has. */
export interface Numbering {
  readonly firstOf: readonly number[];
  readonly sizes: readonly number[];
}

/** The numbers of a model's agents, as the engine gives them. */
export function agentsOf(model: Model): Numbering {
  const { sizes } = new Roster(model);
  let next = 0;
  const firstOf = sizes.map((size) => {
    const first = next;
    next += size;
    return first;
  });
  return { firstOf, sizes };
}
