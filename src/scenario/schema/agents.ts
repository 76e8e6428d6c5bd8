import * as z from 'zod';
import type { Doors } from '../../routing/index.js';
import {
  clock,
  csvColumn,
  duration,
  later,
  law,
  list,
  name,
  named,
  number,
  price,
  probability,
  selection,
  whole,
  words,
} from './leaves.js';
import { MOST_AGENTS, MOST_ENTRIES } from './limits.js';
import { handoff } from './parts/handoff.js';

const headCount = whole(0, MOST_AGENTS);

const schedule = later(() =>
  z
    .strictObject({
      every: duration.meta({ description: 'How long each count holds.', examples: ['30m'] }),
      from: clock.optional().meta({ description: 'When the first count begins. Default: `time.from`.' }),
      counts: z
        .union([list(headCount), csvColumn], { error: 'a list of whole numbers, or { csv: file, column: name }' })
        .meta({ description: 'Agents in each step; outside the list there are none.' }),
    })
    .meta({ description: 'Head counts by the clock, every day.', examples: [{ every: '30m', counts: [4, 6, 8] }] }),
);

const shift = later(() =>
  z.strictObject({
    from: clock.meta({ description: 'Start of the shift.', examples: ['08:00'] }),
    to: clock.meta({ description: 'Its end; not after `from`: the next day.', examples: ['16:00'] }),
    count: headCount.meta({ description: 'Agents on it.' }),
    breaks: list(
      z.strictObject({
        at: clock.meta({ description: 'When it is due.', examples: ['12:00'] }),
        for: duration.meta({ description: 'How long it lasts.', examples: ['30m'] }),
      }),
    )
      .optional()
      .meta({ description: 'Breaks, which its agents take together.' }),
  }),
);

const skill = z
  .strictObject({
    rank: whole(1, 1000).optional().meta({ description: '1 is best.', default: 1 }),
    resolves: probability.optional().meta({
      description: 'Probability that a talk resolves; else the agent fails.',
      default: '100%',
      examples: ['90%'],
    }),
    speed: number(0.001, 1000).optional().meta({ description: 'Divides talk.', default: 1 }),
    talk: law.optional().meta({ description: "Replaces the call type's talk for this group." }),
    wrap_up: law.optional().meta({ description: "Replaces the call type's wrap_up for this group." }),
  })
  .meta({ description: 'How well the group knows it.' });

const skills = z
  .union([list(name, MOST_ENTRIES), named(skill, MOST_ENTRIES)], {
    error: 'a list such as [sales, cards], or a map such as { sales: { rank: 1 } }',
  })
  .meta({ description: 'What the agents can resolve. Default: everything; [] is nothing.' });

const answers = z
  .union([name, list(name, MOST_ENTRIES)], { error: 'all, a queue, or a list of queues' })
  .meta({ description: 'The queues it takes calls from; `all`. Default: those whose skill it has.' });

/** A group of agents; what its agents take depends on which strategies are known. */
export const agentGroupWith = ({ calls }: Doors) =>
  z
    .strictObject({
      label: words.optional().meta({ description: 'What reports call it.' }),
      description: words.optional().meta({ description: 'Free text.' }),
      count: headCount.optional().meta({ description: 'So many agents throughout.', examples: [12] }),
      schedule: schedule.optional(),
      shifts: list(shift, undefined, 1).optional().meta({ description: 'Shifts, every day.' }),
      shrinkage: probability.optional().meta({ description: 'Share of scheduled agents not there.', default: 0 }),
      skills: skills.optional(),
      answers: answers.optional(),
      pick_up: law.optional().meta({ description: 'Ringing, in which the caller still waits.', default: 0 }),
      cost: price.optional().meta({ description: 'Of one paid hour.', default: 0, examples: ['24/h'] }),
      routing: z
        .strictObject({
          call_selection: selection(calls)
            .optional()
            .meta({ description: 'Which waiting call an agent of this group takes.' }),
        })
        .optional()
        .meta({ description: "The group's own routing." }),
      handoff: handoff.optional().meta({ description: "The group's own keys of `handoff`; those of a call type win." }),
    })
    .meta({ description: 'A group of agents: count, schedule or shifts, and what they know.' });
