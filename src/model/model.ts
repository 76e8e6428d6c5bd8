import type { LawSpec } from '../kernel/lawSpec.js';
import type { CallTypeRow, Group, Queue, Seconds, SkillRow } from '../kernel/units.js';
import type { AlsoNeeds, Balks, Blocklist, CallsAgain, Effort, Redial, Unprepared, Upsell, Upset } from './callers.js';
import type { HandoffRule } from './handoff.js';
import type { Hours, Ivr } from './ivr.js';

/**
 * The call centre as plain, frozen data: what `scenario/compile` makes of a file, what the simulation runs and what the
 * statistics take names, targets and day parts from. No YAML, no units but seconds, no names where a row will do.
 * Everything here survives structuredClone, so that it can be sent to a worker. Infinity stands for "no limit".
 */
export interface Model {
  readonly name: string;
  readonly time: TimePlan;
  /** Names of all skills, in order of first mention; a SkillRow is an index into it. */
  readonly skills: readonly string[];
  readonly calls: readonly CallType[];
  readonly queues: readonly QueueModel[];
  readonly groups: readonly GroupModel[];
  readonly surges: readonly Surge[];
  /** CV of the day factor that all Poisson types share; 0 = none. */
  readonly busyness: number;
  /** Trunks; Infinity = no limit. */
  readonly lines: number;
  /** Price of one trunk for one hour. */
  readonly lineCost: number;
  readonly serviceLevel: ServiceLevel;
  /** What telephone callers hear before they reach a queue; null: nothing, they go straight to their own. */
  readonly ivr: Ivr | null;
  /** The rules of handing off that occur, and which holds: of group g and served type t at g * types + t. */
  readonly handoffs: readonly HandoffRule[];
  readonly handoffOf: readonly number[];
  /** Null: no effort is told. */
  readonly effort: Effort | null;
}

/**
 * When the centre runs. Two kinds:
 * `study`: one stretch of `length` seconds from 00:00 of day 1; `warmup` is left out of every figure; days = 1.
 * `days`: `days` days, each open from `open` (seconds after midnight) for `length` seconds (at most a day).
 * `continuous`: it never closes and just stops (a study, or days from 00:00 to 24:00).
 */
export interface TimePlan {
  readonly kind: 'days' | 'study';
  readonly open: Seconds;
  readonly length: Seconds;
  readonly days: number;
  readonly continuous: boolean;
  /** Reporting interval; 0 = none (a study). The last interval may be shorter. */
  readonly interval: Seconds;
  readonly warmup: Seconds;
  /** At closing; each queue says the same or its own. */
  readonly atClose: 'serve' | 'hang_up';
}

export interface ServiceLevel {
  readonly within: Seconds;
  readonly target: number;
  readonly formula: ServiceLevelFormula;
  readonly short: Seconds;
  readonly long: Seconds;
}

export const SERVICE_LEVEL_FORMULAS = [
  'abandons_within_count_as_met',
  'answered_only',
  'all_abandons_against',
  'exclude_abandons_within',
  'short_abandons_count_as_met',
  'exclude_short_abandons',
  'offered_all',
] as const;
export type ServiceLevelFormula = (typeof SERVICE_LEVEL_FORMULAS)[number];

/** A call type (contact reason): the truth about a caller. */
export interface CallType {
  readonly name: string;
  readonly label: string;
  readonly arrivals: Arrivals;
  /** CV of this type's own day factor; 0 = none. */
  readonly busyness: number;
  /** What an agent must know to resolve it. */
  readonly skill: SkillRow;
  /** Its own queue. */
  readonly queue: Queue;
  readonly patience: LawSpec;
  readonly patienceOver: 'leg' | 'contact';
  readonly talk: LawSpec;
  readonly wrapUp: LawSpec;
  readonly alsoNeeds: AlsoNeeds | null;
  readonly redial: Redial | null;
  /** Identification, once in a contact; stating the issue, to every agent who does not know it yet. */
  readonly identify: LawSpec;
  readonly explain: LawSpec;
  readonly unprepared: Unprepared | null;
  readonly upset: Upset | null;
  readonly upsell: Upsell | null;
  /** Probability of hanging up when handed off, each time. */
  readonly givesUpOnHandoff: number;
  readonly callsAgain: CallsAgain | null;
  readonly balks: Balks | null;
  readonly blocklist: Blocklist | null;
  /** What a resolved case is worth. */
  readonly value: number;
  /** The type's own service-level threshold and target: its own key, else its queue's, else the scenario's. */
  readonly within: Seconds;
  readonly target: number;
}

export type Arrivals =
  | { readonly kind: 'none' }
  | { readonly kind: 'poisson'; readonly profile: RateProfile }
  /** Exactly the profile's expected number, rounded, in each interval (each piece) or each day. */
  | { readonly kind: 'exact'; readonly per: 'interval' | 'day'; readonly profile: RateProfile }
  /** A renewal process from the opening of each day on (of the study, in a study). */
  | { readonly kind: 'renewal'; readonly gap: LawSpec }
  /** Replay. `daily`: seconds after midnight, each day anew; else seconds from the start (the opening of day 1), once. Sorted. */
  | { readonly kind: 'trace'; readonly daily: boolean; readonly at: readonly Seconds[] };

/**
 * Expected calls per second over a day, in pieces by the clock: sorted, not overlapping, within opening hours
 * (a study's and a continuous day's: 0 to 86400; an overnight day's `to` may pass 86400). Between pieces the rate is 0.
 */
export interface RateProfile {
  readonly daily: readonly RatePiece[];
  /** Days (from 1) that differ, because a surge names its day. */
  readonly special: readonly { readonly day: number; readonly pieces: readonly RatePiece[] }[];
}

export interface RatePiece {
  readonly from: Seconds;
  readonly to: Seconds;
  /** Polynomial in (t - from): rate[0] + rate[1] x + rate[2] x^2 ... calls per second, never negative on the piece. */
  readonly rate: readonly number[];
}

/** A surge, for its figures; its effect on arrivals is already in the rate profiles. Cut to opening hours in days that close. */
export interface Surge {
  readonly name: string;
  /** Seconds after midnight at which it begins (in an overnight day past 86400 where that is when it is open); it lasts `length`. */
  readonly from: Seconds;
  readonly length: Seconds;
  /** The one day it happens (from 1), or 0: every day. */
  readonly day: number;
  readonly types: readonly CallTypeRow[];
}

/** `whenFull` and `afterMaxWait`: a queue, or one of these. */
export const BUSY = -1;
export const HANG_UP = -1;

export interface QueueModel {
  readonly name: string;
  readonly label: string;
  readonly skill: SkillRow;
  /** Lower is served first. */
  readonly priority: number;
  /** Seconds of age that gain one priority level; Infinity = strict priority. */
  readonly ageing: Seconds;
  /** Most callers waiting on the line; Infinity = no limit. */
  readonly capacity: number;
  readonly whenFull: Queue | typeof BUSY;
  readonly maxWait: LawSpec;
  readonly afterMaxWait: Queue | typeof HANG_UP;
  readonly greeting: LawSpec;
  /** Who may take a caller, by age; sorted by `after`; the last step whose `after` has passed alone decides. */
  readonly steps: readonly EligibilityStep[];
  readonly agentSelection: string;
  readonly within: Seconds;
  readonly target: number;
  /** Tells the estimated wait to whoever has to wait, as he joins. */
  readonly announcesWait: boolean;
  /** Its own hours; null: the centre's. */
  readonly hours: Hours | null;
  /** What happens to who waits in it when it closes, or the centre does. */
  readonly atClose: 'serve' | 'hang_up';
}

export interface EligibilityStep {
  readonly after: Seconds;
  /** In the order named, which `linear` follows. */
  readonly groups: readonly Group[];
}

export interface GroupModel {
  readonly name: string;
  readonly label: string;
  readonly staff: Staff;
  /** Share of scheduled agents who are not there, 0..1. */
  readonly shrinkage: number;
  /** `scale.agents`: multiplies head counts. */
  readonly scale: number;
  /** One entry a SkillRow: null where the group lacks the skill. */
  readonly abilities: readonly (Ability | null)[];
  /** The queues in whose steps the group stands. */
  readonly queues: readonly Queue[];
  readonly callSelection: string;
  readonly pickUp: LawSpec;
  /** Price of one agent for one paid hour. */
  readonly cost: number;
}

export interface Ability {
  /** 1 is best. */
  readonly rank: number;
  /** Probability that a talk resolves; else he fails after it. */
  readonly resolves: number;
  /** Divides talk. */
  readonly speed: number;
  /** Replaces the call type's talk, or null. */
  readonly talk: LawSpec | null;
  readonly wrapUp: LawSpec | null;
}

/**
 * Head counts as written; multiply by `scale` (paid), and by 1 - shrinkage (there).
 * count: throughout opening hours. schedule: from each `at` (seconds after midnight) to the next; 0 outside the list;
 * in an overnight day `at` may pass 86400. shifts: each day from `from` to `to` (may pass 86400: the next day).
 */
export type Staff =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'schedule'; readonly steps: readonly { readonly at: Seconds; readonly count: number }[] }
  | { readonly kind: 'shifts'; readonly shifts: readonly Shift[] };

export interface Shift {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly count: number;
  /** Sorted, within the shift; `at` may pass 86400 as `to` may. */
  readonly breaks: readonly { readonly at: Seconds; readonly length: Seconds }[];
}
