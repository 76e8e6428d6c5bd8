import * as z from 'zod';
import { clock } from '../leaves.js';

/** Hours of its own, by the clock, every day. */
export const hours = z.strictObject({
  from: clock.meta({ description: 'Open from then on.', examples: ['08:00'] }),
  to: clock.meta({ description: 'Until then; not after `from`: on the next day.', examples: ['18:00'] }),
});
