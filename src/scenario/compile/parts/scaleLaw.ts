import type { LawSpec } from '../../../kernel/lawSpec.js';

/** The law of `factor` times a time drawn from `spec`. */
export function scaleLaw(spec: LawSpec, factor: number): LawSpec {
  if (factor === 1) return spec;
  switch (spec.family) {
    case 'never':
      return spec;
    case 'constant':
      return { ...spec, value: spec.value * factor };
    case 'exponential':
    case 'lognormal':
    case 'gamma':
    case 'erlang':
    case 'weibull':
      return factor === 0 ? { family: 'constant', value: 0 } : { ...spec, mean: spec.mean * factor };
    case 'uniform':
      return { ...spec, min: spec.min * factor, max: spec.max * factor };
    case 'triangular':
      return { ...spec, min: spec.min * factor, mode: spec.mode * factor, max: spec.max * factor };
    case 'pareto':
      return factor === 0 ? { family: 'constant', value: 0 } : { ...spec, min: spec.min * factor };
    case 'empirical':
      return { ...spec, values: spec.values.map((value) => value * factor) };
    case 'mixture':
      return { ...spec, parts: spec.parts.map((part) => ({ ...part, of: scaleLaw(part.of, factor) })) };
    case 'shifted':
      return { ...spec, by: spec.by * factor, of: scaleLaw(spec.of, factor) };
    case 'by_time':
      return { ...spec, entries: spec.entries.map((entry) => ({ ...entry, is: scaleLaw(entry.is, factor) })) };
  }
}
