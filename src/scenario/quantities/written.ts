import type { LawSpec } from '../../kernel/lawSpec.js';

/** How a scenario writes each family of laws: an example of every way. */
export const WRITTEN: Readonly<Record<LawSpec['family'], readonly string[]>> = {
  constant: ['3m'],
  exponential: ['{ exponential: 3m }'],
  lognormal: ['{ lognormal: { mean: 3m, cv: 1.2 } }', '{ lognormal: { median: 2m, p90: 7m } }'],
  gamma: ['{ gamma: { mean: 3m, cv: 0.5 } }'],
  erlang: ['{ erlang: { mean: 3m, k: 3 } }'],
  weibull: ['{ weibull: { mean: 3m, shape: 0.7 } }'],
  uniform: ['{ uniform: [1m, 3m] }'],
  triangular: ['{ triangular: [1m, 2m, 5m] }'],
  pareto: ['{ pareto: { min: 1m, shape: 2.5 } }'],
  empirical: ['{ empirical: [30s, 2m, 4m] }', '{ empirical: { csv: talks.csv, column: seconds, unit: s } }'],
  mixture: ['{ mixture: [ { weight: 70%, of: 2m }, { weight: 30%, of: { exponential: 9m } } ] }'],
  shifted: ['{ shifted: { by: 1m, of: { exponential: 2m } } }'],
  by_time: ['{ by_time: [ { from: "08:00", is: 3m }, { from: "16:00", is: 4m } ] }'],
  never: ['never'],
};
