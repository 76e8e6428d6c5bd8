import type { Figure } from '../../statistics/answer.js';
import type { PrecisionTold } from '../terminal/precision.js';
import { VERSION } from '../version.js';

/** What a format is given to tell of a check. */
export interface CheckReport {
  readonly version: string;
  /** `undecided`: nothing failed for sure, but an interval still holds its limit, and a precision was asked for. */
  readonly verdict: 'passed' | 'failed' | 'undecided';
  readonly partial: boolean;
  readonly scenarios: readonly ScenarioChecked[];
}

/** One scenario: whence it comes, and what was expected of it. */
export interface ScenarioChecked {
  /** As the user named it. */
  readonly file: string;
  readonly name: string;
  readonly strategy: string;
  readonly sha256: string;
  readonly seed: string;
  readonly replications: number;
  readonly confidence: number;
  readonly partial: boolean;
  readonly precision?: PrecisionTold;
  readonly outcomes: readonly OutcomeTold[];
  readonly comparisons: readonly ComparisonTold[];
}

/** One condition, and what came of it. */
export interface OutcomeTold {
  readonly path: string;
  readonly metric: string;
  readonly unit: string;
  readonly rule: 'limit' | 'baseline' | 'regression' | 'identity';
  /** As written; of what follows from the baseline, in words. */
  readonly expected: string;
  readonly verdict: 'met' | 'failed' | 'undecided' | 'no_data';
  readonly figure: Figure;
  readonly bound: number | null;
  readonly margin: number | null;
  readonly marginHalfWidth: number | null;
  readonly isSure: boolean;
  readonly place: PlaceTold;
  /** The line in the file, with a caret beneath it. */
  readonly excerpt: readonly string[];
}

export interface PlaceTold {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How a strategy stands to its baseline. */
export interface ComparisonTold {
  readonly strategy: string;
  readonly isUnchanged: boolean;
  readonly isPaired: boolean;
  readonly replications: number;
  readonly seed: { readonly before: string; readonly now: string };
  readonly version: { readonly before: string; readonly now: string };
  readonly changes: readonly { readonly path: string; readonly before: string | null; readonly after: string | null }[];
  readonly unknown: readonly string[];
}

/** The parts of what the check of a scenario found that a report tells. */
export interface CheckedParts {
  readonly scenario: Pick<ScenarioChecked, 'name' | 'strategy' | 'sha256' | 'seed'>;
  readonly replications: number;
  readonly confidence: number;
  readonly partial: boolean;
  readonly precision?: PrecisionTold;
  readonly outcomes: readonly OutcomeParts[];
  readonly comparisons: readonly ComparisonTold[];
}

interface OutcomeParts extends Pick<OutcomeTold, (typeof SAME)[number]> {
  readonly asked: {
    readonly path: string;
    readonly place: { readonly metric: { readonly name: string; readonly unit: string } };
  };
  readonly limit: { readonly text: string } | null;
}

const SAME = [
  ...(['rule', 'verdict', 'figure', 'bound', 'margin', 'marginHalfWidth', 'isSure', 'place', 'excerpt'] as const),
];

/** What is expected though nobody wrote it. */
const FOLLOWS: Readonly<Record<string, string>> = {
  regression: 'no worse than the baseline',
  identity: 'the very figures of the baseline',
};

/** Puts checks together as a report: each with the name of its file. */
export function checkReport(found: readonly (readonly [file: string, parts: CheckedParts])[]): CheckReport {
  const scenarios = found.map(([file, { scenario, outcomes, ...parts }]): ScenarioChecked => {
    const { name, strategy, sha256, seed } = scenario;
    return { ...parts, file, name, strategy, sha256, seed, outcomes: outcomes.map(outcomeTold) };
  });
  const verdicts = scenarios.flatMap(({ outcomes }) => outcomes.map(({ verdict }) => verdict));
  const hasFailed = verdicts.some((verdict) => verdict === 'failed' || verdict === 'no_data');
  return {
    version: VERSION,
    verdict: hasFailed ? 'failed' : verdicts.includes('undecided') ? 'undecided' : 'passed',
    partial: scenarios.some(({ partial }) => partial),
    scenarios,
  };
}

function outcomeTold({ asked, limit, ...parts }: OutcomeParts): OutcomeTold {
  const { name, unit } = asked.place.metric;
  return { ...parts, path: asked.path, metric: name, unit, expected: limit?.text ?? FOLLOWS[parts.rule]! };
}
