import type { CourseOf } from '../../simulation/simulate.js';

/**
 * A course made for one centre alone, for long work: a call of W1 or W2 takes a third less time. There is one in the bundled
 * program only, where bin/boundCourse.cjs stands in for this file (scripts/bindCentre.mjs says how it is made). The answers
 * are the same.
 */
export const boundCourse: CourseOf | undefined = undefined;
