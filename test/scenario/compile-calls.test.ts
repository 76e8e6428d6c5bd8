import { describe, expect, it } from 'vitest';
import type { CallType } from '../../src/model/model.js';
import { PLAIN_CALLER } from '../../src/model/plain.js';
import { errorsOf, modelOf } from './compiling.js';

const centre = (more: string) => `
calls:
  a: { arrivals: 60/h, talk: 3m${more} }
  b: { arrivals: 0, talk: 3m }
agents: { desk: { count: 9 } }`;

const callOf = (more: string): CallType => modelOf(centre(more)).calls[0];
const errors = (more: string) => errorsOf(centre(more));

describe('a call type', () => {
  it('has a default for all but arrivals and talk', () => {
    expect(modelOf(centre('')).calls[1]).toEqual({
      name: 'b',
      label: 'b',
      arrivals: { kind: 'none' },
      busyness: 0,
      skill: 1,
      queue: 1,
      patience: { family: 'never' },
      patienceOver: 'leg',
      talk: { family: 'constant', value: 180 },
      wrapUp: { family: 'constant', value: 0 },
      ...PLAIN_CALLER,
      alsoNeeds: null,
      redial: null,
      within: 20,
      target: 0.8,
    });
  });

  it('has what is written', () => {
    const written =
      ', label: Deposits, patience: { exponential: 4m }, patience_over: contact, wrap_up: 30s, skill: x, queue: b';
    expect(callOf(written)).toMatchObject({
      label: 'Deposits',
      patience: { family: 'exponential', mean: 240 },
      patienceOver: 'contact',
      wrapUp: { family: 'constant', value: 30 },
      skill: 0,
      queue: 1,
    });
    expect(modelOf(centre(written)).skills).toEqual(['x', 'b']);
  });

  it('talks longer where scale says so; its wrap-up stays', () => {
    const [call] = modelOf(`scale: { talk: 95% }${centre(', wrap_up: 30s')}`).calls;
    expect(call.talk).toEqual({ family: 'constant', value: 171 });
    expect(call.wrapUp).toEqual({ family: 'constant', value: 30 });
  });

  it('needs a queue that is there', () => {
    expect(errors(', queue: c')).toEqual([
      'calls.a.queue: there is no queue "c" | list it, and the others: queues: { c: {}, .. }',
    ]);
    expect(errorsOf(`${centre(', queue: salse')}\nqueues: { sales: { skill: a }, b: {} }`)).toEqual([
      'calls.a.queue: there is no queue "salse" | did you mean "sales"?',
    ]);
    expect(errorsOf(`${centre('')}\nqueues: { sales: { skill: a }, b: {} }`)).toEqual([
      'calls.a: call type "a" names no queue, and none of its own name is listed | list it under queues (a: {}), or name a listed one (queue: sales)',
    ]);
  });

  it('talks, wraps up and is patient by laws that fit', () => {
    expect(
      errorsOf(
        'calls: { a: { arrivals: 1/h, talk: never, wrap_up: { shifted: { by: 1s, of: never } } } }\nagents: { desk: { count: 1 } }',
      ),
    ).toEqual([
      'calls.a.talk: `never` stands only for patience and max_wait',
      'calls.a.wrap_up: `never` stands only for patience and max_wait',
    ]);
    expect(
      callOf(', patience: { mixture: [{ weight: 20%, of: never }, { weight: 80%, of: 1m }] }').patience,
    ).toMatchObject({ family: 'mixture' });
  });

  it('may draw its talk from a csv file', () => {
    const text =
      'calls: { a: { arrivals: 1/h, talk: { empirical: { csv: talk.csv, column: seconds, unit: s } } } }\nagents: { desk: { count: 1 } }';
    expect(modelOf(text, { 'talk.csv': 'seconds\n90\n12.5\n' }).calls[0].talk).toEqual({
      family: 'empirical',
      values: [90, 12.5],
    });
    expect(errorsOf(text, { 'talk.csv': 'seconds\n90\nlong\n' })).toEqual([
      expect.stringContaining('column "seconds": a number of 0 or more is wanted here'),
    ]);
    expect(errorsOf(text, { 'talk.csv': 'minutes\n90\n' })).toEqual([expect.stringContaining('no column "seconds"')]);
  });
});

describe('also_needs', () => {
  it('names further types, each with its probability', () => {
    expect(callOf(', also_needs: { types: { b: 8%, a: 0 } }').alsoNeeds).toEqual({
      types: [{ type: 1, probability: 0.08 }],
      max: 1,
      place: { kind: 'back' },
    });
    expect(callOf(', also_needs: { types: { b: 8% }, max: 2, place: { credit: 50s } }').alsoNeeds).toEqual({
      types: [{ type: 1, probability: 0.08 }],
      max: 2,
      place: { kind: 'credit', credit: 50 },
    });
    expect(callOf(', also_needs: { types: { b: 8% }, place: keep_age }').alsoNeeds?.place).toEqual({
      kind: 'keep_age',
    });
  });

  it('is nothing where it never happens', () => {
    expect(callOf(', also_needs: { types: { b: 0 } }').alsoNeeds).toBeNull();
    expect(callOf(', also_needs: { types: { b: 10% }, max: 0 }').alsoNeeds).toBeNull();
  });

  it('names types that are there, at most 100% together', () => {
    expect(errors(', also_needs: { types: { c: 8% } }')).toEqual([
      'calls.a.also_needs.types.c: there is no call type "c" | there is: a, b',
    ]);
    expect(errors(', also_needs: { types: { a: 60%, b: 50% } }')).toEqual([
      'calls.a.also_needs.types: these probabilities make 110%; together they make at most 100%',
    ]);
  });
});

describe('redial', () => {
  it('has a default for all but its delay', () => {
    expect(callOf(', redial: { after_abandon: 60%, delay: { exponential: 15m } }').redial).toEqual({
      afterAbandon: [0.6],
      afterBlock: [0],
      delay: { family: 'exponential', mean: 900 },
      max: 3,
      keepsPatience: false,
      becomes: [],
    });
  });

  it('has what is written, a list by try', () => {
    const written =
      'after_abandon: [90%, 80%], after_block: 85%, delay: 1m, max: 5, keeps_patience: true, becomes: { b: 10% }';
    expect(callOf(`, redial: { ${written} }`).redial).toEqual({
      afterAbandon: [0.9, 0.8],
      afterBlock: [0.85],
      delay: { family: 'constant', value: 60 },
      max: 5,
      keepsPatience: true,
      becomes: [{ type: 1, probability: 0.1 }],
    });
  });

  it('is nothing where it never happens', () => {
    expect(callOf(', redial: { delay: 1m }').redial).toBeNull();
    expect(callOf(', redial: { after_block: 50%, delay: 1m, max: 0 }').redial).toBeNull();
  });

  it('becomes a type that is there, after a delay that ends', () => {
    expect(errors(', redial: { after_abandon: 1, delay: never, becomes: { mail: 10% } }')).toEqual([
      'calls.a.redial.delay: `never` stands only for patience and max_wait',
      'calls.a.redial.becomes.mail: there is no call type "mail" | there is: a, b',
    ]);
  });
});
