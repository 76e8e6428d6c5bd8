import * as z from 'zod';
import { condition, later, list, METRIC_PATH } from '../leaves.js';
import { MOST_ENTRIES } from '../limits.js';

/** So many conditions a figure will hardly need. */
const MOST_CONDITIONS = 20;

const conditions = z.union([condition, list(condition, MOST_CONDITIONS, 1)], {
  error: 'a condition such as ">= 80%", or a list of them',
});

/** What `ccsim check` asks of the figures, by the path of the metric. */
export const expectations = later(() =>
  z
    .record(z.string(), conditions, { error: 'a map from paths of metrics to conditions' })
    .refine((map) => Object.keys(map).length <= MOST_ENTRIES, { error: `at most ${MOST_ENTRIES} entries` })
    .meta({
      description: 'What `ccsim check` asks of the figures: each path of a metric with its conditions.',
      propertyNames: { pattern: METRIC_PATH.source },
      examples: [{ 'total.service_level': '">= 80%"' }],
    }),
);
