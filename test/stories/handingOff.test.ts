import { describe, expect, test } from 'vitest';
import { bank, type HandoffGiven } from './bank.js';
import { centre, seconds } from './centre.js';
import { lives } from './telling.js';

describe('an agent who lacks the skill', () => {
  test('cold: hears the issue, passes the caller on and makes his notes; the next agent hears it again', () => {
    expect(lives(bank({ policy: 'cold' }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
      'caller 1: in queue 1 at 10, with agent 1 from 10 to 80',
    ]);
  });

  test('connecting costs caller and agent', () => {
    expect(lives(bank({ policy: 'cold', connect: 7 }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 17, handed off',
      'caller 1: in queue 1 at 17, with agent 1 from 17 to 87',
    ]);
  });

  test('notes that travel save the second explanation', () => {
    expect(lives(bank({ policy: 'cold', carries: 1 }))[1]).toBe(
      'caller 1: in queue 1 at 10, with agent 1 from 10 to 70',
    );
  });

  test('bounce: back into the queue it came from, to the same agent if there is no other, `max` times', () => {
    expect(lives(bank({ policy: 'bounce', max: 2 }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
      'caller 1: in queue 0 at 10, with agent 0 from 15 to 25, handed off',
      'caller 1: in queue 0 at 25, with agent 0 from 30 to 40',
    ]);
  });

  test('who gives up when handed off hangs up at once', () => {
    expect(lives(bank({ policy: 'cold', connect: 7 }, { caller: { givesUpOnHandoff: 1 } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
    ]);
  });

  test('a wrong queue: any other than the right one', () => {
    expect(lives(bank({ policy: 'cold', accuracy: 0, max: 1 }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
      'caller 1: in queue 0 at 10, with agent 0 from 15 to 25',
    ]);
  });
});

describe('warm', () => {
  test('the first agent waits with the caller, tells the second, and then wraps up; nothing is explained again', () => {
    // The expert is busy with caller 1 until 10 + 4 + 60 + 5; caller 2 comes when agent 0 is free again, at 19.
    expect(lives(bank({ policy: 'warm', brief: 4 }, { at: [0, 1] }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 14, handed off',
      'caller 1: in queue 1 at 10, with agent 1 from 10 to 74',
      'caller 2: in queue 0 at 1, with agent 0 from 19 to 83, handed off',
      'caller 2: in queue 1 at 29, with agent 1 from 79 to 143',
    ]);
  });

  test('after `hold_at_most` it goes on as cold', () => {
    expect(lives(bank({ policy: 'warm', brief: 4, holdAtMost: 30 }, { at: [0, 1] })).slice(2)).toEqual([
      'caller 2: in queue 0 at 1, with agent 0 from 19 to 59, handed off',
      'caller 2: in queue 1 at 29, with agent 1 from 79 to 149',
    ]);
  });

  test('at once, where nobody is on duty who may take the caller', () => {
    expect(lives(bank({ policy: 'warm', brief: 4 }, { experts: 0, patience: 50 }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
      'caller 1: in queue 1 at 10, abandoned at 60',
    ]);
  });

  test('a caller who gives up lets the agent go', () => {
    expect(lives(bank({ policy: 'warm', brief: 4 }, { at: [0, 1, 2], patience: 25 })).slice(2)).toEqual([
      'caller 2: in queue 0 at 1, with agent 0 from 19 to 54, handed off',
      'caller 2: in queue 1 at 29, abandoned at 54',
      'caller 3: in queue 0 at 2, abandoned at 27',
    ]);
  });

  test('an answer in the very second in which the hold ends is warm still', () => {
    expect(lives(bank({ policy: 'warm', brief: 4, holdAtMost: 50 }, { at: [0, 1] })).slice(2)).toEqual([
      'caller 2: in queue 0 at 1, with agent 0 from 19 to 83, handed off',
      'caller 2: in queue 1 at 29, with agent 1 from 79 to 143',
    ]);
  });
});

describe('an agent who has the skill and fails', () => {
  const tiers = (handoff: HandoffGiven, resolves: readonly number[]) =>
    centre({
      calls: [
        { at: [0], talk: 60, callsAgain: { ifUnresolved: 1, delay: seconds(100), max: 1, becomes: [] } },
        { at: [] },
      ],
      queues: [
        { skill: 1, steps: [{ after: 0, groups: [0] }] },
        { skill: 0, steps: [{ after: 0, groups: [1] }] },
      ],
      groups: resolves.map((share) => ({ skills: [{ resolves: share }, null] })),
      handoff,
    });

  test('hands on to the queue of the skill, after the talk', () => {
    expect(lives(tiers({ policy: 'cold', to: [1, 0] }, [0, 1]))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60, handed off',
      'caller 1: in queue 1 at 60, with agent 1 from 60 to 120',
    ]);
  });

  test('but sends nobody back to the queue he came from: the contact ends unresolved, and the caller may call again', () => {
    expect(lives(tiers({ policy: 'cold', to: [1, 0] }, [0, 0]))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60, handed off',
      'caller 1: in queue 1 at 60, with agent 1 from 60 to 120',
      'caller 1, try 2: in queue 0 at 220, with agent 0 from 220 to 280, handed off',
      'caller 1, try 2: in queue 1 at 280, with agent 1 from 280 to 340',
    ]);
  });
});

describe('`meets_again: false`', () => {
  test('no agent gets the caller twice; when none is left the contact ends', () => {
    const model = centre({
      calls: [{ at: [0], skill: 1, queue: 0, explain: 10 }, { at: [] }],
      queues: [{ steps: [{ after: 0, groups: [0] }] }, { steps: [{ after: 0, groups: [1] }] }],
      groups: [{ count: 3, skills: [{}, null] }, { skills: [null, {}] }],
      handoff: { policy: 'bounce', meetsAgain: false },
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
      'caller 1: in queue 0 at 10, with agent 1 from 10 to 20, handed off',
      'caller 1: in queue 0 at 20, with agent 2 from 20 to 30, handed off',
      'caller 1: in queue 0 at 30, closed_out at 30',
    ]);
  });
});
