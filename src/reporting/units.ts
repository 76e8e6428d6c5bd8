import { METRICS } from '../statistics/index.js';

const UNITS: ReadonlyMap<string, string> = new Map(METRICS.map(({ name, unit }) => [name, unit]));

/** The unit of a metric, from the catalogue. */
export function unitOf(metric: string): string {
  return UNITS.get(metric) ?? 'count';
}
