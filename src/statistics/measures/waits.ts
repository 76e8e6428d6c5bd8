import { DetailBook } from '../books/details/details.js';
import { LegBook } from '../books/legs.js';
import { WAIT_PERCENTILES } from '../books/outcomes/outcomeTally.js';
import { OutcomeBook } from '../books/outcomes.js';
import { announces } from '../exists.js';
import type { Cell, Measure, Metric, Reading } from '../measure.js';
import { ticketsIn } from './handoffs/tickets.js';

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
      meaning:
        'mean wait in a queue of all legs offered to it, however they ended; tickets only in the scope of queues',
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
        'share that waited longer than `service_level.long`, of all who queued (all offered but the blocked and those who left the IVR for no queue), however it ended',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'ewt_error',
      unit: 'seconds',
      meaning:
        'mean absolute difference between the wait that a queue announced and the wait suffered in it, of the answered legs that were told one',
      source:
        'R. Ibrahim and W. Whitt, Real-time delay estimation based on delay history, Manufacturing & Service Operations Management 11 (2009)',
      scopes: ['total', 'calls', 'queues'],
      better: 'lower',
      exists: announces,
    },
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const legs = books.of(LegBook);
    const details = books.of(DetailBook);
    const tickets = ticketsIn(books);
    const queued = (cell: Cell) => outcomes.at(cell).offered - outcomes.at(cell).blocked - details.at(cell).neverQueued;
    const readings: Record<string, Reading> = {
      asa: (cell) => outcomes.at(cell).waitAnswered / outcomes.at(cell).answered,
      wait: (cell) =>
        (legs.queuedAt(cell).wait + tickets(cell, (at) => at.ticketWait)) /
        (legs.queuedAt(cell).offered + tickets(cell, (at) => at.tickets)),
      time_to_abandon: (cell) => outcomes.at(cell).waitAbandoned / outcomes.at(cell).abandoned,
      wait_sum_answered: (cell) => outcomes.at(cell).waitAnswered,
      wait_sum_abandoned: (cell) => outcomes.at(cell).waitAbandoned,
      wait_max: (cell) => (queued(cell) > 0 ? outcomes.at(cell).longestWait : NaN),
      long_waits: (cell) => outcomes.at(cell).long / queued(cell),
      ewt_error: (cell) => details.at(cell).ewtError / details.at(cell).told,
    };
    WAIT_PERCENTILES.forEach((probability, which) => {
      readings[percentileName(probability)] = (cell) => outcomes.at(cell).waitPercentile(which);
    });
    return readings;
  },
};
