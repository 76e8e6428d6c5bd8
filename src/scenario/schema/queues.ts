import * as z from 'zod';
import type { Doors } from '../../routing/index.js';
import { anyNumber, duration, flag, later, law, list, name, oneOf, selection, whole, words } from './leaves.js';
import { MOST_ENTRIES, MOST_WAITING } from './limits.js';
import { hours } from './parts/hours.js';
import { ownServiceLevel } from './time.js';

const step = later(() =>
  z.strictObject({
    after: duration.optional().meta({ description: 'From this age on.', default: 0, examples: ['45s'] }),
    groups: list(name, MOST_ENTRIES, 1).meta({ description: 'The whole list of who may take it then.' }),
  }),
);

/** How callers wait in it. */
const LINE = {
  label: words.optional().meta({ description: 'What reports call it.' }),
  description: words.optional().meta({ description: 'Free text.' }),
  skill: name.optional().meta({ description: "What callers here are taken to need. Default: the queue's name." }),
  priority: anyNumber().optional().meta({ description: 'Lower is served first.', default: 5 }),
  ageing: duration
    .optional()
    .meta({ description: 'Gains one priority level per so much age. Default: none.', examples: ['2m'] }),
  capacity: whole(0, MOST_WAITING).optional().meta({ description: 'Most callers waiting. Default: no limit.' }),
  when_full: name
    .refine((word) => word !== 'callback')
    .optional()
    .meta({ description: 'busy, or another queue.', default: 'busy' }),
  max_wait: law.optional().meta({ description: 'Longest wait here. Default: no limit.', examples: ['15m'] }),
  after_max_wait: name.optional().meta({ description: 'hang_up, or another queue.', default: 'hang_up' }),
  greeting: law.optional().meta({ description: 'An announcement before an agent may answer.', examples: ['10s'] }),
  announces_wait: flag.optional().meta({
    description: 'Tells whoever finds no agent free how long it will take, as it took the last one.',
    default: false,
  }),
};

const routingWith = (agents: Doors['agents']) =>
  z
    .strictObject({
      agent_selection: selection(agents)
        .optional()
        .meta({ description: 'Which free agent takes a call of this queue.' }),
    })
    .optional()
    .meta({ description: "The queue's own routing." });

/** A queue; what its calls may be given by depends on which strategies are known. */
export const queueWith = ({ agents }: Doors) =>
  z
    .strictObject({
      ...LINE,
      eligibility: list(step, 1000, 1)
        .optional()
        .meta({ description: 'Who may take a caller, widening with age. Default: whoever answers the queue.' }),
      routing: routingWith(agents),
      hours: hours.optional().meta({ description: "Its own hours, by the clock, every day. Default: the centre's." }),
      at_close: oneOf(['serve', 'hang_up']).optional().meta({
        description: 'What becomes of who waits in it when it closes, or the centre does. Default: `time.at_close`.',
      }),
      service_level: ownServiceLevel.optional(),
    })
    .meta({ description: 'A queue.' });
