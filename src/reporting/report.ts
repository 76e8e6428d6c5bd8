import type { Answer } from '../statistics/answer.js';
import type { PrecisionTold } from './terminal/precision.js';
import { VERSION } from './version.js';

/** What a format is given to tell: the figures, where they come from, and what the reader must know to read them. */
export interface Report {
  readonly version: string;
  readonly scenario: {
    readonly name: string;
    readonly description: string;
    readonly sha256: string;
    readonly router?: RouterTold;
  };
  readonly strategy: string;
  readonly seed: string;
  readonly replications: number;
  /** How many were asked for; more than `replications` when the run was interrupted. */
  readonly asked: number;
  readonly confidence: number;
  readonly partial: boolean;
  /** Where one was asked for. */
  readonly precision?: PrecisionTold;
  readonly span: Span;
  readonly serviceLevel: ServiceLevelTold;
  readonly labels: Labels;
  readonly answer: Answer;
}

/** A router of the user's own whose strategies the scenario names; without a source where a program handed it over. */
export interface RouterTold {
  readonly selections: readonly { readonly name: string }[];
  readonly source?: { readonly sha256: string };
}

/** What one replication covers. */
export interface Span {
  readonly kind: 'days' | 'study';
  readonly days: number;
  /** Hours that count, in a replication: of a study, without its warm-up. */
  readonly hours: number;
}

/** The service level by which everything is judged; `thresholds` has more than one entry where call types have their own. */
export interface ServiceLevelTold {
  readonly within: number;
  readonly target: number;
  readonly formula: string;
  readonly short: number;
  readonly thresholds: readonly number[];
}

/** What names are called on paper: name -> label. */
export interface Labels {
  readonly calls: ReadonlyMap<string, string>;
  readonly queues: ReadonlyMap<string, string>;
  readonly agents: ReadonlyMap<string, string>;
  /** Of the nodes of the IVR, by path. */
  readonly ivr: ReadonlyMap<string, string>;
}

interface Named {
  readonly name: string;
  readonly label: string;
}

/** The parts of a loaded scenario that a report names. */
export interface ScenarioTold {
  readonly name: string;
  readonly description: string;
  readonly sha256: string;
  readonly router?: RouterTold;
  readonly strategy: string;
  readonly seed: string;
  readonly model: {
    readonly time: {
      readonly kind: 'days' | 'study';
      readonly days: number;
      readonly length: number;
      readonly warmup: number;
    };
    readonly serviceLevel: {
      readonly within: number;
      readonly target: number;
      readonly formula: string;
      readonly short: number;
    };
    readonly calls: readonly (Named & { readonly within: number })[];
    readonly queues: readonly Named[];
    readonly groups: readonly Named[];
    readonly ivr: { readonly nodes: readonly { readonly path: string; readonly label: string }[] } | null;
  };
}

/** The parts of a finished run that a report tells. */
export interface RunTold {
  readonly replications: number;
  readonly confidence: number;
  readonly partial: boolean;
  readonly precision?: PrecisionTold;
  readonly answer: Answer;
}

/** Puts a run and its scenario together as a report. */
export function reportOf(scenario: ScenarioTold, run: RunTold, asked: number): Report {
  const { name, description, sha256, router } = scenario;
  const { time, serviceLevel, calls, queues, groups, ivr } = scenario.model;
  return {
    version: VERSION,
    scenario: { name, description, sha256, ...(router === undefined ? {} : { router }) },
    strategy: scenario.strategy,
    seed: scenario.seed,
    replications: run.replications,
    asked,
    confidence: run.confidence,
    partial: run.partial,
    ...(run.precision === undefined ? {} : { precision: run.precision }),
    span: { kind: time.kind, days: time.days, hours: (time.length * time.days - time.warmup) / 3600 },
    serviceLevel: {
      within: serviceLevel.within,
      target: serviceLevel.target,
      formula: serviceLevel.formula,
      short: serviceLevel.short,
      thresholds: [...new Set(calls.map((type) => type.within))].sort((a, b) => a - b),
    },
    labels: {
      calls: labelsOf(calls),
      queues: labelsOf(queues),
      agents: labelsOf(groups),
      ivr: nodeLabels(ivr?.nodes ?? []),
    },
    answer: run.answer,
  };
}

/** A node is called by its key and what it says; one without a label by its path. */
function nodeLabels(nodes: readonly { readonly path: string; readonly label: string }[]): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ path, label }) => [path, label === '' || label === path ? path : `${path} ${label}`]));
}

function labelsOf(named: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ name, label }) => [name, label === '' ? name : label]));
}
