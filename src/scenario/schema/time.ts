import * as z from 'zod';
import { SERVICE_LEVEL_FORMULAS } from '../../model/model.js';
import { clock, duration, factor, later, list, name, number, oneOf, probability, whole } from './leaves.js';
import { MOST_DAYS, MOST_ENTRIES } from './limits.js';

export const time = z
  .strictObject({
    from: clock.optional().meta({ description: 'Opening, by the clock.', default: '00:00', examples: ['08:00'] }),
    to: clock.optional().meta({ description: 'Closing, by the clock.', default: '24:00', examples: ['20:00'] }),
    days: whole(1, MOST_DAYS).optional().meta({ description: 'Days in one run.', default: 1 }),
    interval: duration.optional().meta({ description: 'Reporting interval of a day.', default: '30m' }),
    at_close: oneOf(['serve', 'hang_up']).optional().meta({
      description: 'At closing: serve whoever is on the line, or hang up on the waiting.',
      default: 'serve',
    }),
    duration: duration.optional().meta({ description: 'Length of a steady-state study.', examples: ['1000h'] }),
    warmup: duration
      .optional()
      .meta({ description: 'Start of a study that is left out of every figure.', default: 0, examples: ['10h'] }),
  })
  .meta({
    description: 'When the centre runs: { from, to, days, interval, at_close }, or { duration, warmup } for a study.',
    examples: [
      { from: '08:00', to: '20:00', interval: '30m' },
      { duration: '1000h', warmup: '10h' },
    ],
  });

export const scale = later(() =>
  z
    .strictObject({
      arrivals: factor.optional().meta({ description: 'Multiplies every rate.', default: '100%', examples: ['110%'] }),
      talk: factor.optional().meta({ description: 'Multiplies every talk.', default: '100%', examples: ['95%'] }),
      agents: factor
        .optional()
        .meta({ description: 'Multiplies every head count.', default: '100%', examples: ['90%'] }),
    })
    .meta({ description: 'Multiplies every rate, talk and head count: the knob for "ten per cent more calls".' }),
);

export const busyness = later(() =>
  z
    .strictObject({
      cv: factor.meta({ description: 'Coefficient of variation of the day factor.', examples: ['20%'] }),
    })
    .meta({ description: "Multiplies a whole day's rate by a gamma factor of mean 1: busy days and quiet days." }),
);

export const surge = later(() =>
  z.strictObject({
    name: name.meta({ description: 'What the figures call it.' }),
    from: clock.meta({ description: 'When it begins.', examples: ['10:00'] }),
    for: duration.meta({ description: 'How long it lasts.', examples: ['2h'] }),
    calls: list(name, MOST_ENTRIES).optional().meta({ description: 'The call types it concerns. Default: all.' }),
    times: number(0, 1e6).meta({ description: 'The rate rises to so many times.', examples: [5] }),
    ramp: duration.optional().meta({ description: 'It rises in so long.', default: 0, examples: ['5m'] }),
    fall: duration.optional().meta({ description: 'It falls back in the last so long. Default: as `ramp`.' }),
    day: whole(1, MOST_DAYS).optional().meta({ description: 'The one day it happens. Default: every day.' }),
  }),
);

export const serviceLevel = later(() =>
  z
    .strictObject({
      within: duration.optional().meta({ description: 'Answered within so long is good.', default: '20s' }),
      target: probability.optional().meta({ description: 'The share that should be.', default: '80%' }),
      formula: oneOf(SERVICE_LEVEL_FORMULAS)
        .optional()
        .meta({ description: 'How abandoned contacts count.', default: 'exclude_abandons_within' }),
      short: duration.optional().meta({ description: 'A short abandonment.', default: '5s' }),
      long: duration.optional().meta({ description: 'A long wait, for `long_waits`.', default: '10m' }),
    })
    .meta({ description: 'The service level: who counts, and what is good.' }),
);

export const ownServiceLevel = later(() =>
  z
    .strictObject({
      within: duration.optional().meta({ description: 'Its own threshold.', examples: ['60s'] }),
      target: probability.optional().meta({ description: 'Its own target.', examples: ['90%'] }),
    })
    .meta({ description: 'Its own threshold and target.' }),
);
