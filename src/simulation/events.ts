/**
 * The kinds of event, in the order in which they happen when they coincide. The number is the rank; the reasons:
 * agents become free before anything else happens to callers, so that who is ready in the very second in which a caller
 * would give up takes the call; closing comes before shift ends, shift starts before arrivals.
 */
export const ANSWER = 0;
export const TALK_ENDS = 1;
export const WRAP_UP_ENDS = 2;
export const BREAK_ENDS = 3;
export const DAY_OPENS = 4;
export const DAY_CLOSES = 5;
/** A shift ends, a schedule falls. */
export const DUTY_ENDS = 6;
/** A shift starts, a schedule rises. */
export const DUTY_STARTS = 7;
/** After that: a break at the very start of a shift, or at the opening, finds its agents there. */
export const BREAK_IS_DUE = 8;
export const GREETING_ENDS = 9;
export const ELIGIBILITY_WIDENS = 10;
export const PATIENCE_ENDS = 11;
export const MAX_WAIT_ENDS = 12;
export const SURGE_ENDS = 13;
export const REDIAL = 14;
export const ARRIVAL = 15;
