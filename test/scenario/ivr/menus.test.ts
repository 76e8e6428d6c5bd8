import { describe, expect, it } from 'vitest';
import type { IvrMenu, IvrNode } from '../../../src/model/ivr.js';
import { modelOf } from '../compiling.js';
import { withIvr } from './centre.js';

const nodesOf = (ivr: string): readonly IvrNode[] => modelOf(withIvr(ivr)).ivr!.nodes;

const NO_TIME = { family: 'constant', value: 0 };
const seconds = (value: number) => ({ family: 'constant', value });

function menuOf(nodes: readonly IvrNode[], path: string): IvrMenu {
  const { next } = nodes.find((node) => node.path === path)!;
  if (next.kind !== 'menu') throw new Error(`${path} has no menu`);
  return next.menu;
}
const honest = (ivr: string, path = 'root') => menuOf(nodesOf(ivr), path).honest;

describe('the honest key', () => {
  it('is the first whose branch holds the own queue; of a queue in no branch there is none', () => {
    expect(
      honest(
        '{ say: 1s, menu: { 1: { queue: deposits }, 2: { menu: { 1: { queue: cards }, 2: { queue: deposits } } } } }',
      ),
    ).toEqual([1, 0, -1]);
  });

  it('is one that leads nowhere: there each goes to his own', () => {
    expect(honest('{ say: 1s, menu: { 1: { queue: cards }, 2: {}, 3: { queue: general } } }')).toEqual([0, 1, 1]);
  });

  it('is never a self-service, nor one that hangs up', () => {
    const ivr =
      '{ say: 1s, mistakes: 1%, menu: { 1: { self_service: { time: 1s, contains: 1% } }, 2: { then: hang_up }, 3: {} } }';
    expect(honest(ivr)).toEqual([2, 2, 2]);
  });

  it('leads along `then`, but not back to the menu itself', () => {
    const ivr =
      '{ name: main, say: 1s, mistakes: 1%, menu: { 9: { then: main }, 1: { then: { say: 1s, queue: cards } }, 2: {} } }';
    expect(honest(ivr)).toEqual([1, 2, 2]);
    const below =
      '{ name: main, say: 1s, mistakes: 1%, menu: { 1: { menu: { 1: { queue: cards }, 9: { then: main } } }, 2: {} } }';
    expect(honest(below)).toEqual([0, 1, 1]);
    expect(honest(below, '1')).toEqual([0, 1, 1]);
  });

  it('is what `press` leaves over, and needs no share there', () => {
    const ivr =
      '{ say: 1s, menu: { 1: { queue: cards }, 2: {} }, press: { cards: { 1: 30%, 2: 20%, }, general: { 1: 0 } } }';
    expect(menuOf(nodesOf(ivr), 'root').press).toEqual([[{ key: 1, probability: 0.2 }], [], []]);
  });
});

describe('mistakes and no input', () => {
  const menus = (root: string, below: string) => {
    const nodes = nodesOf(
      `{ say: 1s, ${root}, menu: { 1: { say: 1s, ${below} menu: { 1: { queue: cards }, 2: {} } }, 2: {} } }`,
    );
    return [menuOf(nodes, 'root'), menuOf(nodes, '1')];
  };

  it('hold for the menus below too, unless they say otherwise', () => {
    expect(menus('mistakes: 3%', '').map((menu) => menu.mistakes)).toEqual([0.03, 0.03]);
    expect(menus('mistakes: 3%', 'mistakes: 0,').map((menu) => menu.mistakes)).toEqual([0.03, 0]);
    const some = 'no_input: { probability: 4%, timeout: 5s, then: hang_up }';
    expect(menus(some, '')[1]).toMatchObject({ noInput: 0.04, timeout: seconds(5), then: { kind: 'hang_up' } });
    expect(menus(some, 'no_input: { probability: 1% },')[1]).toMatchObject({
      noInput: 0.01,
      timeout: NO_TIME,
      then: null,
    });
    expect(menus(some, 'no_input: 2%,')[1]).toMatchObject({ noInput: 0.02, timeout: NO_TIME, then: null });
    expect(menus(some, 'no_input: 0,')[1]).toMatchObject({ noInput: 0, timeout: NO_TIME, then: null });
  });

  it('lead from the menus below to the same node', () => {
    const nodes = nodesOf(
      '{ say: 1s, no_input: { probability: 4%, then: { queue: general } }, menu: { 1: { menu: { 1: {} } } } }',
    );
    expect(nodes.map((node) => node.path)).toEqual(['root', 'no_input', '1', '1.1']);
    expect(menuOf(nodes, '1').then).toEqual({ kind: 'node', node: 1 });
  });

  it('where there is but one key nobody presses another', () => {
    expect(menuOf(nodesOf('{ say: 1s, mistakes: 3%, menu: { 1: {} } }'), 'root').mistakes).toBe(0);
  });
});
