import * as z from 'zod';
import { duration, later, law, name, named, number, probability, rate, whole } from '../leaves.js';
import { MOST_ENTRIES, MOST_TRIES, MOST_VALUE, MOST_WAITING } from '../limits.js';

/** Worth, in the scenario's currency; what costs may be written too. */
export const worth = number(-MOST_VALUE, MOST_VALUE);

export const unprepared = later(() =>
  z
    .strictObject({
      share: probability.optional().meta({ description: 'Share of the cases.', default: 0, examples: ['30%'] }),
      adds: law.optional().meta({ description: 'What identifying them takes more.', default: 0, examples: ['90s'] }),
      fails: probability.optional().meta({
        description: 'Share of them for whom it is in vain: the contact ends unresolved.',
        default: 0,
        examples: ['10%'],
      }),
    })
    .meta({ description: 'No customer code at hand; prepared next time.' }),
);

export const upsell = later(() =>
  z
    .strictObject({
      offered: probability.optional().meta({ description: 'To this share.', default: 0, examples: ['25%'] }),
      adds: law.optional().meta({ description: 'How long the offer takes.', default: 0, examples: ['2m'] }),
      when_waiting_below: whole(0, MOST_WAITING)
        .optional()
        .meta({
          description: "Only while fewer than this wait in the queues of the agent's group. Default: always.",
          examples: [3],
        }),
      accepted: probability.optional().meta({ description: 'Share of the offers.', default: 0, examples: ['20%'] }),
      value: worth.optional().meta({ description: 'What an accepted offer is worth.', default: 0, examples: [40] }),
    })
    .meta({ description: 'An offer after a talk that resolved.' }),
);

export const callsAgain = later(() =>
  z
    .strictObject({
      if_unresolved: probability
        .optional()
        .meta({ description: 'Share of those who call again.', default: 0, examples: ['70%'] }),
      delay: law.meta({ description: 'How long until they do.', examples: [{ exponential: '4h' }] }),
      max: whole(0, MOST_TRIES).optional().meta({ description: 'At most so often in a case.', default: 3 }),
      becomes: named(probability, MOST_ENTRIES)
        .optional()
        .meta({ description: 'Another call type takes the case on.', examples: [{ mail: '10%' }] }),
    })
    .meta({ description: 'Who spoke to an agent and was not helped may call again.' }),
);

export const upset = later(() =>
  z
    .strictObject({
      share: probability.optional().meta({ description: 'Share of the cases.', default: 0, examples: ['10%'] }),
      talk_times: number(0, 1000)
        .optional()
        .meta({ description: 'Their talk takes so many times as long.', default: 1, examples: [1.4] }),
    })
    .meta({ description: 'Upset callers take longer.' }),
);

export const balks = later(() =>
  z
    .strictObject({
      when_wait_over: duration
        .optional()
        .meta({ description: 'On hearing a longer wait than this.', default: 0, examples: ['10m'] }),
      probability: probability.optional().meta({ description: 'Share who do.', default: 0, examples: ['40%'] }),
    })
    .meta({ description: 'Hangs up at once on hearing the wait that the queue announces.' }),
);

export const blocklist = later(() =>
  z
    .strictObject({
      after: whole(0, MOST_TRIES).meta({ description: 'So many contacts of a case are let in.', examples: [4] }),
      share: probability.optional().meta({ description: 'Share of the cases.', default: 0, examples: ['50%'] }),
      then: name.optional().meta({ description: 'hang_up, or a queue.', default: 'hang_up' }),
    })
    .meta({ description: 'What becomes of the further contacts of a case that has had many.' }),
);

const weight = number(0, MOST_VALUE);

export const effort = later(() =>
  z
    .strictObject({
      contact: weight.optional().meta({ description: 'Of each contact.', default: 0, examples: [1] }),
      handoff: weight.optional().meta({ description: 'Of each handoff.', default: 0, examples: [1] }),
      restated: weight
        .optional()
        .meta({ description: 'Of each time the issue is stated again.', default: 0, examples: [1] }),
      wait: rate.optional().meta({ description: 'Of waiting: so much in a time.', default: 0, examples: ['0.1/m'] }),
    })
    .meta({ description: "What makes up a customer's effort: `effort` is the weighted sum, per case." }),
);
