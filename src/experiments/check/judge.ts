import type { Figure } from '../../statistics/answer.js';
import { type Estimate, independent, paired } from '../../statistics/index.js';
import type { AskedFigure } from './asked.js';
import { type Limit, marginTo, meets } from './limits.js';

/**
 * What a figure was held against. `limit`: a limit of the file. `baseline`: a limit made of the baseline. `regression`:
 * is it worse than in the baseline? `identity`: nothing changed, so must every value be the same.
 */
export type Rule = 'limit' | 'baseline' | 'regression' | 'identity';

/** `undecided`: with a precision asked for, the interval still holds the limit. `no_data`: undefined in every replication. */
export type Verdict = 'met' | 'failed' | 'undecided' | 'no_data';

/** One condition, and what came of it. Figures, limits and margins are in the unit of the metric. */
export interface Outcome {
  readonly asked: AskedFigure;
  /** null: it was not written, but follows from the baseline. */
  readonly limit: Limit | null;
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly figure: Figure;
  /** What it is held against; of the baseline, its mean over the replications that both have. */
  readonly bound: number | null;
  /** How far it is on the good side, with the half-width of that; below 0: on the wrong one. */
  readonly margin: number | null;
  readonly marginHalfWidth: number | null;
  /** The interval does not hold the limit. */
  readonly isSure: boolean;
}

/** What a strategy's figures were in the baseline, and how they are compared. */
export interface Earlier {
  readonly values: ReadonlyMap<string, Float64Array>;
  /** The same seed: replication by replication; else as independent samples. */
  readonly isPaired: boolean;
  /** Scenario, version and seed are those of the baseline. */
  readonly isUnchanged: boolean;
}

/** A figure as it came out: over all replications, and in each. */
export interface Found {
  readonly figure: Figure;
  readonly values: Float64Array;
}

/** Everything that is to be said of one figure: its conditions, then what follows from the baseline. */
export function judgeFigure(asked: AskedFigure, found: Found, earlier: Earlier | null, confidence: number): Outcome[] {
  const before = earlier?.values.get(asked.path);
  const written = asked.limits.flatMap((limit) => {
    if (!limit.isOfBaseline) return [ofLimit(asked, limit, found.figure)];
    // While the baseline is being written there is nothing to hold it against.
    return before === undefined ? [] : [ofBaseline(asked, limit, found, before, earlier!.isPaired, confidence)];
  });
  if (before === undefined) return written;
  if (earlier!.isUnchanged) return [...written, identity(asked, found, before)];
  if (asked.limits.some(({ isOfBaseline }) => isOfBaseline)) return written;
  const regressed = regression(asked, found, before, earlier!.isPaired, confidence);
  return regressed === null ? written : [...written, regressed];
}

function ofLimit(asked: AskedFigure, limit: Limit, figure: Figure): Outcome {
  const bound = limit.from(NaN);
  const { mean, halfWidth } = figure;
  const margin = mean === null ? null : marginTo(limit, mean, bound);
  return {
    asked,
    limit,
    rule: 'limit',
    verdict: margin === null ? 'no_data' : meets(limit, margin) ? 'met' : 'failed',
    figure,
    bound,
    margin,
    marginHalfWidth: margin === null ? null : halfWidth,
    isSure: margin !== null && isBeyond(margin, halfWidth),
  };
}

/** Fails if the whole interval of the difference from the limit lies on the wrong side. */
function ofBaseline(
  asked: AskedFigure,
  limit: Limit,
  { figure, values }: Found,
  before: Float64Array,
  isPaired: boolean,
  confidence: number,
): Outcome {
  const limits = before.map((value) => limit.from(value));
  const difference = differenceOf(limits, values, isPaired, confidence);
  const { mean, halfWidth } = difference;
  const margin = mean === null || halfWidth === null ? null : marginTo(limit, mean, 0);
  const verdict = margin === null ? 'no_data' : meets(limit, margin + halfWidth!) ? 'met' : 'failed';
  const isSure = margin !== null && isBeyond(margin, halfWidth);
  const bound = meanOfCommon(limits, values, isPaired);
  return { asked, limit, rule: 'baseline', verdict, figure, bound, margin, marginHalfWidth: halfWidth, isSure };
}

/** Worse than in the baseline: the whole interval of the difference is. null: nobody says which direction is worse. */
function regression(
  asked: AskedFigure,
  { figure, values }: Found,
  before: Float64Array,
  isPaired: boolean,
  confidence: number,
): Outcome | null {
  const good = goodDirection(asked);
  if (good === null) return null;
  const { mean, halfWidth } = differenceOf(before, values, isPaired, confidence);
  const margin = mean === null || halfWidth === null ? null : good === 'higher' ? mean : -mean;
  const verdict = margin === null ? 'no_data' : margin + halfWidth! >= 0 ? 'met' : 'failed';
  const isSure = margin !== null && isBeyond(margin, halfWidth);
  const bound = meanOfCommon(before, values, isPaired);
  return { asked, limit: null, rule: 'regression', verdict, figure, bound, margin, marginHalfWidth: halfWidth, isSure };
}

/** Which direction is good: by the metric, else by what is expected of it. */
function goodDirection({ place, limits }: AskedFigure): 'higher' | 'lower' | null {
  const { better } = place.metric;
  if (better !== 'neither') return better;
  const wanted = new Set(limits.map(({ comparator }) => (comparator.startsWith('>') ? 'higher' : 'lower')));
  return wanted.size === 1 ? [...wanted][0]! : null;
}

/** Nothing changed: to the last bit, replication by replication. */
function identity(asked: AskedFigure, { figure, values }: Found, before: Float64Array): Outcome {
  const common = Math.min(before.length, values.length);
  const isSame = before.subarray(0, common).every((value, i) => Object.is(value, values[i]));
  return {
    asked,
    limit: null,
    rule: 'identity',
    verdict: isSame ? 'met' : 'failed',
    figure,
    bound: meanOfCommon(before, values, true),
    margin: null,
    marginHalfWidth: null,
    isSure: true,
  };
}

/** With the same seed a replication is compared with itself, however much of the scenario changed: pairs are independent of each other. */
function differenceOf(before: Float64Array, values: Float64Array, isPaired: boolean, confidence: number): Estimate {
  if (!isPaired) return independent(before, values, confidence);
  const common = Math.min(before.length, values.length);
  return paired(before.subarray(0, common), values.subarray(0, common), confidence);
}

/** The mean of what was before, over the replications in which both are defined. */
function meanOfCommon(before: Float64Array, values: Float64Array, isPaired: boolean): number | null {
  const kept = before.filter(
    (value, i) => !Number.isNaN(value) && (!isPaired || (i < values.length && !Number.isNaN(values[i]!))),
  );
  return kept.length === 0 ? null : kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

/** Does the interval leave the limit outside? */
function isBeyond(margin: number, halfWidth: number | null): boolean {
  return halfWidth !== null && Math.abs(margin) >= halfWidth;
}
