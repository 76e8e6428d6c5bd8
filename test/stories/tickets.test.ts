import { describe, expect, test } from 'vitest';
import type { CallsAgain } from '../../src/model/callers.js';
import { bank, type HandoffGiven, needsBoth } from './bank.js';
import { centre, seconds } from './centre.js';
import { duties, lives } from './telling.js';

/** `ticket` in its corners; the plain story is in owning.test.ts. */
const ticket: HandoffGiven = { policy: 'ticket', brief: 15 };
const once: CallsAgain = { ifUnresolved: 1, delay: seconds(100), max: 1, becomes: [] };

describe('a ticket', () => {
  test('that comes to one who lacks the skill is written anew, and goes on', () => {
    const model = centre({
      calls: [{ at: [0], skill: 1, queue: 0, explain: 10, talk: 60 }, { at: [] }],
      queues: [{ steps: [{ after: 0, groups: [0] }] }, { steps: [{ after: 0, groups: [1, 2] }] }],
      groups: [{ skills: [{}, null] }, { skills: [{}, null] }, { skills: [null, {}] }],
      handoff: ticket,
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 25, handed off',
      'caller 1: ticket in queue 1 at 25, worked by agent 1 from 25 to 40, handed off',
      'caller 1: ticket in queue 1 at 40, worked by agent 2 from 40 to 100',
    ]);
  });

  test('is no ticket too many: then the contact ends unresolved, and the customer may call again', () => {
    expect(lives(bank({ ...ticket, max: 0 }, { caller: { callsAgain: once } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10',
      'caller 1, try 2: in queue 0 at 110, with agent 0 from 110 to 120',
    ]);
  });

  test('at which an expert fails does not come back to the queue it was in', () => {
    const model = bank(ticket, { inTheBack: { skills: [null, { resolves: 0 }] }, caller: { callsAgain: once } });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 25, handed off',
      'caller 1: ticket in queue 1 at 25, worked by agent 1 from 25 to 85',
      'caller 1, try 2: in queue 0 at 185, with agent 0 from 185 to 210, handed off',
      'caller 1, try 2: ticket in queue 1 at 210, worked by agent 1 from 210 to 270',
    ]);
  });

  test('frees the trunk, and is nobody whom closing concerns', () => {
    const model = bank(ticket, { at: [0, 26], others: [0], lines: 2, time: { length: 30 } });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 25, handed off',
      'caller 1: ticket in queue 1 at 25, in_system at 100',
      'caller 2: in queue 1 at 0, with agent 1 from 0 to 100',
      'caller 3: in queue 0 at 26, with agent 0 from 30 to 55, handed off',
      'caller 3: ticket in queue 1 at 55, in_system at 100',
    ]);
  });

  test('is taken by who is on duty after closing, for as long as callers keep him', () => {
    const model = bank(ticket, { at: [0], others: [0, 5], experts: 2, time: { length: 10 } });
    expect(lives(model)[1]).toBe('caller 1: ticket in queue 1 at 25, worked by agent 1 from 100 to 160');
    expect(duties(model)[1]).toBe('agent 1: on duty from 0 to 165, due to leave at 10');
  });

  test('stands in a back office whose hours are others', () => {
    const open = bank(ticket);
    const back = { ...open.queues[1]!, hours: { from: 1000, to: 2000 } };
    expect(lives({ ...open, queues: [open.queues[0]!, back] })[1]).toBe(
      'caller 1: ticket in queue 1 at 25, worked by agent 1 from 25 to 85',
    );
  });

  test('may be worked by who has met the caller, whatever he wants of handoffs', () => {
    const model = centre({
      calls: [{ at: [0], skill: 1, queue: 0, explain: 10, talk: 60 }, { at: [] }],
      queues: [{ steps: [{ after: 0, groups: [0] }] }, { steps: [{ after: 0, groups: [0, 1] }] }],
      groups: [{ skills: [{}, null] }, { count: 0, skills: [null, {}] }],
      handoff: { ...ticket, meetsAgain: false, max: 2 },
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 25, handed off',
      'caller 1: ticket in queue 1 at 25, worked by agent 0 from 25 to 40, handed off',
      'caller 1: ticket in queue 1 at 40, worked by agent 0 from 40 to 40',
    ]);
  });

  test('nor does it matter whom he must not meet again, since an agent before handed him off', () => {
    const model = centre({
      calls: [{ at: [0], skill: 1, queue: 0, explain: 10, talk: 60 }, { at: [] }],
      queues: [{ steps: [{ after: 0, groups: [0] }] }, { steps: [{ after: 0, groups: [1] }] }],
      groups: [{ skills: [{}, null] }, { skills: [{}, null] }],
      handoff: { ...ticket, max: 2 },
    });
    const [rule] = model.handoffs;
    const cold = { ...rule!, policy: 'cold', meetsAgain: false } as const;
    expect(lives({ ...model, handoffs: [cold, rule!], handoffOf: [0, 0, 1, 1] })).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
      'caller 1: in queue 1 at 10, with agent 1 from 10 to 35, handed off',
      'caller 1: ticket in queue 1 at 35, worked by agent 1 from 35 to 35',
    ]);
  });

  test('brings a further need with it, as another ticket', () => {
    expect(lives(bank(ticket, { caller: needsBoth }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 25, handed off',
      'caller 1: ticket in queue 1 at 25, worked by agent 1 from 25 to 85, handed off',
      'caller 1: ticket in queue 1 at 85, worked by agent 1 from 90 to 190',
    ]);
  });

  test('is not written for who hangs up at it', () => {
    expect(lives(bank(ticket, { caller: { givesUpOnHandoff: 1 } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
    ]);
  });
});
