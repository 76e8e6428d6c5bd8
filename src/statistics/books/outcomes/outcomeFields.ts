import { ENDS } from './levels.js';

/** Where the sums of a cell of outcomes stand; before them the counts of each end (see `levels.ts`). */
export const OUTCOME_FIELDS = {
  OFFERED: ENDS,
  WAIT_ANSWERED: ENDS + 1,
  WAIT_ABANDONED: ENDS + 2,
  WAIT_OTHER: ENDS + 3,
  LONG: ENDS + 4,
  WIDTH: ENDS + 5,
} as const;
