/**
 * How a leg may end, and how a contact is counted. In a queue's scope:
 * offered = answered (handed off included) + abandoned + blocked + closed out + overflowed + in system, exactly;
 * in the contact scopes + contained, without overflowed.
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
/** Served in the IVR, or hung up satisfied by what it said. Of a contact that reached no queue. */
export const CONTAINED = 7;

/** Names as in `--records`, by code. */
export const OUTCOME_NAMES = [
  'answered',
  'abandoned',
  'blocked',
  'closed_out',
  'overflowed',
  'in_system',
  'handed_off',
  'contained',
] as const;
