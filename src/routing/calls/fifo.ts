import type { CallSelection } from '../view.js';

/** First come, first served over all queues: age alone, which is the rule for every tie. */
export const fifo: CallSelection = {
  name: 'fifo',
  meaning: 'the oldest call of all queues',
  compare(): number {
    return 0;
  },
};
