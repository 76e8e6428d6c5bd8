import { describe, expect, it } from 'vitest';
import type { IvrNode } from '../../../src/model/ivr.js';
import { modelOf } from '../compiling.js';
import { load } from '../scenarios.js';
import { CARDS, CENTRE, DEPOSITS, GENERAL, SALES, withIvr } from './centre.js';

const nodesOf = (ivr: string): readonly IvrNode[] => modelOf(withIvr(ivr)).ivr!.nodes;
const paths = (ivr: string) => nodesOf(ivr).map((node) => node.path);

const NO_TIME = { family: 'constant', value: 0 };
/** A node that only leads on. */
const plain = (path: string, target: object) => ({
  path,
  label: path,
  hours: null,
  closed: null,
  say: NO_TIME,
  deflects: null,
  identify: null,
  next: { kind: 'go', target },
});
const seconds = (value: number) => ({ family: 'constant', value });
const queue = (row: number) => ({ kind: 'queue', queue: row });
const OWN = { kind: 'own' };

describe('the IVR of the language page', () => {
  const SAMPLE = `
  say: 12s
  identify: { time: 25s, succeeds: 70% }
  hours: { from: "08:00", to: "20:00", closed: { say: 8s, then: hang_up } }
  menu:
    "1": { label: New customer, queue: sales }
    "2": { label: Existing customer, say: 6s, menu: { "1": { queue: cards }, "2": { queue: deposits } } }
    "3": { label: Balance, self_service: { time: 40s, contains: 70%, then: { queue: general } } }
    "0": { queue: general }
  press: { deposits: { "1": 15%, "0": 5% } }
  mistakes: 3%
  no_input: { probability: 4%, timeout: 5s, then: repeat }
`;

  it('is this graph', () => {
    const nobody = [[], [], []];
    const every = { mistakes: 0.03, noInput: 0.04, timeout: seconds(5), then: null };
    expect(nodesOf(SAMPLE)).toEqual([
      {
        path: 'root',
        label: 'root',
        hours: { from: 28_800, to: 72_000 },
        closed: { say: seconds(8), then: { kind: 'hang_up' } },
        say: seconds(12),
        deflects: null,
        identify: { time: seconds(25), succeeds: 0.7 },
        next: {
          kind: 'menu',
          menu: {
            ...every,
            keys: [
              { key: '1', node: 1 },
              { key: '2', node: 2 },
              { key: '3', node: 5 },
              { key: '0', node: 7 },
            ],
            press: [
              [],
              [
                { key: 0, probability: 0.15 },
                { key: 3, probability: 0.05 },
              ],
              [],
            ],
            honest: [1, 1, 3],
          },
        },
      },
      { ...plain('1', queue(SALES)), label: 'New customer' },
      {
        ...plain('2', OWN),
        label: 'Existing customer',
        say: seconds(6),
        next: {
          kind: 'menu',
          menu: {
            ...every,
            keys: [
              { key: '1', node: 3 },
              { key: '2', node: 4 },
            ],
            press: nobody,
            honest: [0, 1, -1],
          },
        },
      },
      plain('2.1', queue(CARDS)),
      plain('2.2', queue(DEPOSITS)),
      {
        ...plain('3', OWN),
        label: 'Balance',
        next: {
          kind: 'self_service',
          service: { time: seconds(40), contains: [0.7, 0.7, 0.7], then: { kind: 'node', node: 6 } },
        },
      },
      plain('3.then', queue(GENERAL)),
      plain('0', queue(GENERAL)),
    ]);
  });

  it('keeps the order of its keys, in quotes or not', () => {
    const keys = (menu: string) =>
      nodesOf(`{ say: 1s, menu: ${menu}, mistakes: 1% }`)
        .slice(1)
        .map((node) => node.path);
    expect(keys('{ "9": {}, "1": {}, "0": {}, "*": {}, "#": {} }')).toEqual(['9', '1', '0', '*', '#']);
    expect(keys('{ 9: {}, 01: {}, 0: {}, 12: {} }')).toEqual(['9', '01', '0', '12']);
  });
});

describe('a node', () => {
  it('does nothing: there is no IVR', () => {
    for (const ivr of [
      '{}',
      '{ label: Hello }',
      '{ say: 0, deflects: { cards: 0 }, hours: { from: "00:00", to: "24:00" } }',
    ]) {
      expect(modelOf(withIvr(ivr))).toEqual(modelOf(CENTRE));
    }
    expect(modelOf(withIvr('{ then: hang_up }')).ivr).not.toBeNull();
    expect(modelOf(withIvr('{ queue: sales }')).ivr).not.toBeNull();
  });

  it('is called by its name where it has no label', () => {
    expect(
      nodesOf('{ name: main, say: 1s, menu: { 1: { name: prospects, label: Prospects }, 2: {} } }').map(
        (node) => node.label,
      ),
    ).toEqual(['main', 'Prospects', '2']);
  });

  it('written inside another is called after it', () => {
    expect(paths('{ say: 1s, then: { then: { queue: cards } } }')).toEqual(['root', 'then', 'then.then']);
    const ivr = `
  hours: { from: "08:00", to: "20:00", closed: { then: { say: 1s, then: hang_up } } }
  no_input: { probability: 1%, then: { queue: general } }
  menu:
    1: { no_input: { probability: 1%, then: { queue: general } }, menu: { "#": { self_service: { time: 1s, contains: 1%, then: { queue: cards } } } } }
  mistakes: 1%
`;
    expect(paths(ivr)).toEqual(['root', 'closed', 'no_input', '1', '1.no_input', '1.#', '1.#.then']);
  });

  it('leads by name to where the name is', () => {
    const nodes = nodesOf(
      '{ name: main, say: 2s, menu: { 1: { name: prospects, queue: sales }, 9: { then: main }, 8: { then: prospects } } }',
    );
    expect(nodes[2].next).toEqual({ kind: 'go', target: { kind: 'node', node: 0 } });
    expect(nodes[3].next).toEqual({ kind: 'go', target: { kind: 'node', node: 1 } });
  });

  it('is open through the night, always, or never asked', () => {
    const hours = (written: string) => nodesOf(`{ say: 1s, hours: ${written} }`)[0].hours;
    expect(hours('{ from: "22:00", to: "06:00" }')).toEqual({ from: 79_200, to: 108_000 });
    expect(hours('{ from: "08:00", to: "08:00" }')).toBeNull();
    expect(hours('{ from: "00:00", to: "24:00" }')).toBeNull();
  });

  it('deflects, and contains, by call type', () => {
    const nodes = nodesOf('{ deflects: { deposits: 40% }, self_service: { time: 5s, contains: { general: 20% } } }');
    expect(nodes[0].deflects).toEqual([0, 0.4, 0]);
    expect(nodes[0].next).toMatchObject({ service: { contains: [0, 0, 0.2], then: OWN } });
  });
});

describe('written over', () => {
  const base = withIvr(
    '{ say: 1s, menu: { 1: { queue: cards }, 2: { queue: deposits } }, press: { cards: { 2: 10% } }, no_input: 1% }',
  );
  const nodes = (more: string, set: string[] = []) =>
    load(`extends: base.yaml\n${more}`, {
      files: { 'base.yaml': base },
      set,
      ...(more.includes('strategies') ? { strategy: 's' } : {}),
    }).model.ivr!.nodes;

  it('a key more, and in its place one the less', () => {
    expect(nodes('ivr: { menu: { 0: { queue: general } } }').map((node) => node.path)).toEqual(['root', '1', '2', '0']);
    expect(
      nodes('strategies: { s: { ivr: { menu: { 1: null, 3: {} }, press: null } } }').map((node) => node.path),
    ).toEqual(['root', '2', '3']);
  });

  it('another way on takes the place of the one there was', () => {
    expect(nodes('ivr: { queue: sales, no_input: null }')).toMatchObject([{ next: { target: queue(SALES) } }]);
    expect(nodes('ivr: { menu: { 1: { then: hang_up } } }')[1].next).toEqual({
      kind: 'go',
      target: { kind: 'hang_up' },
    });
  });

  it('by --set, whose paths name keys', () => {
    expect(nodes('', ['ivr.menu.1.say=5s'])[1].say).toEqual(seconds(5));
    expect(nodes('', ['ivr.press.cards.2=20%', 'ivr.no_input=2%'])[0].next).toMatchObject({
      menu: { noInput: 0.02, press: [[{ key: 1, probability: 0.2 }], [], []] },
    });
    expect(() => nodes('', ['ivr.menu.7.say=5s'])).toThrow('there is no key "7" under ivr.menu');
  });
});
