import { describe, expect, test } from 'vitest';
import type { TypeShare } from '../../src/model/callers.js';
import type { Place } from '../../src/model/handoff.js';
import { centre, seconds } from './centre.js';
import { lives } from './telling.js';

const always = (type: number): TypeShare[] => [{ type, probability: 1 }];

describe('an agent who lacks the skill', () => {
  test('finds out at once, wraps up, and sends the caller to the queue of the skill', () => {
    const model = centre({
      calls: [{ at: [0], wrapUp: 15 }, { at: [10] }],
      queues: [{ skill: 0, steps: [{ after: 0, groups: [0] }] }, { steps: [{ after: 0, groups: [0] }] }],
      groups: [{ skills: [null, {}] }],
      time: { length: 100 },
    });
    // The same queue again and again: six handoffs are made, the seventh is not.
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 0, handed off',
      'caller 1: in queue 0 at 0, with agent 0 from 15 to 15, handed off',
      'caller 1: in queue 0 at 15, with agent 0 from 90 to 90, handed off',
      'caller 1: in queue 0 at 90, with agent 0 from 105 to 105, handed off',
      'caller 1: in queue 0 at 105, with agent 0 from 120 to 120, handed off',
      'caller 1: in queue 0 at 120, with agent 0 from 135 to 135, handed off',
      'caller 1: in queue 0 at 135, with agent 0 from 150 to 150',
      'caller 2: in queue 1 at 10, with agent 0 from 30 to 90',
    ]);
  });
});

describe('a further need', () => {
  const needsMore = (place: Place) =>
    centre({
      calls: [
        { at: [10], talk: 30, alsoNeeds: { types: always(1), max: 1, place } },
        { at: [0, 5], talk: 90 },
      ],
      queues: [{ steps: [{ after: 0, groups: [0] }] }, { steps: [{ after: 0, groups: [1] }] }],
      groups: [{}, {}],
    });

  test('is taken to the queue of its type, at the back', () => {
    expect(lives(needsMore({ kind: 'back' }))).toEqual([
      'caller 1: in queue 1 at 0, with agent 1 from 0 to 90',
      'caller 2: in queue 1 at 5, with agent 1 from 90 to 180',
      'caller 3: in queue 0 at 10, with agent 0 from 10 to 40, handed off',
      'caller 3: in queue 1 at 40, with agent 1 from 180 to 270',
    ]);
  });

  test('or to the front, or with a credit of age', () => {
    const first = 'caller 3: in queue 1 at 40, with agent 1 from 90 to 180';
    const second = 'caller 3: in queue 1 at 40, with agent 1 from 180 to 270';
    expect(lives(needsMore({ kind: 'front' }))[3]).toBe(first);
    expect(lives(needsMore({ kind: 'credit', credit: 36 }))[3]).toBe(first);
    // Equal ages: who joined first.
    expect(lives(needsMore({ kind: 'credit', credit: 35 }))[3]).toBe(second);
    // He has not waited yet, so there is no age to keep.
    expect(lives(needsMore({ kind: 'keep_age' }))[3]).toBe(second);
  });
});

describe('trying again', () => {
  const redial = {
    afterAbandon: [1],
    afterBlock: [1],
    delay: seconds(100),
    max: 1,
    keepsPatience: false,
    becomes: [] as TypeShare[],
  };

  test('who gave up calls once more after a while, as often as `max` lets him', () => {
    const model = centre({ calls: [{ at: [0, 1], talk: 300, patience: 20, redial }], groups: [{}] });
    expect(lives(model).slice(1)).toEqual([
      'caller 2: in queue 0 at 1, abandoned at 21',
      'caller 2, try 2: in queue 0 at 121, abandoned at 141',
    ]);
  });

  test('who found all trunks busy, too; and perhaps as another type', () => {
    const model = centre({
      calls: [{ at: [0, 1], talk: 50, redial: { ...redial, becomes: always(1) } }, { at: [] }],
      groups: [{}],
      lines: 1,
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 50',
      'caller 2: at the door at 1, blocked at 1',
      'caller 2, try 2: in queue 1 at 101, with agent 0 from 101 to 161',
    ]);
  });

  test('while it is closed nobody tries: at the next opening he does', () => {
    const model = centre({
      calls: [{ at: [0, 1], talk: 600, patience: 20, redial }],
      groups: [{}],
      time: { length: 100, days: 2 },
    });
    expect(lives(model).slice(1)).toEqual([
      'caller 2: in queue 0 at 1, abandoned at 21',
      'caller 2, try 2: in queue 0 at 86400, with agent 0 from 86400 to 87000',
    ]);
  });
});
