/**
 * How a leg may end, and how a contact is counted. In a queue's scope:
 * offered = answered (handed off included) + abandoned + blocked + closed out + overflowed + in system, exactly.
 */
export const NONE = -1;
export const ANSWERED = 0;
export const ABANDONED = 1;
export const BLOCKED = 2;
export const CLOSED_OUT = 3;
export const OVERFLOWED = 4;
export const IN_SYSTEM = 5;
/** Answered, and then passed on to another queue. Counts as answered. */
export const HANDED_OFF = 6;

/** Names as in `--records`, by code. */
export const OUTCOME_NAMES = [
  'answered',
  'abandoned',
  'blocked',
  'closed_out',
  'overflowed',
  'in_system',
  'handed_off',
] as const;
