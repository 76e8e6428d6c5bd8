/**
 * The types of a scenario file as it is written, after `extends`, strategy and `--set` have been merged and the shapes
 * checked: quantities are still text ("3m", "90/h", "20%"), names still names. `compile.ts` turns this into a Model.
 * The reference page docs/scenario.md follows this file key by key.
 */

/** `30s`, `1h30m`; the number 0 alone needs no unit. */
export type DurationText = string | 0;
/** `120/h`, `0.5/s`; 0. */
export type RateText = string | 0;
/** `0.2` or `20%`. */
export type ProbabilityText = string | number;
/** `"08:30"`, `"24:00"`. */
export type ClockText = string;
/** A duration, `never`, or a map whose one key names a distribution family. */
export type LawText = DurationText | 'never' | { readonly [family: string]: unknown };

export interface CsvColumn {
  readonly csv: string;
  readonly column?: string;
  readonly unit?: string;
}

export interface ScenarioFile {
  readonly name?: string;
  readonly description?: string;
  readonly seed?: string | number;
  readonly time?: TimeFile;
  readonly scale?: {
    readonly arrivals?: ProbabilityText;
    readonly talk?: ProbabilityText;
    readonly agents?: ProbabilityText;
  };
  readonly calls: ReadonlyMap<string, CallFile>;
  readonly busyness?: { readonly cv: ProbabilityText };
  readonly surges?: readonly SurgeFile[];
  readonly agents: ReadonlyMap<string, AgentsFile>;
  readonly queues?: ReadonlyMap<string, QueueFile>;
  readonly routing?: { readonly agent_selection?: string; readonly call_selection?: string };
  readonly lines?: number | { readonly count: number; readonly cost?: RateText };
  readonly service_level?: ServiceLevelFile;
}

export interface TimeFile {
  readonly from?: ClockText;
  readonly to?: ClockText;
  readonly days?: number;
  readonly interval?: DurationText;
  readonly at_close?: 'serve' | 'hang_up';
  readonly duration?: DurationText;
  readonly warmup?: DurationText;
}

export interface ServiceLevelFile {
  readonly within?: DurationText;
  readonly target?: ProbabilityText;
  readonly formula?: string;
  readonly short?: DurationText;
  readonly long?: DurationText;
}

/** Own threshold of a queue or a call type. */
export interface OwnServiceLevelFile {
  readonly within?: DurationText;
  readonly target?: ProbabilityText;
}

export type ArrivalsFile =
  | RateText
  | {
      readonly every: DurationText;
      readonly from?: ClockText;
      readonly counts: readonly number[] | CsvColumn;
      readonly exact?: boolean | 'day';
    }
  | { readonly interarrival: LawText }
  | { readonly trace: CsvColumn };

export interface CallFile {
  readonly label?: string;
  readonly description?: string;
  readonly arrivals: ArrivalsFile;
  readonly busyness?: { readonly cv: ProbabilityText };
  readonly skill?: string;
  readonly queue?: string;
  readonly patience?: LawText;
  readonly patience_over?: 'leg' | 'contact';
  readonly talk: LawText;
  readonly wrap_up?: LawText;
  readonly also_needs?: {
    readonly types: ReadonlyMap<string, ProbabilityText>;
    readonly max?: number;
    readonly place?: PlaceFile;
  };
  readonly redial?: {
    readonly after_abandon?: ProbabilityText | readonly ProbabilityText[];
    readonly after_block?: ProbabilityText | readonly ProbabilityText[];
    readonly delay: LawText;
    readonly max?: number;
    readonly keeps_patience?: boolean;
    readonly becomes?: ReadonlyMap<string, ProbabilityText>;
  };
  readonly service_level?: OwnServiceLevelFile;
}

export type PlaceFile = 'back' | 'keep_age' | 'front' | { readonly credit: DurationText };

export interface SurgeFile {
  readonly name: string;
  readonly from: ClockText;
  readonly for: DurationText;
  readonly calls?: readonly string[];
  readonly times: number;
  readonly ramp?: DurationText;
  readonly fall?: DurationText;
  readonly day?: number;
}

export interface AgentsFile {
  readonly label?: string;
  readonly description?: string;
  readonly count?: number;
  readonly schedule?: {
    readonly every: DurationText;
    readonly from?: ClockText;
    readonly counts: readonly number[] | CsvColumn;
  };
  readonly shifts?: readonly ShiftFile[];
  readonly shrinkage?: ProbabilityText;
  readonly skills?: readonly string[] | ReadonlyMap<string, SkillFile>;
  readonly answers?: 'all' | string | readonly string[];
  readonly pick_up?: LawText;
  readonly cost?: RateText;
  readonly routing?: { readonly call_selection?: string };
}

export interface ShiftFile {
  readonly from: ClockText;
  readonly to: ClockText;
  readonly count: number;
  readonly breaks?: readonly { readonly at: ClockText; readonly for: DurationText }[];
}

export interface SkillFile {
  readonly rank?: number;
  readonly speed?: number;
  readonly talk?: LawText;
  readonly wrap_up?: LawText;
}

export interface QueueFile {
  readonly label?: string;
  readonly description?: string;
  readonly skill?: string;
  readonly priority?: number;
  readonly ageing?: DurationText;
  readonly capacity?: number;
  readonly when_full?: string;
  readonly max_wait?: LawText;
  readonly after_max_wait?: string;
  readonly greeting?: LawText;
  readonly eligibility?: readonly { readonly after?: DurationText; readonly groups: readonly string[] }[];
  readonly routing?: { readonly agent_selection?: string };
  readonly service_level?: OwnServiceLevelFile;
}
