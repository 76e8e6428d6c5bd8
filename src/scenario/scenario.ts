import type { HandoffPolicy } from '../model/handoff.js';
import type { ClockText, DurationText, LawText, ProbabilityText, RateText } from './quantities/texts.js';
import type { IvrNodeFile } from './schema/ivrFile.js';

/**
 * The types of a scenario file as it is written, after `extends`, strategy and `--set` have been merged and the shapes
 * checked: quantities are still text ("3m", "90/h", "20%"), names still names. `compile.ts` turns this into a Model.
 * The reference page docs/scenario.md follows this file key by key.
 */

export type { ClockText, DurationText, LawText, ProbabilityText, RateText } from './quantities/texts.js';

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
  readonly ivr?: IvrNodeFile;
  readonly routing?: { readonly agent_selection?: string; readonly call_selection?: string };
  readonly lines?: number | { readonly count: number; readonly cost?: RateText };
  readonly handoff?: HandoffFile;
  readonly service_level?: ServiceLevelFile;
  readonly effort?: EffortFile;
  /** By the path of a metric. */
  readonly expect?: ReadonlyMap<string, string | readonly string[]>;
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
  readonly channel?: 'phone';
  readonly arrivals: ArrivalsFile;
  readonly busyness?: { readonly cv: ProbabilityText };
  readonly skill?: string;
  readonly queue?: string;
  readonly patience?: LawText;
  readonly patience_over?: 'leg' | 'contact';
  readonly identify?: LawText;
  readonly explain?: LawText;
  readonly talk: LawText;
  readonly wrap_up?: LawText;
  readonly unprepared?: UnpreparedFile;
  readonly upset?: { readonly share?: ProbabilityText; readonly talk_times?: number };
  readonly upsell?: UpsellFile;
  readonly gives_up_on_handoff?: ProbabilityText;
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
  readonly calls_again?: {
    readonly if_unresolved?: ProbabilityText;
    readonly delay: LawText;
    readonly max?: number;
    readonly becomes?: ReadonlyMap<string, ProbabilityText>;
  };
  readonly balks?: { readonly when_wait_over?: DurationText; readonly probability?: ProbabilityText };
  readonly blocklist?: { readonly after: number; readonly share?: ProbabilityText; readonly then?: string };
  readonly value?: number;
  readonly handoff?: HandoffFile;
  readonly service_level?: OwnServiceLevelFile;
}

export interface UnpreparedFile {
  readonly share?: ProbabilityText;
  readonly adds?: LawText;
  readonly fails?: ProbabilityText;
}

export interface UpsellFile {
  readonly offered?: ProbabilityText;
  readonly adds?: LawText;
  readonly when_waiting_below?: number;
  readonly accepted?: ProbabilityText;
  readonly value?: number;
}

/** At the top, in a call type and in an agent group: key by key the type's wins, then the group's. */
export interface HandoffFile {
  readonly policy?: HandoffPolicy;
  readonly to?: string | ReadonlyMap<string, string>;
  readonly accuracy?: ProbabilityText;
  readonly place?: PlaceFile;
  readonly max?: number;
  readonly brief?: LawText;
  readonly connect?: LawText;
  readonly hold_at_most?: LawText;
  readonly carries?: ProbabilityText;
  readonly meets_again?: boolean;
  readonly if_busy?: 'wait' | 'skip';
  readonly promise?: LawText;
  readonly stays?: ProbabilityText;
}

/** Weights; `wait` by time. */
export interface EffortFile {
  readonly contact?: number;
  readonly handoff?: number;
  readonly restated?: number;
  readonly wait?: RateText;
}

export interface HoursFile {
  readonly from: ClockText;
  readonly to: ClockText;
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
  readonly handoff?: HandoffFile;
}

export interface ShiftFile {
  readonly from: ClockText;
  readonly to: ClockText;
  readonly count: number;
  readonly breaks?: readonly { readonly at: ClockText; readonly for: DurationText }[];
}

export interface SkillFile {
  readonly rank?: number;
  readonly resolves?: ProbabilityText;
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
  readonly announces_wait?: boolean;
  readonly eligibility?: readonly { readonly after?: DurationText; readonly groups: readonly string[] }[];
  readonly routing?: { readonly agent_selection?: string };
  readonly hours?: HoursFile;
  readonly at_close?: 'serve' | 'hang_up';
  readonly service_level?: OwnServiceLevelFile;
}
