import * as z from 'zod';
import {
  clock,
  csvColumn,
  duration,
  flag,
  later,
  law,
  list,
  name,
  named,
  number,
  oneOf,
  probability,
  rate,
  whole,
  words,
} from './leaves.js';
import { MOST_CALLS, MOST_ENTRIES, MOST_TRIES } from './limits.js';
import { balks, blocklist, callsAgain, unprepared, upsell, upset, worth } from './parts/callers.js';
import { handoff } from './parts/handoff.js';
import { place } from './parts/place.js';
import { busyness, ownServiceLevel } from './time.js';

const exact = z.union([flag, oneOf(['day'])], { error: 'true, false or day' });

const counts = z.union([list(number(0, MOST_CALLS)), csvColumn], {
  error: 'a list of numbers, or { csv: file, column: name }',
});

const arrivals = z
  .union(
    [
      rate,
      z.strictObject({
        every: duration.meta({ description: 'The length of each interval.', examples: ['30m'] }),
        from: clock.optional().meta({ description: 'When the first interval begins. Default: `time.from`.' }),
        counts: counts.meta({ description: 'Expected calls in each interval.', examples: [[12, 20, 33]] }),
        exact: exact.optional().meta({
          description: 'Exactly so many in each interval (true), or exactly their sum each day (day).',
          default: false,
        }),
      }),
      z.strictObject({ interarrival: law.meta({ description: 'The time from one call to the next.' }) }),
      z.strictObject({ trace: csvColumn.meta({ description: 'Calls as they came: clock times, or seconds.' }) }),
    ],
    { error: 'a rate such as 90/h, or { every, counts }, { interarrival } or { trace }' },
  )
  .meta({
    description: 'How callers come: a rate, expected counts by the clock, the time between calls, or a trace.',
    examples: ['90/h', { every: '30m', counts: [12, 20, 33] }, { interarrival: { gamma: { mean: '1m', cv: 0.5 } } }],
  });

const alsoNeeds = later(() =>
  z
    .strictObject({
      types: named(probability, MOST_ENTRIES).meta({
        description: 'Further call types, each with its probability.',
        examples: [{ cards: '8%', loans: '4%' }],
      }),
      max: whole(0, MOST_TRIES).optional().meta({ description: 'At most so many in a contact.', default: 1 }),
      place: place.optional(),
    })
    .meta({ description: "After the talk the caller goes on to a further type's queue." }),
);

const chances = z.union([probability, list(probability, MOST_TRIES, 1)], {
  error: 'a probability, or a list of them: first try, later tries',
});

const redial = later(() =>
  z
    .strictObject({
      after_abandon: chances
        .optional()
        .meta({ description: 'Share of those who gave up that try again; a list goes by try.', default: 0 }),
      after_block: chances
        .optional()
        .meta({ description: 'Share of the blocked that try again; a list goes by try.', default: 0 }),
      delay: law.meta({ description: 'How long until they do.', examples: [{ exponential: '15m' }] }),
      max: whole(0, MOST_TRIES).optional().meta({ description: 'At most so many redials in a case.', default: 3 }),
      keeps_patience: flag
        .optional()
        .meta({ description: 'One patience for all tries. Default: anew for each.', default: false }),
      becomes: named(probability, MOST_ENTRIES)
        .optional()
        .meta({ description: 'Another call type takes the case on.', examples: [{ mail: '10%' }] }),
    })
    .meta({ description: 'Who spoke to nobody may try again.' }),
);

const shape = {
  label: words.optional().meta({ description: 'What reports call it.' }),
  description: words.optional().meta({ description: 'Free text.' }),
  channel: oneOf(['phone']).optional().meta({ description: 'How they come: by telephone.', default: 'phone' }),
  arrivals,
  busyness: busyness.optional(),
  skill: name.optional().meta({ description: "What an agent must know. Default: the type's name." }),
  queue: name.optional().meta({ description: "Its own queue. Default: the type's name." }),
  patience: law
    .optional()
    .meta({ description: 'How long a caller waits before giving up.', default: 'never', examples: ['2m'] }),
  patience_over: oneOf(['leg', 'contact'])
    .optional()
    .meta({ description: 'Patience anew for each leg, or one for the whole contact.', default: 'leg' }),
  identify: law.optional().meta({ description: 'Identification, once in a contact.', default: 0, examples: ['20s'] }),
  explain: law.optional().meta({
    description: 'Stating the issue, to every agent who does not know it yet.',
    default: 0,
    examples: ['45s'],
  }),
  talk: law.meta({ description: 'Working the issue.', examples: ['3m', { exponential: '3m' }] }),
  wrap_up: law.optional().meta({ description: 'After-call work, after every talk.', default: 0, examples: ['30s'] }),
  unprepared: unprepared.optional(),
  upset: upset.optional(),
  upsell: upsell.optional(),
  gives_up_on_handoff: probability
    .optional()
    .meta({ description: 'Hangs up when handed off, each time.', default: 0, examples: ['10%'] }),
  also_needs: alsoNeeds.optional(),
  redial: redial.optional(),
  calls_again: callsAgain.optional(),
  balks: balks.optional(),
  blocklist: blocklist.optional(),
  value: worth.optional().meta({ description: 'What a resolved case is worth.', default: 0, examples: [12] }),
  handoff: handoff.optional().meta({ description: "The type's own keys of `handoff`: they win over all others." }),
  service_level: ownServiceLevel.optional(),
};

/** A call type (contact reason). */
export const callType = z.strictObject(shape).meta({ description: 'A call type: what callers really want.' });

/** What `defaults.calls` may write: the same keys, none of which must be. */
export const callDefaults = z.strictObject({
  ...shape,
  arrivals: arrivals.optional(),
  talk: shape.talk.optional(),
});
