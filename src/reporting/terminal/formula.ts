import type { ServiceLevelTold } from '../report.js';
import { duration } from './quantities.js';

// By the seven formulas of the trade: what counts as met over what counts at all; `t` and `s` are filled in.
const FORMULAS: Readonly<Record<string, string>> = {
  abandons_within_count_as_met: '(answered within t + abandoned within t) / (answered + abandoned)',
  answered_only: 'answered within t / answered',
  all_abandons_against: 'answered within t / (answered + abandoned)',
  exclude_abandons_within: 'answered within t / (answered + abandoned - abandoned within t)',
  short_abandons_count_as_met: '(answered within t + abandoned within s) / (answered + abandoned)',
  exclude_short_abandons: 'answered within t / (answered + abandoned - abandoned within s)',
  offered_all: 'answered within t / offered (blocked, closed out and overflowed included)',
};

/** The service level's formula, spelt out with the scenario's own threshold, and its name. */
export function formulaOf(told: ServiceLevelTold): string {
  const formula = FORMULAS[told.formula] ?? told.formula;
  const t = told.thresholds.length > 1 ? 'its own threshold' : duration(told.thresholds[0] ?? told.within);
  const spelt = formula.replaceAll('within t', `within ${t}`).replaceAll('within s', `within ${duration(told.short)}`);
  return `${spelt} [${told.formula}]`;
}

/** `20 s`, or `20 s to 1:00` where call types have their own thresholds. */
export function thresholdOf({ thresholds, within }: ServiceLevelTold): string {
  const first = thresholds[0] ?? within;
  const last = thresholds.at(-1) ?? within;
  return first === last ? duration(first) : `${duration(first)} to ${duration(last)}`;
}
