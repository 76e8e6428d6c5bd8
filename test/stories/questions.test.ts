import { describe, expect, test } from 'vitest';
import { bank, type HandoffGiven, needsBoth } from './bank.js';
import { centre } from './centre.js';
import { duties, lives } from './telling.js';

/** `consult` in its corners; the plain story is in owning.test.ts. */
const consult: HandoffGiven = { policy: 'consult', brief: 4 };
const BUSY = { others: [0] };

describe('a caller who holds for the answer', () => {
  test('is as patient as in any leg, from the moment in which they hold', () => {
    expect(lives(bank({ ...consult, connect: 2 }, { ...BUSY, patience: 25 }))[0]).toBe(
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 37',
    );
  });

  test('or has what is left of one patience for the contact', () => {
    const overContact = { patienceOver: 'contact' } as const;
    expect(lives(bank(consult, { at: [0, 25], others: [0], patience: 50, caller: overContact }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 1 at 0, with agent 1 from 0 to 100',
      'caller 3: in queue 0 at 25, with agent 0 from 65 to 85',
    ]);
  });

  test('may go on as cold, and hang up at that, or be one handoff too many', () => {
    const held = { ...consult, holdAtMost: 30 };
    expect(lives(bank(held, { ...BUSY, caller: { givesUpOnHandoff: 1 } }))[0]).toBe(
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 40, handed off',
    );
    expect(lives(bank({ ...held, max: 0 }, BUSY))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 40',
      'caller 2: in queue 1 at 0, with agent 1 from 0 to 100',
    ]);
  });

  test('has a further need after it', () => {
    expect(lives(bank(consult, { caller: needsBoth }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 74, handed off',
      'caller 1: question in queue 1 at 10, agent 1 tells from 10 to 14',
      'caller 1: in queue 1 at 74, with agent 1 from 74 to 174',
    ]);
  });

  test('keeps the specialist at work after closing', () => {
    const model = bank(consult, { ...BUSY, time: { length: 50 } });
    expect(lives(model)[1]).toBe('caller 1: question in queue 1 at 10, agent 1 tells from 100 to 104');
    expect(duties(model)).toEqual([
      'agent 0: on duty from 0 to 169, due to leave at 50',
      'agent 1: on duty from 0 to 164, due to leave at 50',
    ]);
  });

  test('where all hang up at closing, he holds for nobody, and is sent away when it goes on as cold', () => {
    expect(lives(bank(consult, { ...BUSY, time: { length: 50, atClose: 'hang_up' } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 130, handed off',
      'caller 1: in queue 1 at 130, closed_out at 130',
      'caller 2: in queue 1 at 0, with agent 1 from 0 to 100',
    ]);
  });
});

describe('a question', () => {
  test('stands among the callers at its place', () => {
    const two = { others: [0, 5] };
    const patient = { ...consult, holdAtMost: 500 };
    expect(lives(bank(patient, two))[1]).toBe('caller 1: question in queue 1 at 10, agent 1 tells from 200 to 204');
    expect(lives(bank({ ...patient, place: { kind: 'front' } }, two))[1]).toBe(
      'caller 1: question in queue 1 at 10, agent 1 tells from 100 to 104',
    );
  });

  test('rings; when it is withdrawn that telephone is free, for the caller himself', () => {
    expect(lives(bank({ ...consult, holdAtMost: 20 }, { inTheBack: { pickUp: 30 } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 30, handed off',
      'caller 1: question in queue 1 at 10, agent 1 rung in vain till 30',
      'caller 1: in queue 1 at 30, with agent 1 from 60 to 130',
    ]);
    expect(lives(bank(consult, { patience: 15, inTheBack: { pickUp: 30 } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 25',
      'caller 1: question in queue 1 at 10, agent 1 rung in vain till 25',
    ]);
  });

  test('is answered by none who lacks the skill, though he takes callers there', () => {
    const model = centre({
      calls: [{ at: [0], skill: 1, queue: 0, explain: 10, talk: 60 }, { at: [] }],
      queues: [
        { steps: [{ after: 0, groups: [0] }] },
        {
          steps: [
            { after: 0, groups: [1] },
            { after: 50, groups: [1, 2] },
          ],
        },
      ],
      groups: [{ skills: [{}, null] }, { skills: [{}, null] }, { skills: [null, {}] }],
      handoff: consult,
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 124',
      'caller 1: question in queue 1 at 10, agent 2 tells from 60 to 64',
    ]);
  });

  test('is put by who has the skill and fails as well; told, he resolves it', () => {
    const model = centre({
      calls: [{ at: [0], skill: 0, queue: 0, talk: 60 }, { at: [] }],
      queues: [{ steps: [{ after: 0, groups: [0] }] }, { steps: [{ after: 0, groups: [1] }] }],
      groups: [{ skills: [{ resolves: 0 }, null] }, { skills: [{}, null] }],
      handoff: { ...consult, to: [1, 1] },
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 124',
      'caller 1: question in queue 1 at 60, agent 1 tells from 60 to 64',
    ]);
  });
});
