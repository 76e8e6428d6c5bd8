import { describe, expect, test } from 'vitest';
import { bank, shifts } from './bank.js';
import { lives } from './telling.js';

describe('consult', () => {
  test('the caller holds while a specialist tells the agent, who then works it', () => {
    expect(lives(bank({ policy: 'consult', brief: 4, connect: 2 }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 76',
      'caller 1: question in queue 1 at 12, agent 1 tells from 12 to 16',
    ]);
  });

  test('with no specialist free they wait for one, at most so long; then it goes on as cold', () => {
    const busy = { others: [0] };
    expect(lives(bank({ policy: 'consult', brief: 4 }, busy))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 164',
      'caller 1: question in queue 1 at 10, agent 1 tells from 100 to 104',
      'caller 2: in queue 1 at 0, with agent 1 from 0 to 100',
    ]);
    expect(lives(bank({ policy: 'consult', brief: 4, holdAtMost: 30 }, busy))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 40, handed off',
      'caller 1: in queue 1 at 40, with agent 1 from 100 to 170',
      'caller 2: in queue 1 at 0, with agent 1 from 0 to 100',
    ]);
  });

  test('or the agent works it alone, and cannot resolve what he does not know', () => {
    expect(lives(bank({ policy: 'consult', brief: 4, ifBusy: 'skip' }, { others: [0] }))[0]).toBe(
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 70',
    );
  });

  test('a caller who has no patience left hangs up in the hold', () => {
    expect(lives(bank({ policy: 'consult', brief: 4 }, { others: [0], patience: 25 }))[0]).toBe(
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 35',
    );
  });

  test('with nobody on duty who knows, it goes on as cold at once', () => {
    expect(lives(bank({ policy: 'consult', brief: 4 }, { experts: 0, patience: 50 }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
      'caller 1: in queue 1 at 10, abandoned at 60',
    ]);
  });
});

describe('own', () => {
  test('the caller hangs up with a promise; the agent gets the answer and calls back', () => {
    expect(lives(bank({ policy: 'own', brief: 20 }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10',
      'caller 1: question in queue 1 at 10, agent 1 tells from 10 to 30',
      'caller 1: called back by agent 0 at 30, till 90',
    ]);
  });

  test('he takes other calls meanwhile, and calls back before any other call', () => {
    expect(lives(bank({ policy: 'own', brief: 20 }, { at: [0, 12, 13] }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10',
      'caller 1: question in queue 1 at 10, agent 1 tells from 10 to 30',
      'caller 1: called back by agent 0 at 30, till 90',
      'caller 2: in queue 0 at 12, with agent 0 from 15 to 25',
      'caller 2: question in queue 1 at 25, agent 1 tells from 30 to 50',
      'caller 2: called back by agent 0 at 95, till 155',
      'caller 3: in queue 0 at 13, with agent 0 from 160 to 170',
      'caller 3: question in queue 1 at 170, agent 1 tells from 170 to 190',
      'caller 3: called back by agent 0 at 190, till 250',
    ]);
  });

  test('some would rather hold', () => {
    expect(lives(bank({ policy: 'own', brief: 20, stays: 1 }))[0]).toBe(
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 90',
    );
  });
});

describe('ticket', () => {
  test('is written, worked without the caller, and is done when it is done', () => {
    expect(lives(bank({ policy: 'ticket', brief: 15 }, { others: [0] }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 25, handed off',
      'caller 1: ticket in queue 1 at 25, worked by agent 1 from 100 to 160',
      'caller 2: in queue 1 at 0, with agent 1 from 0 to 100',
    ]);
  });

  test('waits without patience, for a back office that comes tomorrow if need be', () => {
    const tomorrow = bank(
      { policy: 'ticket' },
      { at: [950], patience: 5, inTheBack: { staff: shifts([0, 900]) }, time: { length: 1000, days: 2 } },
    );
    expect(lives(tomorrow)).toEqual([
      'caller 1: in queue 0 at 950, with agent 0 from 950 to 960, handed off',
      'caller 1: ticket in queue 1 at 960, worked by agent 1 from 86400 to 86460',
    ]);
  });
});
