import fc from 'fast-check';
import { type LawSpec, NEVER, ZERO } from '../../../src/kernel/lawSpec.js';

/** Round numbers of seconds, so that things really coincide. */
export const roundSeconds = (most: number): fc.Arbitrary<number> => fc.nat({ max: most / 10 }).map((tens) => tens * 10);

const constant = (most: number): fc.Arbitrary<LawSpec> =>
  roundSeconds(most).map((value) => ({ family: 'constant', value }));

const mean = (most: number) => fc.integer({ min: 5, max: most / 2 });

/** Laws without parts. */
const simpleLaw = (most: number): fc.Arbitrary<LawSpec> =>
  fc.oneof(
    { weight: 6, arbitrary: constant(most) },
    { weight: 3, arbitrary: mean(most).map((mean): LawSpec => ({ family: 'exponential', mean })) },
    mean(most).map((mean): LawSpec => ({ family: 'lognormal', mean, cv: 0.8 })),
    mean(most).map((mean): LawSpec => ({ family: 'gamma', mean, cv: 0.6 })),
    mean(most).map((mean): LawSpec => ({ family: 'erlang', mean, k: 3 })),
    mean(most).map((mean): LawSpec => ({ family: 'weibull', mean, shape: 1.5 })),
    mean(most).map((min): LawSpec => ({ family: 'uniform', min, max: min * 2 })),
    mean(most).map((min): LawSpec => ({ family: 'triangular', min, mode: min + 5, max: min * 2 + 10 })),
    fc.integer({ min: 5, max: 20 }).map((min): LawSpec => ({ family: 'pareto', min, shape: 2.5 })),
    fc
      .array(roundSeconds(most), { minLength: 1, maxLength: 4 })
      .map((values): LawSpec => ({ family: 'empirical', values })),
  );

/** Any law of a duration up to about so many seconds. */
export const anyLaw = (most: number): fc.Arbitrary<LawSpec> =>
  fc.oneof(
    { weight: 10, arbitrary: simpleLaw(most) },
    fc.tuple(simpleLaw(most), simpleLaw(most)).map(
      ([a, b]): LawSpec => ({
        family: 'mixture',
        parts: [
          { weight: 0.3, of: a },
          { weight: 0.7, of: b },
        ],
      }),
    ),
    simpleLaw(most).map((of): LawSpec => ({ family: 'shifted', by: 10, of })),
    fc.tuple(simpleLaw(most), simpleLaw(most), fc.constantFrom(300, 30000, 86000)).map(
      ([a, b, from]): LawSpec => ({
        family: 'by_time',
        entries: [
          { from: 200, is: a },
          { from, is: b },
        ],
      }),
    ),
  );

/** Mostly nothing at all, else any law. */
export const seldom = (most: number, none: LawSpec = ZERO): fc.Arbitrary<LawSpec> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(none) }, { weight: 2, arbitrary: anyLaw(most) });

/** Patience: often without end, often in round seconds. */
export const patienceLaw: fc.Arbitrary<LawSpec> = fc.oneof(fc.constant(NEVER), constant(200), anyLaw(200));
