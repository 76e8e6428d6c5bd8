import { VisitBook } from '../../books/ivr/visits.js';
import type { Measure, Metric } from '../../measure.js';

const metric = (name: string, unit: string, better: Metric['better'], meaning: string): Metric => ({
  name,
  unit,
  meaning,
  scopes: ['ivr'],
  better,
});

/** The way through the IVR, node by node (`contained` and `closed_out` are counts like the others). */
export const nodes: Measure = {
  metrics: [
    metric(
      'entered',
      'count',
      'neither',
      'visits to a node = contained + deflected + closed_out + passed_on, and those cut by the stop',
    ),
    metric('no_input', 'count', 'lower', 'how often no key was pressed in time'),
    metric('mistaken', 'count', 'lower', 'visits in which another key was pressed than the one meant'),
    metric('deflected', 'count', 'higher', 'visits that ended in hanging up, satisfied by what was said'),
    metric('passed_on', 'count', 'neither', 'visits that led on to another node or to a queue'),
    metric('time', 'seconds', 'lower', 'mean time of a visit'),
  ],
  open(books) {
    const visits = books.of(VisitBook);
    return {
      entered: ({ row }) => visits.entered(row),
      no_input: ({ row }) => visits.noInput(row),
      mistaken: ({ row }) => visits.mistaken(row),
      deflected: ({ row }) => visits.deflected(row),
      passed_on: ({ row }) => visits.passedOn(row),
      time: ({ row }) => visits.time(row) / visits.entered(row),
    };
  },
};
