import type { LawSpec } from '../kernel/lawSpec.js';
import { byTime } from './composed/byTime.js';
import { mixture } from './composed/mixture.js';
import { shifted } from './composed/shifted.js';
import { erlang } from './continuous/erlang.js';
import { exponential } from './continuous/exponential.js';
import { gamma } from './continuous/gamma.js';
import { lognormal } from './continuous/lognormal.js';
import { pareto } from './continuous/pareto.js';
import { triangular } from './continuous/triangular.js';
import { uniform } from './continuous/uniform.js';
import { weibull } from './continuous/weibull.js';
import { constant } from './discrete/constant.js';
import { empirical } from './discrete/empirical.js';
import { never } from './discrete/never.js';
import type { Law } from './distribution.js';
import type { Family } from './family.js';

export type { Law } from './distribution.js';
export type { Family, Parameter, SpecOf } from './family.js';

/** Every family of laws, by the name under which a scenario writes it. A new law is one file and one line here. */
export const FAMILIES: { readonly [Name in LawSpec['family']]: Family<Name> } = {
  constant,
  exponential,
  lognormal,
  gamma,
  erlang,
  weibull,
  uniform,
  triangular,
  pareto,
  empirical,
  mixture,
  shifted,
  by_time: byTime,
  never,
};

/** Makes of a specification a thing that draws. Pure: the same numbers from `draws` and the same clock give the same duration. */
export function lawOf(spec: LawSpec): Law {
  // The family is looked up by the specification's own name, so the two belong together; the compiler cannot see that.
  const family = FAMILIES[spec.family] as unknown as Pick<Family<LawSpec['family']>, 'build'>;
  return family.build(spec, lawOf);
}
