import * as z from 'zod';
import { type Doors, doorsWith } from '../../routing/index.js';
import { agentGroupWith } from './agents.js';
import { callDefaults, callType } from './calls.js';
import { node } from './ivr.js';
import { list, named, price, selection, whole, words } from './leaves.js';
import { MOST_ENTRIES, MOST_LINES } from './limits.js';
import { effort } from './parts/callers.js';
import { expectations } from './parts/expectations.js';
import { handoff } from './parts/handoff.js';
import { queueWith } from './queues.js';
import { busyness, scale, serviceLevel, surge, time } from './time.js';

/** The scenario's name is a title: one line of any text. */
const title = z
  .string({ error: 'one line of text' })
  .max(200, { error: 'at most 200 characters' })
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, { error: 'one line of text' });

const seed = z
  .union([whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), title], { error: 'a whole number, or text' })
  .meta({ description: 'Where chance begins; the same seed gives the same run.', default: 1, examples: [7] });

const trunks = z.strictObject({
  count: whole(0, MOST_LINES).meta({ description: 'So many trunks.' }),
  cost: price.optional().meta({ description: 'Of one trunk for one hour.', default: 0, examples: ['1.2/h'] }),
});

const routingWith = ({ agents, calls }: Doors) =>
  z
    .strictObject({
      agent_selection: selection(agents)
        .optional()
        .meta({ description: 'Which of several free agents.', default: 'longest_idle' }),
      call_selection: selection(calls)
        .optional()
        .meta({ description: 'Which of several waiting calls.', default: 'priority' }),
    })
    .optional()
    .meta({ description: 'Whom and which.' });

const defaultsWith = (agents: ReturnType<typeof agentGroupWith>, queues: ReturnType<typeof queueWith>) =>
  z
    .strictObject({
      calls: callDefaults.optional().meta({ description: 'Beneath every call type.' }),
      agents: agents.optional().meta({ description: 'Beneath every agent group.' }),
      queues: queues.optional().meta({ description: 'Beneath every queue.' }),
    })
    .optional()
    .meta({ description: 'Keys that lie beneath every entry of `calls`, `agents`, `queues`.' });

/** The whole scenario after bases, strategy, `--set` and defaults have been merged; `doors`: the routing strategies known. */
export function scenarioWith(doors: Doors) {
  const [agentGroup, queue] = [agentGroupWith(doors), queueWith(doors)];
  return z
    .strictObject({
      name: title.optional().meta({ description: 'The title of the report. Default: the name of the file.' }),
      description: words.optional().meta({ description: 'Free text.' }),
      seed: seed.optional(),
      time: time.optional(),
      scale: scale.optional(),
      defaults: defaultsWith(agentGroup, queue),
      calls: named(callType, MOST_ENTRIES).meta({ description: 'Call types: what callers really want.' }),
      busyness: busyness.optional(),
      surges: list(surge, MOST_ENTRIES).optional().meta({ description: 'Stretches of time with many more calls.' }),
      agents: named(agentGroup, MOST_ENTRIES).meta({ description: 'Groups of agents.' }),
      queues: named(queue, MOST_ENTRIES)
        .optional()
        .meta({ description: 'Queues; every one is listed. Default: one for each call type, of its name.' }),
      ivr: node.optional().meta({ description: 'What telephone callers hear before they reach a queue.' }),
      routing: routingWith(doors),
      lines: z
        .union([whole(0, MOST_LINES), trunks], { error: 'a number of trunks, or { count: 120, cost: 1.2/h }' })
        .optional()
        .meta({ description: 'Trunks; who finds none free is blocked. Default: no limit.', examples: [120] }),
      handoff: handoff.optional(),
      service_level: serviceLevel.optional(),
      effort: effort.optional(),
      expect: expectations.optional(),
    })
    .meta({ title: 'ccsim scenario' });
}

/** The same where no router of the user's own is known. */
export const scenario = scenarioWith(doorsWith(undefined));
