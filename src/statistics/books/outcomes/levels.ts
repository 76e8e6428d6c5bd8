import {
  ABANDONED,
  ANSWERED,
  BLOCKED,
  CLOSED_OUT,
  CONTAINED,
  HANDED_OFF,
  IN_SYSTEM,
  OVERFLOWED,
} from '../../../ledger/outcomes.js';
import type { ServiceLevelFormula } from '../../../model/model.js';

/** How a contact or leg ended, as the service level sees it. An abandonment adds 1 if within the threshold, 2 if short. */
export const ANSWERED_LATE = 0;
export const ANSWERED_WITHIN = 1;
export const ABANDONED_LATE = 2;
export const ABANDONED_WITHIN = 3;
export const ABANDONED_SHORT = 4;
export const ABANDONED_SHORT_WITHIN = 5;
export const ENDED_BLOCKED = 6;
export const ENDED_CLOSED_OUT = 7;
export const ENDED_OVERFLOWED = 8;
export const ENDED_IN_SYSTEM = 9;
export const ENDED_CONTAINED = 10;
export const ENDS = 11;

/** The first of an outcome's ends. */
export const FIRST_END = new Int32Array(8);
FIRST_END[ANSWERED] = ANSWERED_LATE;
FIRST_END[HANDED_OFF] = ANSWERED_LATE;
FIRST_END[ABANDONED] = ABANDONED_LATE;
FIRST_END[BLOCKED] = ENDED_BLOCKED;
FIRST_END[CLOSED_OUT] = ENDED_CLOSED_OUT;
FIRST_END[OVERFLOWED] = ENDED_OVERFLOWED;
FIRST_END[IN_SYSTEM] = ENDED_IN_SYSTEM;
FIRST_END[CONTAINED] = ENDED_CONTAINED;

/** A formula as weights: which ends are met, which are in the base at all. Service level = sum of met / sum of base. */
export interface Level {
  readonly met: Float64Array;
  readonly base: Float64Array;
}

const WITHIN = [ABANDONED_WITHIN, ABANDONED_SHORT_WITHIN];
const SHORT = [ABANDONED_SHORT, ABANDONED_SHORT_WITHIN];
const ABANDONS = [ABANDONED_LATE, ...WITHIN, ABANDONED_SHORT];

/** The seven formulas of the trade, by what becomes of abandonments (B): counted as met, left out of the base, or against. */
export function levelOf(formula: ServiceLevelFormula): Level {
  switch (formula) {
    case 'abandons_within_count_as_met':
      return level(WITHIN, ABANDONS);
    case 'answered_only':
      return level([], []);
    case 'all_abandons_against':
      return level([], ABANDONS);
    case 'exclude_abandons_within':
      return level([], [ABANDONED_LATE, ABANDONED_SHORT]);
    case 'short_abandons_count_as_met':
      return level(SHORT, ABANDONS);
    case 'exclude_short_abandons':
      return level([], [ABANDONED_LATE, ABANDONED_WITHIN]);
    case 'offered_all':
      return level([], [...ABANDONS, ENDED_BLOCKED, ENDED_CLOSED_OUT, ENDED_OVERFLOWED]);
  }
}

function level(alsoMet: readonly number[], alsoInBase: readonly number[]): Level {
  const met = new Float64Array(ENDS);
  const base = new Float64Array(ENDS);
  for (const end of [ANSWERED_WITHIN, ...alsoMet]) met[end] = 1;
  for (const end of [ANSWERED_LATE, ANSWERED_WITHIN, ...alsoInBase]) base[end] = 1;
  return { met, base };
}
