import type { Figure } from '../../statistics/answer.js';
import type { Difference, Judgement, Verdict } from '../../statistics/index.js';
import { grouped, tell } from '../terminal/quantities.js';

/** A difference as it is told: `+3.2 pt ±0.4`; ratios differ by points. */
export function differenceTold(
  difference: Figure,
  unit: string,
): { readonly value: string; readonly halfWidth: string } {
  const { value, halfWidth } = tell(difference, unit);
  const signed = (difference.mean ?? 0) > 0 ? `+${value}` : value;
  return { value: inPoints(signed, unit), halfWidth };
}

/** What is said of a difference: `better`, `same within 0.5 pt`, `open: ~40 more`. */
export function verdictTold(judgement: Judgement): string {
  const { verdict, margin, unit, more, difference } = judgement;
  switch (verdict) {
    case 'same':
      return isIdentical(difference) ? 'same: identical' : `same within ${marginTold(margin, unit)}`;
    case 'open':
      return more === null ? 'open' : `open: ~${grouped(more, 0)} more`;
    case 'undefined':
      return 'no data';
    default:
      return verdict;
  }
}

/** p as it is told: two digits, or that it is very small. */
export function pTold(p: number | null): string {
  if (p === null) return '';
  if (p < 0.001) return '<0.001';
  return p > 0.995 ? '1' : p.toFixed(p < 0.1 ? 3 : 2);
}

/** How many of each verdict, in words: `3 better, 1 worse, 4 same, 2 open`. */
export function countsTold(judgements: readonly Judgement[]): string {
  const count = (verdict: Verdict) => judgements.filter((each) => each.verdict === verdict).length;
  const words: readonly (readonly [Verdict, string])[] = [
    ['better', 'better'],
    ['worse', 'worse'],
    ['higher', 'higher'],
    ['lower', 'lower'],
    ['same', 'the same'],
    ['open', 'not distinguishable yet'],
    ['undefined', 'without data'],
  ];
  const told = words.filter(([verdict]) => count(verdict) > 0).map(([verdict, word]) => `${count(verdict)} ${word}`);
  return told.length === 0 ? 'nothing to compare' : told.join(', ');
}

/** A factor: `12`, `1.4`, `0.83`. */
export function factorTold(factor: number): string {
  return grouped(factor, factor >= 9.95 ? 0 : factor >= 0.995 ? 1 : 2);
}

function isIdentical({ mean, halfWidth }: Difference): boolean {
  return mean === 0 && halfWidth === 0;
}

function marginTold(margin: number, unit: string): string {
  return inPoints(tell({ mean: margin, halfWidth: null, low: null, high: null, n: 1 }, unit).value, unit);
}

function inPoints(told: string, unit: string): string {
  return unit === 'ratio' ? told.replace(/ %$/, ' pt') : told;
}
