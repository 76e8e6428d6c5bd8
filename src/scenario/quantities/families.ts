import type { LawSpec } from '../../kernel/lawSpec.js';
import { readDuration } from './durations.js';
import { Faults, fault, type Read, shown } from './fault.js';
import { numberWithin, Params, positiveDuration } from './params.js';
import { readFactor } from './shares.js';

/** 0.9-quantile of the standard normal distribution. */
const Z90 = 1.2815515655446004;
const MOST_CV = 100;

/** In place of a law whose faults have been noted. */
const UNKNOWN: LawSpec = { family: 'constant', value: 0 };

const mean = positiveDuration('mean');
const cv = (value: unknown): Read<number> => readFactor(value, MOST_CV);

/** `{ exponential: 3m }`: its mean. */
export function exponential(value: unknown): Read<LawSpec> {
  const faults = new Faults();
  return faults.give<LawSpec>({ family: 'exponential', mean: faults.take([], mean(value), 1) });
}

/** `{ lognormal: { mean, cv } }`, or its median and its 90th percentile. A cv of 0 is no chance at all: a constant. */
export function lognormal(value: unknown): Read<LawSpec> {
  const byQuantiles = Params.open(value, ['median', 'p90']);
  const hasOne = (...keys: string[]) => byQuantiles instanceof Params && keys.some((key) => byQuantiles.has(key));
  if (!(byQuantiles instanceof Params) || !hasOne('median', 'p90')) return meanAndCv('lognormal', value);
  if (!hasOne('mean', 'cv')) return quantiles(byQuantiles);
  return fault({
    code: 'bad_law',
    message: 'a lognormal goes by its mean and cv, or by its median and p90: not by some of both',
    given: shown(value),
    expected: '{ mean: .., cv: .. } or { median: .., p90: .. }',
  });
}

export function gamma(value: unknown): Read<LawSpec> {
  return meanAndCv('gamma', value);
}

function meanAndCv(family: 'lognormal' | 'gamma', value: unknown): Read<LawSpec> {
  const params = Params.open(value, ['mean', 'cv']);
  if (!(params instanceof Params)) return params;
  const law = { family, mean: params.read('mean', mean, 1), cv: params.read('cv', cv, 1) };
  return params.faults.give<LawSpec>(law.cv > 0 ? law : { family: 'constant', value: law.mean });
}

/**
 * Median e^mu and 90th percentile e^(mu + z sigma) give mean e^(mu + sigma^2/2) and cv sqrt(e^(sigma^2) - 1).
 * Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions, vol. 1 (1994), chapter 14.
 */
function quantiles(params: Params): Read<LawSpec> {
  const median = params.read('median', positiveDuration('median'), 1);
  const p90 = params.read('p90', positiveDuration('90th percentile'), 2 * median);
  if (!params.has('median') || !params.has('p90')) return params.faults.give(UNKNOWN);
  if (p90 <= median) {
    params.faults.add({
      code: 'out_of_bounds',
      message: 'the 90th percentile must be above the median',
      given: `${shown(params.get('p90'))}`,
      expected: `more than ${shown(params.get('median'))}`,
      path: ['p90'],
    });
  }
  const sigma = Math.log(p90 / median) / Z90;
  const cvFound = Math.sqrt(Math.expm1(sigma * sigma));
  if (p90 > median && !(cvFound <= MOST_CV)) {
    params.faults.add({
      code: 'out_of_bounds',
      message: `the 90th percentile is too far above the median: a cv over ${MOST_CV}`,
      given: `${shown(params.get('p90'))}`,
      expected: `a cv of at most ${MOST_CV}`,
      path: ['p90'],
    });
  }
  return params.faults.give<LawSpec>({
    family: 'lognormal',
    mean: median * Math.exp((sigma * sigma) / 2),
    cv: cvFound,
  });
}

export function erlang(value: unknown): Read<LawSpec> {
  const params = Params.open(value, ['mean', 'k']);
  if (!(params instanceof Params)) return params;
  const k = params.read('k', numberWithin('k', 1, 1000, true), 1);
  return params.faults.give<LawSpec>({ family: 'erlang', mean: params.read('mean', mean, 1), k });
}

export function weibull(value: unknown): Read<LawSpec> {
  const params = Params.open(value, ['mean', 'shape']);
  if (!(params instanceof Params)) return params;
  const shape = params.read('shape', numberWithin('the shape', 0.1, 1000), 1);
  return params.faults.give<LawSpec>({ family: 'weibull', mean: params.read('mean', mean, 1), shape });
}

/** `{ pareto: { min, shape } }`; with a shape up to 1 it has no mean, and no figure would settle. */
export function pareto(value: unknown): Read<LawSpec> {
  const params = Params.open(value, ['min', 'shape']);
  if (!(params instanceof Params)) return params;
  const min = params.read('min', positiveDuration('minimum'), 1);
  const shape = params.read('shape', numberWithin('the shape', 0, 1000), 2);
  if (shape <= 1) {
    params.faults.add({
      code: 'out_of_bounds',
      message: 'a pareto with a shape of 1 or less has no finite mean',
      given: shown(params.get('shape')),
      expected: 'a shape greater than 1',
      path: ['shape'],
    });
  }
  return params.faults.give<LawSpec>({ family: 'pareto', min, shape });
}

/** `{ uniform: [1m, 3m] }`. */
export function uniform(value: unknown): Read<LawSpec> {
  const read = corners('uniform', value, ['least', 'most']);
  if (!read.ok) return read;
  const [min, max] = read.value;
  return { ok: true, value: min === max ? { family: 'constant', value: min } : { family: 'uniform', min, max } };
}

/** `{ triangular: [1m, 2m, 5m] }`. */
export function triangular(value: unknown): Read<LawSpec> {
  const read = corners('triangular', value, ['least', 'most likely', 'most']);
  if (!read.ok) return read;
  const [min, mode, max] = read.value;
  return {
    ok: true,
    value: min === max ? { family: 'constant', value: min } : { family: 'triangular', min, mode, max },
  };
}

function corners(family: string, value: unknown, names: readonly string[]): Read<number[]> {
  const expected = `[ ${names.join(', ')} ], durations in rising order`;
  if (!Array.isArray(value) || value.length !== names.length) {
    return fault({
      code: 'bad_law',
      message: `a ${family} distribution is a list of ${names.length} durations`,
      given: shown(value),
      expected,
    });
  }
  const faults = new Faults();
  const read = value.map((each, i) => faults.take([i], readDuration(each), NaN));
  for (let i = 1; i < read.length; i++) {
    if (read[i] < read[i - 1])
      faults.add({
        code: 'out_of_bounds',
        message: `the durations of a ${family} distribution rise`,
        given: shown(value[i]),
        expected: `at least ${shown(value[i - 1])}`,
        path: [i],
      });
  }
  return faults.give(read);
}
