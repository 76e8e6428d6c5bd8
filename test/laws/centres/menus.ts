import fc from 'fast-check';
import { type LawSpec, ZERO } from '../../../src/kernel/lawSpec.js';
import type { Ivr, IvrMenu, IvrNext, IvrNode, IvrTarget } from '../../../src/model/ivr.js';
import { anyRow, type Of, probability, sparse } from './drawing.js';
import { anyLaw, seldom } from './lawSpecs.js';
import { type Hours, hoursWithin, share } from './times.js';

const forTypes = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { minLength: 4, maxLength: 4 });
const someTime: fc.Arbitrary<LawSpec> = fc.constantFrom(5, 10).map((value) => ({ family: 'constant', value }));

const target = fc.record({
  kind: fc.constantFrom('hang_up', 'own', 'own', 'queue', 'queue', 'node', 'node'),
  row: anyRow,
});

const menu = fc.record({
  keys: fc.array(anyRow, { minLength: 1, maxLength: 4 }),
  /** The last key leads back. */
  back: fc.boolean(),
  press: forTypes(fc.array(fc.record({ key: anyRow, probability: fc.constantFrom(0.1, 0.3, 0.4) }), { maxLength: 2 })),
  honest: forTypes(sparse<number>(-1, anyRow, 1)),
  mistakes: sparse(0, fc.constantFrom(0.1, 0.4)),
  noInput: sparse(0, fc.constantFrom(0.2, 0.5)),
  timeout: someTime,
  then: sparse<Of<typeof target> | null>(null, target),
});

const service = fc.record({ time: seldom(40), contains: forTypes(probability), then: target });

const next = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('go' as const), target }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('menu' as const), menu }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('self_service' as const), service }) },
);

const node = fc.record({
  hours: sparse<[number, number, number, number] | null>(
    null,
    fc.tuple(fc.nat({ max: 1 }), share, fc.nat({ max: 1 }), share),
    4,
  ),
  closed: fc.option(fc.record({ say: seldom(20), then: target })),
  say: seldom(30),
  deflects: sparse<number[] | null>(null, forTypes(probability), 6),
  identify: sparse<IvrNode['identify']>(null, fc.record({ time: anyLaw(30), succeeds: probability })),
  next,
});

/** An IVR whose references still have to be cut to size. */
export const ivr = fc.array(node, { minLength: 1, maxLength: 6 });

interface Size {
  readonly types: number;
  readonly queues: number;
  readonly nodes: number;
}

/**
 * Nodes lead forward, to later ones; back leads only the last of several keys, which is nobody's honest one: so each node
 * is left at last. Everything that may be come back to takes time.
 */
export function ivrOf(given: Of<typeof ivr>, types: number, queues: number, hours: Hours): Ivr {
  const size = { types, queues, nodes: given.length };
  return { nodes: given.map((_, row) => nodeOf(given, row, size, hours)) };
}

function nodeOf(all: Of<typeof ivr>, row: number, size: Size, hours: Hours): IvrNode {
  const { say, deflects, closed, ...given } = all[row]!;
  const isComeBackTo = all.some(({ next }) => next.kind === 'menu' && next.menu.back);
  return {
    path: row === 0 ? 'root' : `${row}`,
    label: '',
    hours: given.hours && hoursWithin(hours, ...given.hours),
    closed: given.hours && closed && { say: closed.say, then: targetOf(closed.then, row, size) },
    say: isComeBackTo && say === ZERO ? { family: 'constant', value: 10 } : say,
    deflects: deflects === null ? null : deflects.slice(0, size.types),
    identify: given.identify,
    next: nextOf(given.next, row, size),
  };
}

function targetOf({ kind, row }: Of<typeof target>, node: number, { queues, nodes }: Size): IvrTarget {
  const later = nodes - node - 1;
  switch (kind) {
    case 'hang_up':
      return { kind };
    case 'queue':
      return { kind, queue: row % queues };
    case 'node':
      return later > 0 ? { kind, node: node + 1 + (row % later) } : { kind: 'own' };
    default:
      return { kind: 'own' };
  }
}

function nextOf(given: Of<typeof next>, row: number, size: Size): IvrNext {
  const later = size.nodes - row - 1;
  if (given.kind === 'go') return { kind: 'go', target: targetOf(given.target, row, size) };
  if (given.kind === 'menu')
    return later > 0 ? { kind: 'menu', menu: menuOf(given.menu, row, size) } : { kind: 'go', target: { kind: 'own' } };
  const { time, contains, then } = given.service;
  return {
    kind: 'self_service',
    service: { time, contains: contains.slice(0, size.types), then: targetOf(then, row, size) },
  };
}

function menuOf({ back, press, honest, ...given }: Of<typeof menu>, row: number, size: Size): IvrMenu {
  const later = size.nodes - row - 1;
  const leadsBack = back && given.keys.length > 1;
  const last = given.keys.length - 1;
  const keys = given.keys.map((to, key) => ({
    key: `${key + 1}`,
    node: leadsBack && key === last ? to % (row + 1) : row + 1 + (to % later),
  }));
  const honestKeys = honest.slice(0, size.types).map((key) => (key < 0 ? -1 : key % (leadsBack ? last : keys.length)));
  const pressOf = (list: (typeof press)[number], type: number) => {
    const cut = list.map(({ key, probability }) => ({ key: key % keys.length, probability }));
    const others = cut.filter(({ key }) => key !== honestKeys[type]);
    return others.filter(({ key }, i) => others.findIndex((other) => other.key === key) === i);
  };
  return {
    keys,
    press: press.slice(0, size.types).map(pressOf),
    honest: honestKeys,
    mistakes: keys.length > 1 ? given.mistakes : 0,
    noInput: given.noInput,
    timeout: given.timeout,
    then: given.then && targetOf(given.then, row, size),
  };
}
