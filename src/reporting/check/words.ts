import { differenceTold } from '../comparison/words.js';
import { onOneLine } from '../terminal/names.js';
import { sentence, tell } from '../terminal/quantities.js';
import type { CheckReport, ComparisonTold, OutcomeTold, ScenarioChecked } from './told.js';

/** The figure as it came out: `74.2 % ±1.1`. */
export function actualTold({ figure, unit }: OutcomeTold): string {
  return figure.mean === null ? 'undefined' : sentence(figure, unit);
}

/** How far it is on the good side: `+3.3 pt ±1.1`; nothing where all must be the same. */
export function marginTold({ margin, marginHalfWidth, unit }: OutcomeTold): string {
  if (margin === null) return '';
  const interval = { mean: margin, halfWidth: marginHalfWidth, low: null, high: null, n: 0 };
  const { value, halfWidth } = differenceTold(interval, unit);
  return halfWidth === '' ? value : `${value} ${halfWidth}`;
}

/** What came of it, in a word. */
export function verdictTold({ verdict, rule, isSure, margin }: OutcomeTold): string {
  switch (verdict) {
    case 'failed':
      return 'FAILED';
    case 'no_data':
      return 'NO DATA';
    case 'undecided':
      return 'undecided';
    default:
      return isSure || margin === null || rule === 'regression' ? 'ok' : 'ok, barely';
  }
}

/** What is wrong, in a sentence that needs no table around it. */
export function sentenceOf(outcome: OutcomeTold): string {
  const { path, expected, verdict, rule, bound } = outcome;
  if (verdict === 'no_data') return `${path} is undefined in every replication; expected ${expected}`;
  if (rule === 'identity') return `${path} is not what the baseline has, though nothing changed`;
  const against = rule === 'limit' || bound === null ? '' : ` (${boundTold(outcome, bound)})`;
  const margin = marginTold(outcome);
  const doubt = verdict === 'undecided' ? ': its interval still holds the limit' : '';
  return `${path} is ${actualTold(outcome)}; expected ${expected}${against}; margin ${margin}${doubt}`;
}

/** What a condition with `baseline` comes to. */
function boundTold({ rule, unit, marginHalfWidth }: OutcomeTold, bound: number): string {
  const { value } = tell({ mean: bound, halfWidth: marginHalfWidth || null, low: null, high: null, n: 1 }, unit);
  return rule === 'regression' ? `it was ${value}` : `which is ${value}`;
}

const MOST_CHANGES = 6;
const LONGEST_VALUE = 40;

/** How strategies were compared with their baselines, and what is not as it was: the likely cause of what failed. */
export function comparisonNotes({ comparisons, outcomes }: ScenarioChecked): string[] {
  const hasFailed = outcomes.some(({ verdict, rule }) => verdict !== 'met' && rule !== 'limit');
  const how = comparisons.map((each) => howCompared(each, hasFailed));
  const isOne = new Set(how).size === 1;
  const unknown = comparisons.flatMap((each) => each.unknown);
  const told = [
    ...(isOne ? [`Baseline: ${how[0]}`] : how.map((text, i) => `Baseline of ${comparisons[i]!.strategy}: ${text}`)),
    ...comparisons.flatMap((each) => causes(each, hasFailed)),
    ...(unknown.length === 0
      ? []
      : [`Not in the baseline, so not compared with it: ${listed(unknown)} (--update-baseline takes it in).`]),
  ];
  return [...new Set(told)];
}

function howCompared({ isUnchanged, isPaired, replications, seed }: ComparisonTold, hasFailed: boolean): string {
  if (isUnchanged) {
    const figures = hasFailed ? 'so the figures must be' : 'and so are the figures';
    return `scenario, seed and version are the same, ${figures}, to the last digit, in ${replications} replications.`;
  }
  if (isPaired) return `compared replication by replication (${replications}, on the same seed).`;
  const seeds = `${onOneLine(seed.before, 24)}, now ${onOneLine(seed.now, 24)}`;
  return `its seed was ${seeds}: compared as independent samples (Welch 1947).`;
}

/** What changed since the baseline was written. */
function causes({ isUnchanged, changes, version }: ComparisonTold, hasFailed: boolean): string[] {
  if (isUnchanged) {
    if (!hasFailed) return [];
    return ['Likely cause: the baseline was edited, or ccsim was changed without a version of its own.'];
  }
  const told = changes.slice(0, MOST_CHANGES).map(({ path, before, after }) => {
    return `${path}: ${valueTold(before)} -> ${valueTold(after)}`;
  });
  const more = changes.length - told.length;
  if (version.before !== version.now) told.push(`ccsim: ${onOneLine(version.before, 24)} -> ${version.now}`);
  if (told.length === 0) return [];
  const rest = more > 0 ? ` (and ${more} more)` : '';
  return [`${hasFailed ? 'Likely cause' : 'Changed since'}: ${told.join('; ')}${rest}.`];
}

function valueTold(text: string | null): string {
  return text === null ? 'not there' : onOneLine(text, LONGEST_VALUE);
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_CHANGES;
  return names.slice(0, MOST_CHANGES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** All in one line: `2 of 7 expectations failed, in 3 scenarios.` */
export function summaryOf({ scenarios }: CheckReport): string {
  const outcomes = scenarios.flatMap((each) => each.outcomes);
  const failed = outcomes.filter(({ verdict }) => verdict === 'failed' || verdict === 'no_data').length;
  const open = outcomes.filter(({ verdict }) => verdict === 'undecided').length;
  const all = `${outcomes.length} expectation${outcomes.length === 1 ? '' : 's'}`;
  const where = scenarios.length > 1 ? `, in ${scenarios.length} scenarios` : '';
  const undecided = open === 0 ? '' : `${open} undecided`;
  if (failed === 0 && open === 0) return `${outcomes.length === 1 ? '' : 'All '}${all} met${where}.`;
  if (failed === 0) return `${open} of ${all} undecided${where}.`;
  return `${failed} of ${all} failed${undecided === '' ? '' : `, ${undecided}`}${where}.`;
}

/** What must be known to read a scenario's outcomes, and to get them again. */
export function originNote({ replications, confidence, seed, strategy, sha256 }: ScenarioChecked): string {
  return (
    `${replications} replications, ± at ${100 * confidence} %, seed ${onOneLine(seed, 24)}, strategy ${strategy}, ` +
    `scenario sha256 ${sha256.slice(0, 16)}.`
  );
}
