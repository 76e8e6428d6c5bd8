import type { Model } from '../model/model.js';
import { Clock } from './clock.js';
import type { Cell, Metric, Scope } from './measure.js';
import { MEASURES } from './measures/index.js';

/** Every metric that is built, in the order of reports. */
export const METRICS: readonly Metric[] = MEASURES.flatMap((measure) => measure.metrics);

/** One place with figures: the total, a type, a queue, a group, a node of the IVR, a surge; of everything or of one interval. */
export interface Section {
  readonly cell: Cell;
  /** Its name in the scenario; the total has none. */
  readonly name: string;
  readonly metrics: readonly Metric[];
  /** Where its figures begin in the values of a replication. */
  readonly first: number;
}

/** The fixed order of a replication's figures: section by section, everything first, then interval by interval. */
export interface Catalogue {
  readonly clock: Clock;
  readonly sections: readonly Section[];
  readonly size: number;
  /** So many of them are figures of everything; then come those of intervals. */
  readonly ofEverything: number;
}

const OF_EVERYTHING: readonly Scope[] = ['total', 'calls', 'queues', 'agents', 'ivr', 'surges'];
const OF_AN_INTERVAL: readonly Scope[] = ['total', 'calls', 'queues', 'agents'];

/** Lays out which figures a model has, and in which order. */
export function catalogueOf(model: Model): Catalogue {
  const clock = new Clock(model);
  const built = METRICS.filter(({ exists }) => exists?.(model) ?? true);
  const sections: Section[] = [];
  let size = 0;
  const lay = (slot: number, scopes: readonly Scope[]) => {
    for (const scope of scopes) {
      const metrics = built.filter((metric) => metric.scopes.includes(scope));
      namesOf(model, scope).forEach((name, row) => {
        sections.push({ cell: { scope, row, slot }, name, metrics, first: size });
        size += metrics.length;
      });
    }
  };
  lay(clock.slots, OF_EVERYTHING);
  const ofEverything = size;
  for (let slot = 0; slot < clock.intervals; slot++) lay(slot, OF_AN_INTERVAL);
  return { clock, sections, size, ofEverything };
}

function namesOf(model: Model, scope: Scope): readonly string[] {
  if (scope === 'total') return [''];
  if (scope === 'ivr') return (model.ivr?.nodes ?? []).map(({ path }) => path);
  const rows = { calls: model.calls, queues: model.queues, agents: model.groups, surges: model.surges }[scope];
  return rows.map((row) => row.name);
}
