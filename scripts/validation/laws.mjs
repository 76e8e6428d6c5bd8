/**
 * Laws of chance as the scenario writes them, beside what the textbooks say of them: mean, second moment, P(X > t), where
 * that bends, Laplace transform. N. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions (1994, 1995).
 * Written anew here, so that the library's own laws are judged and not trusted.
 *
 * @typedef {object} Law
 * @property {string} name
 * @property {string} yaml
 * @property {number} mean seconds
 * @property {number} second E[X^2]
 * @property {(t: number) => number} survival P(X > t)
 * @property {number[]} breaks where the survival function jumps or bends
 * @property {(s: number) => number} transform E[exp(-s X)]
 */
import { integrate } from '../../dist/theory/quadrature.js';
import { gamma, gammaSurvival, normalSurvival } from './special.mjs';

/** @param {number} mean @returns {Law} */
export function constant(mean) {
  return {
    name: `constant, ${mean} s`,
    yaml: `${mean}s`,
    mean,
    second: mean * mean,
    survival: (t) => (t < mean ? 1 : 0),
    breaks: [mean],
    transform: (s) => Math.exp(-s * mean),
  };
}

/** @param {number} mean @returns {Law} */
export function exponential(mean) {
  return {
    name: `exponential, ${mean} s`,
    yaml: `{ exponential: ${mean}s }`,
    mean,
    second: 2 * mean * mean,
    survival: (t) => Math.exp(-t / mean),
    breaks: [],
    transform: (s) => 1 / (1 + s * mean),
  };
}

/** @param {number} mean @param {number} cv @returns {Law} */
export function lognormal(mean, cv) {
  const variance = Math.log(1 + cv * cv);
  const sigma = Math.sqrt(variance);
  const mu = Math.log(mean) - variance / 2;
  const density = (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return {
    name: `lognormal, cv ${cv}`,
    yaml: `{ lognormal: { mean: ${mean}s, cv: ${cv} } }`,
    mean,
    second: mean * mean * (1 + cv * cv),
    survival: (t) => (t <= 0 ? 1 : normalSurvival((Math.log(t) - mu) / sigma)),
    breaks: [],
    transform: (s) => integrate((z) => density(z) * Math.exp(-s * Math.exp(mu + sigma * z)), -10, 10, 100),
  };
}

/** @param {number} mean @param {number} cv @returns {Law} */
export function gammaLaw(mean, cv) {
  const shape = 1 / (cv * cv);
  const scale = mean / shape;
  return {
    name: `gamma, cv ${cv}`,
    yaml: `{ gamma: { mean: ${mean}s, cv: ${cv} } }`,
    mean,
    second: mean * mean * (1 + cv * cv),
    survival: (t) => gammaSurvival(shape, t / scale),
    breaks: [],
    transform: (s) => Math.exp(-shape * Math.log(1 + s * scale)),
  };
}

/** @param {number} mean @param {number} k @returns {Law} */
export function erlang(mean, k) {
  return {
    ...gammaLaw(mean, 1 / Math.sqrt(k)),
    name: `erlang, k ${k}`,
    yaml: `{ erlang: { mean: ${mean}s, k: ${k} } }`,
  };
}

/** @param {number} mean @param {number} shape @returns {Law} */
export function weibull(mean, shape) {
  const scale = mean / gamma(1 + 1 / shape);
  const power = (x, y) => (x === 0 ? 0 : Math.exp(y * Math.log(x)));
  return {
    name: `weibull, shape ${shape}`,
    yaml: `{ weibull: { mean: ${mean}s, shape: ${shape} } }`,
    mean,
    second: scale * scale * gamma(1 + 2 / shape),
    survival: (t) => Math.exp(-power(t / scale, shape)),
    breaks: [],
    // v = w^(4 shape) smooths the integrand at 0
    transform: (s) =>
      integrate((w) => 4 * w * w * w * Math.exp(-w * w * w * w - s * scale * power(w, 4 / shape)), 0, 3, 100),
  };
}

/** @param {number} min @param {number} max @returns {Law} */
export function uniform(min, max) {
  return {
    name: `uniform, ${min} to ${max} s`,
    yaml: `{ uniform: [${min}s, ${max}s] }`,
    mean: (min + max) / 2,
    second: (min * min + min * max + max * max) / 3,
    survival: (t) => Math.min(1, Math.max(0, (max - t) / (max - min))),
    breaks: [min, max],
    transform: (s) => (Math.exp(-s * min) - Math.exp(-s * max)) / (s * (max - min)),
  };
}

/** @param {number} min @param {number} mode @param {number} max @returns {Law} */
export function triangular(min, mode, max) {
  const survival = (t) => {
    if (t <= min) return 1;
    if (t >= max) return 0;
    if (t < mode) return 1 - ((t - min) * (t - min)) / ((max - min) * (mode - min));
    return ((max - t) * (max - t)) / ((max - min) * (max - mode));
  };
  const cross = min * min + mode * mode + max * max;
  const mean = (min + mode + max) / 3;
  return {
    name: 'triangular',
    yaml: `{ triangular: [${min}s, ${mode}s, ${max}s] }`,
    mean,
    second: mean * mean + (cross - min * mode - min * max - mode * max) / 18,
    survival,
    breaks: [min, mode, max],
    transform: (s) => 1 - s * integrate((t) => Math.exp(-s * t) * survival(t), 0, max, 400),
  };
}

/** @param {number} min @param {number} shape above 2 @returns {Law} */
export function pareto(min, shape) {
  const survival = (t) => (t <= min ? 1 : Math.exp(shape * Math.log(min / t)));
  return {
    name: `pareto, shape ${shape}`,
    yaml: `{ pareto: { min: ${min}s, shape: ${shape} } }`,
    mean: (shape * min) / (shape - 1),
    second: (shape * min * min) / (shape - 2),
    survival,
    breaks: [min],
    transform: (s) => 1 - s * integrate((t) => Math.exp(-s * t) * survival(t), 0, 60 / s, 4000),
  };
}

/** Each value as likely. @param {number[]} values @returns {Law} */
export function empirical(values) {
  const mean = (f) => values.reduce((sum, x) => sum + f(x), 0) / values.length;
  return {
    name: 'empirical',
    yaml: `{ empirical: [${values.map((x) => `${x}s`).join(', ')}] }`,
    mean: mean((x) => x),
    second: mean((x) => x * x),
    survival: (t) => mean((x) => (x > t ? 1 : 0)),
    breaks: [...new Set(values)],
    transform: (s) => mean((x) => Math.exp(-s * x)),
  };
}

/** @param {{ weight: number, of: Law }[]} parts weights of sum 1 @returns {Law} */
export function mixture(parts) {
  const mean = (f) => parts.reduce((sum, { weight, of }) => sum + weight * f(of), 0);
  return {
    name: `mixture of ${parts.map(({ of }) => of.name).join(' and ')}`,
    yaml: `{ mixture: [ ${parts.map(({ weight, of }) => `{ weight: ${weight * 100}%, of: ${of.yaml} }`).join(', ')} ] }`,
    mean: mean((law) => law.mean),
    second: mean((law) => law.second),
    survival: (t) => mean((law) => law.survival(t)),
    breaks: parts.flatMap(({ of }) => of.breaks),
    transform: (s) => mean((law) => law.transform(s)),
  };
}

/** @param {number} by @param {Law} of @returns {Law} */
export function shifted(by, of) {
  return {
    name: `shifted ${of.name}`,
    yaml: `{ shifted: { by: ${by}s, of: ${of.yaml} } }`,
    mean: by + of.mean,
    second: by * by + 2 * by * of.mean + of.second,
    survival: (t) => (t < by ? 1 : of.survival(t - by)),
    breaks: [by, ...of.breaks.map((b) => b + by)],
    transform: (s) => Math.exp(-s * by) * of.transform(s),
  };
}

/** @type {Law} patience without end */
export const never = {
  name: 'never',
  yaml: 'never',
  mean: Number.POSITIVE_INFINITY,
  second: Number.POSITIVE_INFINITY,
  survival: () => 1,
  breaks: [],
  transform: () => 0,
};
