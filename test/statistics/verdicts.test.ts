import { describe, expect, it } from 'vitest';
import { byChange, type Judgement } from '../../src/statistics/comparisons/comparison.js';
import { paired } from '../../src/statistics/comparisons/difference.js';
import { type Case, judge, type Verdict } from '../../src/statistics/comparisons/verdict.js';
import { TestDraws } from '../support/draws.js';

/** Differences as found, judged alone or together. */
const of = (differences: readonly number[], margin = 1, better: Case['better'] = 'lower'): Case => ({
  estimate: paired(new Float64Array(differences.length), Float64Array.from(differences), 0.95),
  margin,
  better,
});
const verdict = (each: Case): Verdict => judge([each], 0.95)[0]!.verdict;

describe('a verdict', () => {
  it.each<[string, Case, Verdict]>([
    ['a wait 8 to 12 s longer', of([8, 10, 12]), 'worse'],
    ['a wait 8 to 12 s shorter', of([-8, -10, -12]), 'better'],
    ['a service level higher by 8 to 12 points', of([0.08, 0.1, 0.12], 0.005, 'higher'), 'better'],
    ['a service level lower by that', of([-0.08, -0.1, -0.12], 0.005, 'higher'), 'worse'],
    ['more calls, which is neither good nor bad', of([8, 10, 12], 1, 'neither'), 'higher'],
    ['fewer calls', of([-8, -10, -12], 1, 'neither'), 'lower'],
    ['nothing in any replication', of([0, 0, 0], 0), 'same'],
    ['a difference without variance', of([10, 10, 10]), 'worse'],
    ['the same small difference every time, within the margin', of([0.5, 0.5, 0.5]), 'same'],
    ['a difference that is real, but surely smaller than the margin', of([0.2, 0.21, 0.19]), 'same'],
    ['now more, now less', of([-10, 12, -8, 9]), 'open'],
    ['one replication', of([10]), 'open'],
    ['one replication, equal', of([0]), 'open'],
    ['no replication that has both', of([NaN, NaN]), 'undefined'],
    ['a mean at the margin itself', of([0.9, 1.0, 1.1], 1, 'neither'), 'higher'],
  ])('of %s', (_, each, expected) => {
    expect(verdict(each)).toBe(expected);
  });

  it('by two one-sided tests: -0.5, 0, 0.5 is within 2 of nothing, not within 1', () => {
    // s = 0.5, standard error 0.2887: (2 - 0) / 0.2887 = 6.93 is beyond t(2, 0.95) = 2.92, but so is 1 / 0.2887 = 3.46.
    expect(verdict(of([-0.5, 0, 0.5], 2))).toBe('same');
    expect(verdict(of([-0.5, 0, 0.5], 0.85))).toBe('same');
    expect(verdict(of([-0.5, 0, 0.5], 0.84))).toBe('open');
  });

  it('among many must be surer: each p counts for as many as there are', () => {
    const doubtful = of([1, 2, 3, 2.5, 0.2], 0);
    expect(doubtful.estimate.p).toBeGreaterThan(0.01);
    expect(verdict(doubtful)).toBe('worse');
    const noise = Array.from({ length: 9 }, () => of([-10, 12, -8, 9, -3], 0));
    const [first] = judge([doubtful, ...noise], 0.95);
    expect(first).toMatchObject({ verdict: 'open' });
    expect(first!.pAdjusted).toBeCloseTo(10 * doubtful.estimate.p!, 12);
  });

  it('what is identical makes nothing harder to tell', () => {
    const doubtful = of([1, 2, 3, 2.5, 0.2], 0);
    const [first, second] = judge([doubtful, of([0, 0, 0, 0, 0])], 0.95);
    expect(first).toMatchObject({ verdict: 'worse', pAdjusted: doubtful.estimate.p });
    expect(second).toEqual({ verdict: 'same', pAdjusted: null, more: null });
  });

  it('is less easily had with more confidence', () => {
    const each = of([1, 2, 3, 2.5, 0.2], 0);
    expect(judge([each], 0.99)[0]!.verdict).toBe('open');
  });
});

describe('what changed most', () => {
  const judgement = (verdict: Verdict, mean: number, margin: number, errors: number) =>
    ({ verdict, margin, errors, difference: { mean } }) as Judgement;

  it('comes first: by margins, then what is nearly told, then the same', () => {
    const same = judgement('same', 0.1, 1, 9);
    const open = judgement('open', 5, 1, 1.1);
    const nearly = judgement('open', 5, 1, -1.9);
    const little = judgement('better', -3, 1, -30);
    const much = judgement('worse', 1, 0.1, 4);
    const nothing = judgement('undefined', 0, 1, 0);
    expect([nothing, same, open, nearly, little, much].sort(byChange)).toEqual([
      much,
      little,
      nearly,
      open,
      same,
      nothing,
    ]);
  });

  it('without margins by how sure it is', () => {
    const sure = judgement('worse', 1, 0, 40);
    expect([judgement('worse', 100, 0, 4), sure].sort(byChange)[0]).toBe(sure);
  });
});

/** Replications in pairs on common callers: what both share varies much, what differs varies little. */
function study(draws: TestDraws, replications: number, shift: number): [Float64Array, Float64Array] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - draws.next())) * Math.cos(2 * Math.PI * draws.next());
  const common = Array.from({ length: replications }, () => 100 + 10 * normal());
  return [
    Float64Array.from(common, (value) => value + normal()),
    Float64Array.from(common, (value) => value + shift + normal()),
  ];
}

const STUDIES = 1000;
const METRICS = 8;
const studies = (replications: number, shift: number, margin: number) =>
  Array.from({ length: STUDIES }, (_, seed) => {
    const draws = new TestDraws(seed + 1);
    const cases = Array.from({ length: METRICS }, (): Case => {
      const [reference, other] = study(draws, replications, shift);
      return { estimate: paired(reference, other, 0.95), margin, better: 'lower' };
    });
    return { cases, verdicts: judge(cases, 0.95) };
  });
const share = (found: ReturnType<typeof studies>, wrong: (verdict: Verdict) => boolean) =>
  found.filter(({ verdicts }) => verdicts.some(({ verdict }) => wrong(verdict))).length / STUDIES;

// 1,000 studies of which 5 % err: 4 standard deviations are 2.8 %.
const AT_MOST = 0.078;

describe('over 1,000 seeds', () => {
  it.each([5, 20])('intervals of %i paired differences hold the truth 93 to 97 times of 100', (replications) => {
    const estimates = studies(replications, 3, 1).flatMap(({ cases }) => cases.map(({ estimate }) => estimate));
    const held = estimates.filter(({ low, high }) => low! <= 3 && high! >= 3).length / estimates.length;
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });

  it('no difference: in 5 % of studies or less is any of 8 called better or worse', () => {
    const found = studies(20, 0, 0.1);
    const wrong = share(found, (verdict) => verdict === 'better' || verdict === 'worse');
    expect(wrong).toBeLessThan(AT_MOST);
    // Holm gives away next to nothing here: the 8 are independent.
    expect(wrong).toBeGreaterThan(0.02);
  });

  it('a difference as large as the margin: in 5 % of studies or less is any of 8 called the same', () => {
    expect(share(studies(20, 1, 1), (verdict) => verdict === 'same')).toBeLessThan(AT_MOST);
  });

  it('a real difference is called so, and in the right direction', () => {
    const verdicts = studies(20, 2, 0.1).flatMap((each) => each.verdicts.map(({ verdict }) => verdict));
    expect(verdicts.filter((verdict) => verdict === 'worse').length / verdicts.length).toBeGreaterThan(0.99);
    expect(verdicts).not.toContain('better');
  });

  it('with as many replications more as are asked for, four of five are told', () => {
    const spread = Math.sqrt(2);
    // A difference that 10 replications rarely tell: what they ask for, were its mean and variance known.
    const exactly = of(
      Array.from({ length: 10 }, (_, i) => 0.8 + (i % 2 === 0 ? 1 : -1) * spread * Math.sqrt(0.9)),
      0,
    );
    const { verdict, more } = judge([exactly], 0.95)[0]!;
    expect(verdict).toBe('open');
    const told = Array.from({ length: STUDIES }, (_, seed) => {
      const [reference, other] = study(new TestDraws(seed + 1), 10 + more!, 0.8);
      return judge([{ estimate: paired(reference, other, 0.95), margin: 0, better: 'lower' }], 0.95)[0]!.verdict;
    }).filter((each) => each === 'worse').length;
    expect(told / STUDIES).toBeGreaterThan(0.75);
    expect(told / STUDIES).toBeLessThan(0.87);
  });
});
