import * as z from 'zod';
import { duration, later, oneOf } from '../leaves.js';

/** Where a caller who is passed on stands in the next queue. */
export const place = later(() =>
  z
    .union(
      [
        oneOf(['back', 'keep_age', 'front']),
        z.strictObject({ credit: duration.meta({ description: 'The age brought along.', examples: ['50s'] }) }),
      ],
      { error: 'back, keep_age, front or { credit: 50s }' },
    )
    .meta({ description: 'Where the caller stands in the next queue.', default: 'back' }),
);
