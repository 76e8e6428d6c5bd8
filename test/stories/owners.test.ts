import { describe, expect, test } from 'vitest';
import { bank, type HandoffGiven, needsBoth, shifts } from './bank.js';
import { centre } from './centre.js';
import { duties, lives } from './telling.js';

/** `own` in its corners; the plain story is in owning.test.ts. The answer takes a specialist a minute: it is ready at 70. */
const own: HandoffGiven = { policy: 'own', brief: 60 };

describe('an owner', () => {
  test('who has gone home is stood in for by the one of his group who has been idle longest', () => {
    expect(lives(bank(own, { inFront: { staff: shifts([0, 50], [0, 900], [0, 900]) } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10',
      'caller 1: question in queue 1 at 10, agent 3 tells from 10 to 70',
      'caller 1: called back by agent 1 at 70, till 130',
    ]);
  });

  test('or by whoever of them is ready next', () => {
    const model = bank(own, {
      at: [0, 45],
      inFront: { staff: shifts([0, 50], [20, 900]) },
      caller: { explain: 30, wrapUp: 0 },
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 30',
      'caller 1: question in queue 1 at 30, agent 2 tells from 30 to 90',
      'caller 1: called back by agent 1 at 90, till 150',
      'caller 2: in queue 0 at 45, with agent 1 from 45 to 75',
      'caller 2: question in queue 1 at 75, agent 2 tells from 90 to 150',
      'caller 2: called back by agent 1 at 150, till 210',
    ]);
  });

  test('or by whoever comes on duty first', () => {
    expect(lives(bank(own, { inFront: { staff: shifts([0, 50], [200, 900]) } }))[2]).toBe(
      'caller 1: called back by agent 1 at 200, till 260',
    );
  });

  test('who is on a break calls back after it, before any other call', () => {
    const staff = shifts([0, 900, { at: 20, length: 100 }]);
    expect(lives(bank(own, { at: [0, 60], inFront: { staff } })).slice(0, 4)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10',
      'caller 1: question in queue 1 at 10, agent 1 tells from 10 to 70',
      'caller 1: called back by agent 0 at 120, till 180',
      'caller 2: in queue 0 at 60, with agent 0 from 185 to 195',
    ]);
  });

  test('does not come back from it when his shift ends meanwhile: then somebody else calls back', () => {
    const staff = shifts([0, 100, { at: 20, length: 100 }], [0, 900]);
    expect(lives(bank(own, { inFront: { staff } }))[2]).toBe('caller 1: called back by agent 1 at 100, till 160');
  });

  test('so do others; whoever stands in for all of them goes by when the answers came', () => {
    const rest = { at: 20, length: 300 };
    const staff = shifts([0, 200, rest], [0, 150, rest], [300, 900]);
    const model = bank(own, { at: [0, 1], inFront: { staff }, caller: { wrapUp: 0 } });
    expect(lives(model).filter((life) => !life.includes('in queue 0'))).toEqual([
      'caller 1: question in queue 1 at 10, agent 3 tells from 10 to 70',
      'caller 1: called back by agent 2 at 300, till 360',
      'caller 2: question in queue 1 at 11, agent 3 tells from 70 to 130',
      'caller 2: called back by agent 2 at 360, till 420',
    ]);
  });

  test('calls back before he goes home, and before his break', () => {
    const late = bank(own, { inFront: { staff: shifts([0, 30]) }, caller: { wrapUp: 80 } });
    expect(lives(late)[2]).toBe('caller 1: called back by agent 0 at 90, till 150');
    expect(duties(late)[0]).toBe('agent 0: on duty from 0 to 230, due to leave at 30');
    const hungry = bank(own, { inFront: { staff: shifts([0, 900, { at: 20, length: 50 }]) }, caller: { wrapUp: 80 } });
    expect(lives(hungry)[2]).toBe('caller 1: called back by agent 0 at 90, till 150');
    expect(duties(hungry).slice(0, 2)).toEqual(['agent 0: on duty from 0 to 230', 'agent 0: on duty from 280 to 900']);
  });

  test('keeps his promises in the order in which the answers come', () => {
    const model = bank(own, { at: [0, 12, 35], experts: 2 });
    expect(lives(model).filter((life) => !life.includes('in queue 0'))).toEqual([
      'caller 1: question in queue 1 at 10, agent 1 tells from 10 to 70',
      'caller 1: called back by agent 0 at 70, till 130',
      'caller 2: question in queue 1 at 25, agent 2 tells from 25 to 85',
      'caller 2: called back by agent 0 at 135, till 195',
      'caller 3: question in queue 1 at 45, agent 1 tells from 70 to 130',
      'caller 3: called back by agent 0 at 200, till 260',
    ]);
  });
});

describe('a customer who is called back', () => {
  test('takes no trunk, neither then nor while he waits', () => {
    const model = bank({ policy: 'own', brief: 20 }, { at: [0, 12, 35], front: 3, lines: 1 });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10',
      'caller 1: question in queue 1 at 10, agent 3 tells from 10 to 30',
      'caller 1: called back by agent 0 at 30, till 90',
      'caller 2: in queue 0 at 12, with agent 1 from 12 to 22',
      'caller 2: question in queue 1 at 22, agent 3 tells from 30 to 50',
      'caller 2: called back by agent 1 at 50, till 110',
      'caller 3: in queue 0 at 35, with agent 2 from 35 to 45',
      'caller 3: question in queue 1 at 45, agent 3 tells from 50 to 70',
      'caller 3: called back by agent 2 at 70, till 130',
    ]);
  });

  test('may have a further need, and is patient anew', () => {
    const model = bank({ policy: 'own', brief: 20 }, { others: [85], patience: 30, caller: needsBoth });
    expect(lives(model).slice(2, 4)).toEqual([
      'caller 1: called back by agent 0 at 30, till 90, handed off',
      'caller 1: in queue 1 at 90, with agent 1 from 185 to 285',
    ]);
  });

  test('has met whoever calls him back, and need not meet him again', () => {
    const model = centre({
      calls: [
        { at: [0], skill: 2, queue: 0, explain: 10, talk: 60, ...needsBoth },
        { at: [], skill: 1, queue: 1 },
      ],
      queues: [0, 1, 2].map((group) => ({ steps: [{ after: 0, groups: [group] }] })),
      groups: [
        { skills: [{}, null, null] },
        { skills: [null, {}, null], staff: shifts([0, 50], [0, 900]) },
        { skills: [null, null, {}] },
      ],
      handoff: own,
    });
    const [rule] = model.handoffs;
    const cold = { ...rule!, policy: 'cold', meetsAgain: false, to: [0, 1, 1] } as const;
    expect(lives({ ...model, handoffs: [cold, rule!], handoffOf: [0, 0, 1, 1, 1, 1] })).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10, handed off',
      'caller 1: in queue 1 at 10, with agent 1 from 10 to 20',
      'caller 1: question in queue 2 at 20, agent 3 tells from 20 to 80',
      'caller 1: called back by agent 2 at 80, till 140, handed off',
      'caller 1: in queue 1 at 140, closed_out at 140',
    ]);
  });
});

describe('a promise at closing', () => {
  test('is kept by an owner who is still at work, and the customer on the line keeps who is there', () => {
    const model = bank(own, { caller: { wrapUp: 80 }, time: { length: 20 } });
    expect(lives(model)[2]).toBe('caller 1: called back by agent 0 at 90, till 150');
    expect(duties(model)).toEqual([
      'agent 0: on duty from 0 to 230, due to leave at 20',
      'agent 1: on duty from 0 to 70, due to leave at 20',
    ]);
  });

  test('keeps, while the customer is on the line, whoever has not gone home yet', () => {
    const caller = { wrapUp: 65, ...needsBoth };
    expect(lives(bank(own, { at: [0, 12], front: 2, experts: 2, caller, time: { length: 30 } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10',
      'caller 1: question in queue 1 at 10, agent 2 tells from 10 to 70',
      'caller 1: called back by agent 0 at 75, till 135, handed off',
      'caller 1: in queue 1 at 135, with agent 3 from 135 to 235',
      'caller 2: in queue 0 at 12, with agent 1 from 12 to 22',
      'caller 2: question in queue 1 at 22, agent 3 tells from 22 to 82',
      'caller 2: called back by agent 1 at 87, till 147, handed off',
      'caller 2: in queue 1 at 147, with agent 3 from 235 to 335',
    ]);
  });

  test('waits through the night, and is kept by whoever comes first', () => {
    expect(lives(bank(own, { time: { length: 20, days: 2 } }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 10',
      'caller 1: question in queue 1 at 10, agent 1 tells from 10 to 70',
      'caller 1: called back by agent 0 at 86400, till 86460',
    ]);
  });

  test('so does its question', () => {
    expect(lives(bank(own, { at: [80], others: [75], time: { length: 100, days: 2 } }))).toEqual([
      'caller 1: in queue 1 at 75, with agent 1 from 75 to 175',
      'caller 2: in queue 0 at 80, with agent 0 from 80 to 90',
      'caller 2: question in queue 1 at 90, agent 1 tells from 86400 to 86460',
      'caller 2: called back by agent 0 at 86460, till 86520',
    ]);
  });

  test('is open when there is no other day', () => {
    expect(lives(bank(own, { time: { length: 20 } }))).toHaveLength(2);
  });
});
