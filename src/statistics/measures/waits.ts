import { LegBook } from '../books/legs.js';
import { WAIT_PERCENTILES } from '../books/outcomes/outcomeTally.js';
import { OutcomeBook } from '../books/outcomes.js';
import type { Measure, Metric, Reading } from '../measure.js';

const EVERYWHERE = ['total', 'calls', 'queues', 'surges'] as const;

const percentileName = (probability: number) => `wait_p${Math.round(100 * probability)}`;

const percentiles: Metric[] = WAIT_PERCENTILES.map((probability) => ({
  name: percentileName(probability),
  unit: 'seconds',
  meaning: `the wait that ${Math.round(100 * probability)} % of the answered did not exceed, within 0.5 % (the k-th smallest of n, k = ceil(p n))`,
  scopes: EVERYWHERE,
  better: 'lower',
}));

/** How long they waited. Mean waits include zeros. */
export const waits: Measure = {
  metrics: [
    {
      name: 'asa',
      unit: 'seconds',
      meaning: 'average speed of answer: mean wait of the answered = wait_sum_answered / answered',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'wait',
      unit: 'seconds',
      meaning: 'mean wait in a queue of all legs offered to it, however they ended',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'time_to_abandon',
      unit: 'seconds',
      meaning: 'mean wait of the abandoned = wait_sum_abandoned / abandoned',
      scopes: EVERYWHERE,
      better: 'neither',
    },
    {
      name: 'wait_sum_answered',
      unit: 'seconds',
      meaning: 'sum of the waits of the answered, to pool intervals',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'wait_sum_abandoned',
      unit: 'seconds',
      meaning: 'sum of the waits of the abandoned, to pool intervals',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    ...percentiles,
    {
      name: 'wait_max',
      unit: 'seconds',
      meaning: 'the longest wait of all who queued, however it ended, also of those still waiting',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'long_waits',
      unit: 'ratio',
      meaning:
        'share that waited longer than `service_level.long`, of all who queued (all offered but the blocked), however it ended',
      scopes: EVERYWHERE,
      better: 'lower',
    },
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const legs = books.of(LegBook);
    const readings: Record<string, Reading> = {
      asa: (cell) => outcomes.at(cell).waitAnswered / outcomes.at(cell).answered,
      wait: (cell) => legs.queuedAt(cell).wait / legs.queuedAt(cell).offered,
      time_to_abandon: (cell) => outcomes.at(cell).waitAbandoned / outcomes.at(cell).abandoned,
      wait_sum_answered: (cell) => outcomes.at(cell).waitAnswered,
      wait_sum_abandoned: (cell) => outcomes.at(cell).waitAbandoned,
      wait_max: (cell) => (outcomes.at(cell).queued > 0 ? outcomes.at(cell).longestWait : NaN),
      long_waits: (cell) => outcomes.at(cell).long / outcomes.at(cell).queued,
    };
    WAIT_PERCENTILES.forEach((probability, which) => {
      readings[percentileName(probability)] = (cell) => outcomes.at(cell).waitPercentile(which);
    });
    return readings;
  },
};
