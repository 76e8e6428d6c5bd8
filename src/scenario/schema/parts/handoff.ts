import * as z from 'zod';
import { flag, later, law, name, named, oneOf, probability, whole } from '../leaves.js';
import { MOST_ENTRIES, MOST_TRIES } from '../limits.js';
import { place } from './place.js';
import { POLICIES } from './policies.js';

const to = later(() =>
  z.union([name, named(name, MOST_ENTRIES)], { error: 'a queue, or a map such as { skill: queue }' }).meta({
    description:
      'Where callers who need a skill are sent; one queue for all, or a map. Default: the queue of that skill.',
    examples: [{ deposits: 'deposits' }],
  }),
);

/** Where the caller goes, and how often. */
const ways = () => ({
  policy: oneOf(Object.keys(POLICIES))
    .optional()
    .meta({
      description: `${Object.entries(POLICIES)
        .map(([name, meaning]) => `${name}: ${meaning}`)
        .join('; ')}.`,
      default: 'cold',
    }),
  to: to.optional(),
  accuracy: probability.optional().meta({
    description: 'Share of handoffs to the right queue; the rest go to any other, evenly.',
    default: '100%',
    examples: ['90%'],
  }),
  place: place.optional(),
  max: whole(0, MOST_TRIES).optional().meta({
    description: 'At most so many handoffs in a contact; then it ends unresolved.',
    default: 6,
  }),
});

/** What it takes, and what of the caller goes along. */
const costs = () => ({
  brief: law.optional().meta({
    description:
      '`warm`: one agent tells the other. `consult`, `own`: a specialist tells the agent. `ticket`: writing it.',
    default: 0,
    examples: ['30s'],
  }),
  connect: law.optional().meta({
    description: 'Making the transfer, or putting the question: costs the caller and the agent.',
    default: 0,
    examples: ['5s'],
  }),
  hold_at_most: law.optional().meta({
    description: '`warm`, `consult`: the first agent stays on the line so long, then it goes on as `cold`.',
    default: '2m',
  }),
  carries: probability.optional().meta({
    description: '`bounce`, `cold`: share of callers whose notes travel; they do not explain again.',
    default: 0,
    examples: ['60%'],
  }),
  meets_again: flag
    .optional()
    .meta({ description: 'false: no agent gets the same caller twice in a contact.', default: true }),
});

/** What holds where a specialist is asked. */
const questions = () => ({
  if_busy: oneOf(['wait', 'skip']).optional().meta({
    description: '`consult`: no specialist free at once, so the agent waits for one, or works it alone.',
    default: 'wait',
  }),
  promise: law.optional().meta({ description: '`own`: when the call back is due.', default: '15m', examples: ['15m'] }),
  stays: probability.optional().meta({
    description: '`own`: share of callers who prefer to hold; it goes as by `consult`.',
    default: 0,
    examples: ['30%'],
  }),
});

/** What an agent does with a caller whom he cannot help. */
export const handoff = later(() =>
  z
    .strictObject({ ...ways(), ...costs(), ...questions() })
    .meta({ description: 'What an agent does who lacks the skill, or fails.' }),
);
