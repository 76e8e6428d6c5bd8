import type { Calculation } from '../../../../reporting/reference/calculated.js';
import { fewest } from '../../../../theory/calculator/fewest.js';
import { FIGURES } from '../../../../theory/calculator/figures.js';
import type { Question } from './asked.js';
import { FORMULAE } from './formulae.js';

/** The figures of the servers asked for, or of the fewest with one less and one more beside them; null: more than `most`. */
export function answerTo({ formula, system, isLoadAlone, servers, goals }: Question, most: number): Calculation | null {
  const found = servers ?? fewest(formula, system, goals, most);
  if (found === null) return null;
  const shown = servers === null ? [found - 1, found, found + 1].filter((n) => n >= 1) : [found];
  const { title, servers: whom, source, within } = FORMULAE[formula];
  return {
    formula: `erlang_${formula}`,
    title,
    source,
    whom,
    system,
    isLoadAlone,
    within: within ? system.within : null,
    goals,
    fewest: servers === null ? found : null,
    results: shown.map((n) => ({ servers: n, figures: FIGURES[formula]({ ...system, servers: n }) })),
  };
}
