/**
 * The kinds of event, in the order in which they happen when they coincide. The number is the rank; the reasons:
 * agents become free before anything else happens to callers, so that who is ready in the very second in which a caller
 * would give up takes the call; closing comes before shift ends, shift starts before arrivals.
 */
export const ANSWER = 0;
/** A talk, a connecting, a briefing ends. */
export const TALK_ENDS = 1;
export const WRAP_UP_ENDS = 2;
export const BREAK_ENDS = 3;
/** After all by which an agent may become free and answer in time. */
export const HOLD_ENDS = 4;
export const DAY_OPENS = 5;
export const DAY_CLOSES = 6;
export const QUEUE_CLOSES = 7;
/** A shift ends, a schedule falls. */
export const DUTY_ENDS = 8;
/** A shift starts, a schedule rises. */
export const DUTY_STARTS = 9;
/** After that: a break at the very start of a shift, or at the opening, finds its agents there. */
export const BREAK_IS_DUE = 10;
export const GREETING_ENDS = 11;
export const ELIGIBILITY_WIDENS = 12;
export const PATIENCE_ENDS = 13;
export const MAX_WAIT_ENDS = 14;
/** A stay at a node of the IVR is over. */
export const IVR_STEP = 15;
export const SURGE_ENDS = 16;
/** A redial, a further call. */
export const REDIAL = 17;
export const ARRIVAL = 18;
