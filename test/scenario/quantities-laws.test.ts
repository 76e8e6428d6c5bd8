import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAMILIES as LAWS, lawOf } from '../../src/distributions/index.js';
import type { LawSpec } from '../../src/kernel/lawSpec.js';
import { FAMILIES, readLaw } from '../../src/scenario/quantities/index.js';

function law(value: unknown): LawSpec {
  const read = readLaw(value);
  if (!read.ok) throw new Error(read.faults.map((f) => `${f.path?.join('.')}: ${f.message}`).join('; '));
  return read.value;
}

/** The faults of a law as lines: where, what, what to write. */
function faults(value: unknown): string[] {
  const read = readLaw(value);
  if (read.ok) throw new Error(`was read as ${JSON.stringify(read.value)}`);
  return read.faults.map(
    ({ path, message, remedy }) => `${path?.join('.') ?? ''}: ${message}${remedy ? ` | ${remedy}` : ''}`,
  );
}

describe('a distribution stands wherever a duration stands', () => {
  it.each<[string, unknown, LawSpec]>([
    ['a duration is a constant', '3m', { family: 'constant', value: 180 }],
    ['0 is no time at all', 0, { family: 'constant', value: 0 }],
    ['never has no end', 'never', { family: 'never' }],
    ['exponential, by its mean', { exponential: '3m' }, { family: 'exponential', mean: 180 }],
    ['lognormal', { lognormal: { mean: '3m', cv: 1.2 } }, { family: 'lognormal', mean: 180, cv: 1.2 }],
    ['a cv may be a percentage', { gamma: { mean: '3m', cv: '50%' } }, { family: 'gamma', mean: 180, cv: 0.5 }],
    ['a cv of 0 is a constant', { gamma: { mean: '3m', cv: 0 } }, { family: 'constant', value: 180 }],
    ['erlang', { erlang: { mean: '3m', k: 4 } }, { family: 'erlang', mean: 180, k: 4 }],
    ['weibull', { weibull: { mean: '3m', shape: 0.8 } }, { family: 'weibull', mean: 180, shape: 0.8 }],
    ['uniform', { uniform: ['1m', '3m'] }, { family: 'uniform', min: 60, max: 180 }],
    ['uniform from 0', { uniform: [0, '3m'] }, { family: 'uniform', min: 0, max: 180 }],
    ['a uniform of one value', { uniform: ['1m', '60s'] }, { family: 'constant', value: 60 }],
    ['triangular', { triangular: ['1m', '2m', '5m'] }, { family: 'triangular', min: 60, mode: 120, max: 300 }],
    ['pareto', { pareto: { min: '1m', shape: 2.5 } }, { family: 'pareto', min: 60, shape: 2.5 }],
    ['empirical', { empirical: ['30s', '2m', '2m'] }, { family: 'empirical', values: [30, 120, 120] }],
    [
      'mixture',
      {
        mixture: [
          { weight: '70%', of: '1m' },
          { weight: 0.3, of: { exponential: '5m' } },
        ],
      },
      {
        family: 'mixture',
        parts: [
          { weight: 0.7, of: { family: 'constant', value: 60 } },
          { weight: 0.3, of: { family: 'exponential', mean: 300 } },
        ],
      },
    ],
    [
      'shifted',
      { shifted: { by: '10m', of: { exponential: '5m' } } },
      { family: 'shifted', by: 600, of: { family: 'exponential', mean: 300 } },
    ],
    [
      'by_time, in the order of the clock',
      {
        by_time: [
          { from: '16:00', is: '2m' },
          { from: '08:00', is: '1m' },
        ],
      },
      {
        family: 'by_time',
        entries: [
          { from: 28800, is: { family: 'constant', value: 60 } },
          { from: 57600, is: { family: 'constant', value: 120 } },
        ],
      },
    ],
    [
      'keys that start with x- are ignored',
      { 'x-why': 'a guess', exponential: '3m' },
      { family: 'exponential', mean: 180 },
    ],
  ])('%s', (_, written, spec) => {
    expect(law(written)).toEqual(spec);
  });

  it('as a map of the file too, whose entries keep their order', () => {
    expect(
      law(
        new Map([
          [
            'gamma',
            new Map<string, unknown>([
              ['mean', '3m'],
              ['cv', 2],
            ]),
          ],
        ]),
      ),
    ).toEqual({
      family: 'gamma',
      mean: 180,
      cv: 2,
    });
  });

  it('by median and 90th percentile, which the lognormal then has', () => {
    const spec = law({ lognormal: { median: '2m', p90: '6m' } });
    if (spec.family !== 'lognormal') throw new Error('no lognormal');
    // sigma = ln 3 / z(90 %), from the table of the normal distribution.
    const sigma = Math.log(3) / 1.2815515655;
    expect(spec.mean).toBeCloseTo(120 * Math.exp((sigma * sigma) / 2), 6);
    expect(spec.cv).toBeCloseTo(Math.sqrt(Math.exp(sigma * sigma) - 1), 8);
  });

  it('from the column of a csv file, in its unit', () => {
    const asked: unknown[] = [];
    const read = readLaw({ empirical: { csv: 'talk.csv', column: 'minutes', unit: 'm' } }, (reference) => {
      asked.push(reference);
      return { ok: true, value: [0.5, 2] };
    });
    expect(read).toEqual({ ok: true, value: { family: 'empirical', values: [30, 120] } });
    expect(asked).toEqual([{ csv: 'talk.csv', column: 'minutes' }]);
  });

  it('of every family that can be drawn', () => {
    expect([...FAMILIES, 'constant', 'never'].sort()).toEqual(Object.keys(LAWS).sort());
  });
});

describe('a distribution that cannot be is refused', () => {
  it.each<[unknown, string[]]>([
    [180, [': a duration needs its unit | 180 -> 180s?']],
    [{ exponential: 180 }, ['exponential: a duration needs its unit | 180 -> 180s?']],
    [
      { exponential: 0 },
      ['exponential: the mean must be greater than 0 | for no time at all write 0 in place of the distribution'],
    ],
    [{ exponental: '3m' }, ['exponental: there is no distribution "exponental" | did you mean "exponential"?']],
    [{ __proto__x: '3m' }, [`__proto__x: there is no distribution "__proto__x" | there is: ${FAMILIES.join(', ')}`]],
    [{}, [': a distribution is a map with one key, the name of its family']],
    [{ exponential: '3m', gamma: {} }, [': a distribution is a map with one key, the name of its family']],
    [['1m', '2m'], [': this is no duration']],
    [{ gamma: '3m' }, ['gamma: this must be a map']],
    [{ gamma: { mean: '3m' } }, ['gamma: "cv" is missing']],
    [
      { gamma: { mean: '3 m', vc: 1 } },
      [
        'gamma.vc: unknown key "vc" | did you mean "cv"?',
        'gamma: "cv" is missing',
        'gamma.mean: this is not how a duration is written | 3 m -> 3m?',
      ],
    ],
    [{ gamma: { mean: '3m', cv: -1 } }, ['gamma.cv: this cannot be negative']],
    [{ gamma: { mean: '3m', cv: 120 } }, ['gamma.cv: a factor is at most 100 | 120 -> 120%?']],
    [{ lognormal: { median: '3m', p90: '2m' } }, ['lognormal.p90: the 90th percentile must be above the median']],
    [
      { lognormal: { median: '1s', p90: '100d' } },
      ['lognormal.p90: the 90th percentile is too far above the median: a cv over 100'],
    ],
    [
      { lognormal: { mean: '4m', cv: -1, p90: '3m' } },
      ['lognormal: a lognormal goes by its mean and cv, or by its median and p90: not by some of both'],
    ],
    [{ lognormal: { p90: '3m' } }, ['lognormal: "median" is missing']],
    [{ erlang: { mean: '3m', k: 1.5 } }, ['erlang.k: k is a whole number']],
    [{ erlang: { mean: '3m', k: 0 } }, ['erlang.k: k is at least 1']],
    [{ weibull: { mean: '3m', shape: 0 } }, ['weibull.shape: the shape is at least 0.1']],
    [{ weibull: { mean: '3m', shape: Number.NaN } }, ['weibull.shape: the shape is a plain number']],
    [{ pareto: { min: '1m', shape: 1 } }, ['pareto.shape: a pareto with a shape of 1 or less has no finite mean']],
    [{ uniform: ['3m', '1m'] }, ['uniform.1: the durations of a uniform distribution rise']],
    [{ uniform: ['3m'] }, ['uniform: a uniform distribution is a list of 2 durations']],
    [{ triangular: ['1m', '5m', '2m'] }, ['triangular.2: the durations of a triangular distribution rise']],
    [{ empirical: [] }, ['empirical: an empirical distribution has at least one value']],
    [
      { empirical: ['1m', 2, 'x'] },
      ['empirical.1: a duration needs its unit | 2 -> 2s?', 'empirical.2: this is no duration'],
    ],
    [{ empirical: { csv: 'f.csv' } }, ['empirical: "unit" is missing']],
    [{ empirical: { csv: 'f.csv', unit: 'w' } }, ['empirical.unit: this is no unit of time']],
    [{ empirical: '3m' }, ['empirical: an empirical distribution is a list of durations, or a column of a csv file']],
    [
      {
        mixture: [
          { weight: '70%', of: '1m' },
          { weight: '20%', of: '2m' },
        ],
      },
      ['mixture: the weights of a mixture make 100%, these make 90%'],
    ],
    [
      { mixture: [{ weight: 1, of: { exponential: 5 } }] },
      ['mixture.0.of.exponential: a duration needs its unit | 5 -> 5s?'],
    ],
    [{ mixture: [] }, ['mixture: mixture is a list of at least one entry']],
    [{ mixture: ['1m'] }, ['mixture.0: this must be a map']],
    [{ shifted: { by: '1m' } }, ['shifted: "of" is missing']],
    [
      {
        by_time: [
          { from: '08:00', is: '1m' },
          { from: '8:00', is: '2m' },
        ],
      },
      ['by_time.1.from: two entries begin at the same time'],
    ],
    [{ by_time: [{ from: '24:00', is: '1m' }] }, ['by_time.0.from: nothing begins at the end of the day | "00:00"?']],
  ])('%j', (written, expected) => {
    expect(faults(written)).toEqual(expected);
  });

  it('however deep it is nested', () => {
    let nested: unknown = '1m';
    for (let i = 0; i < 10_000; i++) nested = { shifted: { by: '1s', of: nested } };
    expect(faults(nested)).toEqual([expect.stringContaining('too many distributions inside one another')]);
  });

  it('and whatever else is written is refused or has a mean', () => {
    const quantity = fc.oneof(
      fc.constantFrom<unknown>('1m', '0s', 0, 3, '5', 'never', null, [], {}),
      fc.double(),
      fc.string(),
    );
    const parameters = fc.dictionary(
      fc.constantFrom('mean', 'cv', 'k', 'shape', 'min', 'median', 'p90', 'by', 'of', 'x'),
      quantity,
    );
    const written = fc.dictionary(
      fc.constantFrom(...FAMILIES, 'normal'),
      fc.oneof(quantity, parameters, fc.array(quantity)),
      {
        minKeys: 1,
        maxKeys: 1,
      },
    );
    fc.assert(
      fc.property(written, (value) => {
        const read = readLaw(value);
        if (read.ok) expect(lawOf(read.value).mean).toBeGreaterThanOrEqual(0);
        else expect(read.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
