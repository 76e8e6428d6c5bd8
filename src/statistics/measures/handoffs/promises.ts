import { PromiseBook } from '../../books/details/promises.js';
import { promisesToCall } from '../../exists.js';
import type { Measure, Metric } from '../../measure.js';

const metric = (name: string, unit: string, better: Metric['better'], meaning: string): Metric => ({
  name,
  unit,
  meaning,
  scopes: ['total', 'calls'],
  better,
  exists: promisesToCall,
});

/** Whether customers are called back, and when. */
export const promises: Measure = {
  metrics: [
    metric(
      'promise_kept',
      'ratio',
      'higher',
      'share called back within the promise, of all promises (`own`) that fell due before the clock stopped',
    ),
    metric(
      'callback_delay',
      'seconds',
      'lower',
      'mean time from the promise to the dialling, of the customers called back before the clock stopped',
    ),
    metric('callback_delay_p90', 'seconds', 'lower', 'the delay that 90 % of calls back did not exceed, within 0.5 %'),
    metric(
      'callbacks_waiting',
      'calls',
      'lower',
      'customers who wait to be called back: average over opening hours (past the warm-up)',
    ),
  ],
  open(books) {
    const book = books.of(PromiseBook);
    return {
      promise_kept: (cell) => book.kept(cell) / book.due(cell),
      callback_delay: (cell) => book.meanDelay(cell),
      callback_delay_p90: (cell) => book.delayP90(cell),
      callbacks_waiting: (cell) => book.waiting(cell),
    };
  },
};
