import { describe, expect, it } from 'vitest';
import { errorsOf, modelOf } from '../compiling.js';
import { withIvr } from './centre.js';

const errors = (ivr: string) => errorsOf(withIvr(ivr));
const inOrder = (ivr: string) => expect(() => modelOf(withIvr(ivr))).not.toThrow();

const NO_TIME = 'callers can go round here without time passing';
const TAKE_TIME = 'a `say` longer than 0 on the way, or a `timeout` for no_input';
const WAY_OUT = 'a way that leads out: a queue, hang_up, or a chance below 100%';

describe('a loop in which no time need pass', () => {
  it('is told with its way', () => {
    const ivr = (say: string) => `{ name: main, say: ${say}, menu: { 1: {}, 9: { then: main } }, mistakes: 1% }`;
    expect(errors(ivr('0'))).toEqual([`ivr: ${NO_TIME}: root -> 9 -> root | ${TAKE_TIME}`]);
    inOrder(ivr('1s'));
  });

  it('is one whose every stay may take none', () => {
    const ivr = (say: string) => `{ name: main, say: ${say}, menu: { 1: {}, 9: { then: main } }, mistakes: 1% }`;
    for (const say of [
      '{ empirical: [0, 5s] }',
      '{ mixture: [{ weight: 50%, of: 0 }, { weight: 50%, of: 5s }] }',
      '{ uniform: [0, 0] }',
      '{ by_time: [{ from: "08:00", is: 5s }, { from: "20:00", is: 0 }] }',
      '{ shifted: { by: 0, of: { empirical: [0, 1s] } } }',
    ]) {
      expect(errors(ivr(say))).toHaveLength(1);
    }
    for (const say of [
      '{ exponential: 5s }',
      '{ uniform: [0, 5s] }',
      '{ shifted: { by: 1s, of: { empirical: [0, 1s] } } }',
      '{ empirical: [1s, 5s] }',
    ])
      inOrder(ivr(say));
  });

  it('is no input in no time', () => {
    expect(errors('{ menu: { 1: {} }, no_input: 4% }')).toEqual([
      `ivr.no_input: ${NO_TIME}: root -> root | ${TAKE_TIME}`,
    ]);
    inOrder('{ menu: { 1: {} }, no_input: { probability: 4%, timeout: 5s } }');
    inOrder('{ say: 5s, menu: { 1: {} }, no_input: 4% }');
    // What the root says of no input holds below, where nothing is said.
    expect(errors('{ say: 5s, menu: { 1: { menu: { 1: {} } } }, no_input: 4% }')).toEqual([
      `ivr.no_input: ${NO_TIME}: 1 -> 1 | ${TAKE_TIME}`,
    ]);
  });

  it('is not broken by identification, which happens once', () => {
    expect(
      errors('{ name: main, identify: { time: 5s, succeeds: 50% }, menu: { 1: {}, 9: { then: main } }, mistakes: 1% }'),
    ).toHaveLength(1);
  });

  it('is broken by a self-service that takes time', () => {
    const ivr = (time: string) =>
      `{ name: main, menu: { 1: {}, 9: { self_service: { time: ${time}, contains: 50%, then: main } } }, mistakes: 1% }`;
    expect(errors(ivr('0'))).toHaveLength(1);
    inOrder(ivr('5s'));
  });

  it('runs outside the hours too', () => {
    const ivr = (say: string) =>
      `{ say: 1s, menu: { 1: {}, 2: { name: a, hours: { from: "08:00", to: "20:00", closed: { say: ${say}, then: b } } }, 3: { name: b, hours: { from: "09:00", to: "21:00", closed: { then: { then: a } } } } }, mistakes: 1% }`;
    expect(errors(ivr('0'))).toContain(`ivr.menu.2: ${NO_TIME}: 2 -> 3 -> 3.closed -> 2 | ${TAKE_TIME}`);
    expect(errors(ivr('1s')).join()).not.toContain(NO_TIME);
  });

  it('is no concern where nobody can go it', () => {
    inOrder('{ name: main, menu: { 1: {}, 9: { then: main } } }');
  });
});

describe('a node that callers never leave', () => {
  it('is a ring', () => {
    expect(
      errors('{ say: 1s, menu: { 1: {}, 2: { name: a, say: 1s, then: { say: 1s, then: a } } }, mistakes: 1% }'),
    ).toEqual([
      `ivr.menu.2: callers of "cards" who come here never leave the IVR: they go 2 -> 2.then -> 2 | ${WAY_OUT}`,
    ]);
    expect(errors('{ say: 5s, menu: { 1: {} }, no_input: 100% }')).toEqual([
      `ivr.no_input: callers of "cards" who come here never leave the IVR: they go root -> root | ${WAY_OUT}`,
    ]);
  });

  it('is one for some of them only', () => {
    const press = (share: string) =>
      `{ name: main, say: 5s, menu: { 1: {}, 9: { then: main } }, press: { deposits: { 9: ${share} } } }`;
    expect(errors(press('100%'))).toEqual([
      `ivr: callers of "deposits" who come here never leave the IVR: they go root -> 9 -> root | ${WAY_OUT}`,
    ]);
    inOrder(press('50%'));
  });

  it('is a self-service over and over, for who came by mistake and is not contained', () => {
    const ivr = (mistakes: string) =>
      `{ say: 5s, menu: { 1: {}, 3: { name: again, self_service: { time: 5s, contains: 70%, then: again } } }, press: { cards: { 3: 50% } }, mistakes: ${mistakes} }`;
    inOrder(ivr('0'));
    expect(errors(ivr('1%'))).toEqual([
      `ivr.menu.3: callers of "cards" who come here never leave the IVR: they go 3 -> 3 | ${WAY_OUT}`,
    ]);
  });

  it('is one that is left only when it opens, or closes', () => {
    expect(
      errors('{ name: main, say: 5s, hours: { from: "08:00", to: "20:00", closed: { say: 5s, then: main } } }'),
    ).toEqual([`ivr: callers of "cards" who come here never leave the IVR: they go root -> root | ${WAY_OUT}`]);
  });

  it('may be one that they hardly leave', () => {
    expect(errors('{ say: 5s, menu: { 1: {} }, no_input: 99% }')).toEqual([
      expect.stringMatching(
        /^ivr: callers of "cards" go round here for ages: 0\.004\d% are still in the IVR after 1000 steps/,
      ),
    ]);
    inOrder('{ say: 5s, menu: { 1: {} }, no_input: 95% }');
  });
});
