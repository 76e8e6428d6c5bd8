import * as z from 'zod';
import { DIALLED, later, law, name, named, probability, words } from './leaves.js';
import { MOST_ENTRIES } from './limits.js';
import { hours } from './parts/hours.js';

/** A node inside a node: the JSON Schema calls it by this name. */
const inner: z.ZodType = z.lazy(() => node.unwrap());

const then = later(() =>
  z.union([name, inner], {
    error: 'hang_up, the name of a node, or a node such as { queue: service }',
  }),
);

const closed = later(() =>
  z
    .strictObject(
      {
        say: law.optional().meta({ description: 'What is said outside the hours.', default: 0, examples: ['8s'] }),
        then: then.optional().meta({ description: 'Where it goes on outside the hours.', default: 'hang_up' }),
      },
      { error: 'a map such as { say: 8s, then: hang_up }' },
    )
    .meta({ description: 'Outside the hours. Default: callers are sent away at once.' }),
);

const identify = later(() =>
  z
    .strictObject({
      time: law.meta({ description: 'How long it takes.', examples: ['25s'] }),
      succeeds: probability.meta({
        description: 'Share of callers whom no agent need ask again; the unprepared are never among them.',
        examples: ['70%'],
      }),
    })
    .meta({ description: 'Identification by the machine, once in a contact.' }),
);

const contains = () =>
  z.union([probability, named(probability, MOST_ENTRIES)], {
    error: 'a probability, or a map from call types to probabilities',
  });

const selfService = later(() =>
  z
    .strictObject({
      time: law.meta({ description: 'How long it takes.', examples: ['40s'] }),
      contains: contains().meta({
        description: 'Share of callers who are served by it, or a map by call type (0 for a type not named).',
        examples: ['70%', { balance: '90%' }],
      }),
      then: then.optional().meta({ description: 'Where the others go. Default: to their own queue.' }),
    })
    .meta({ description: 'The machine tries to serve the caller.' }),
);

const noInput = later(() =>
  z.union(
    [
      probability,
      z.strictObject({
        probability: probability.meta({ description: 'Share of callers who press nothing.', examples: ['4%'] }),
        timeout: law.optional().meta({ description: 'How long the menu waits.', default: 0, examples: ['5s'] }),
        then: then.optional().meta({ description: 'repeat, hang_up, or where it goes on.', default: 'repeat' }),
      }),
    ],
    { error: 'a probability, or { probability: 4%, timeout: 5s, then: repeat }' },
  ),
);

const shares = later(() => named(probability, MOST_ENTRIES));

/** A map from what is dialled at a menu; how its keys are written is judged apart, as of names. */
function dialled<T extends z.ZodType>(entry: T) {
  const error = 'a map from keys, such as { "1": .., "2": .. }';
  return z.record(z.string(), entry, { error }).meta({ propertyNames: { pattern: `${DIALLED.source}|^x-` } });
}

/** What is heard first. */
const heard = () => ({
  name: name.optional().meta({ description: 'What `then` calls it elsewhere.', examples: ['main'] }),
  label: words.optional().meta({ description: 'What reports call it.' }),
  hours: hours
    .extend({ closed: closed.optional() })
    .optional()
    .meta({ description: 'Hours of this node, asked before its `say`.' }),
  say: law.optional().meta({ description: 'An announcement.', default: 0, examples: ['12s'] }),
  deflects: shares.optional().meta({
    description: 'By call type: share of callers who hang up after `say`, satisfied.',
    examples: [{ outage: '40%' }],
  }),
  identify: identify.optional(),
});

/** Where it leads. */
const ways = () => ({
  menu: dialled(inner)
    .optional()
    .meta({
      description: 'Keys to press, each with the node it leads to.',
      examples: [{ 1: { queue: 'sales' }, 2: { queue: 'service' } }],
    }),
  queue: name.optional().meta({ description: 'Callers go to this queue, whatever their own.', examples: ['sales'] }),
  self_service: selfService.optional(),
  then: then.optional().meta({ description: 'Where callers go on: hang_up, the name of a node, or a node.' }),
});

/** Who goes another way. */
const strays = () => ({
  press: named(dialled(probability), MOST_ENTRIES)
    .optional()
    .meta({
      description: 'By call type: share of callers who press a key of this menu other than the honest one.',
      examples: [{ deposits: { 1: '15%' } }],
    }),
  mistakes: probability.optional().meta({
    description: 'Share of callers who press any other key, evenly; here and in the menus below.',
    default: 0,
    examples: ['3%'],
  }),
  no_input: noInput.optional().meta({
    description: 'Callers who press nothing, here and in the menus below.',
    default: 0,
    examples: [{ probability: '4%', timeout: '5s', then: 'repeat' }],
  }),
});

/** The tree of the IVR, and every node in it. */
export const node = later(() =>
  z
    .strictObject({ ...heard(), ...ways(), ...strays() }, { error: 'a node, such as { queue: sales }' })
    .meta({ id: 'node', description: 'A node of the IVR.' }),
);
