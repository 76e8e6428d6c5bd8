/** Inside the house every time is in seconds since midnight of the first day, every duration in seconds. */
export type Seconds = number;

/** The row types: a call, an agent, a queue, a group is a row number; facts about it stand in columns. */
export type Call = number;
export type Agent = number;
export type Queue = number;
export type Group = number;
export type CallTypeRow = number;
export type SkillRow = number;

/** The row that is no row: no agent, no queue, no call. */
export const NOBODY = -1;

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86400;
