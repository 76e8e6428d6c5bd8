import { describe, expect, it } from 'vitest';
import type { Answer, Figures } from '../../src/statistics/index.js';
import { play } from '../support/play.js';

/** A morning with everything: a menu that is gamed and mistaken, desks that cannot do all they are given, callers who come again. */
const MORNING = `
time: { from: "08:00", to: "11:00", interval: 30m }
calls:
  cards:
    arrivals: 60/h
    talk: { exponential: 3m }
    identify: 20s
    explain: { exponential: 30s }
    wrap_up: 30s
    patience: { exponential: 4m }
    unprepared: { share: 30%, adds: 60s, fails: 20% }
    upsell: { offered: 50%, adds: 60s, accepted: 50%, value: 40 }
    gives_up_on_handoff: 10%
    also_needs: { types: { loans: 10% } }
    redial: { after_abandon: 50%, delay: 5m }
    calls_again: { if_unresolved: 80%, delay: { exponential: 20m } }
    blocklist: { after: 2, share: 50%, then: hang_up }
    value: 5
  loans: { arrivals: 40/h, talk: { exponential: 4m }, explain: 40s, wrap_up: 20s, patience: { exponential: 3m }, balks: { when_wait_over: 2m, probability: 40% } }
agents:
  front: { count: 4, skills: { cards: { resolves: 80% } }, answers: [cards, loans], pick_up: 3s }
  back: { count: 4, skills: { loans: { resolves: 90% }, cards: { rank: 2, resolves: 95% } }, answers: [loans], pick_up: 5s }
queues:
  cards: { announces_wait: true, priority: 2 }
  loans: { announces_wait: true, priority: 1, max_wait: 5m, after_max_wait: cards }
ivr:
  say: 10s
  identify: { time: 20s, succeeds: 60% }
  menu:
    "1": { queue: cards }
    "2": { say: 5s, menu: { "1": { queue: loans }, "2": { self_service: { time: 40s, contains: 60%, then: { queue: loans } } } } }
    "3": { say: 20s, deflects: { cards: 20% }, then: hang_up }
  press: { cards: { "2": 10%, "3": 5% } }
  mistakes: 5%
  no_input: { probability: 5%, timeout: 5s }
handoff: { policy: warm, connect: 5s, brief: { exponential: 20s }, accuracy: 90%, hold_at_most: 40s }
effort: { contact: 1, handoff: 1, restated: 1, wait: 0.1/m }
`;

const WAYS: readonly (readonly string[])[] = [
  [],
  ['handoff.policy=bounce'],
  ['handoff.policy=cold', 'handoff.carries=50%', 'time.at_close=hang_up'],
  ['time={ duration: 30h, warmup: 2h }'],
];

const TIMES = [0, 1, 2, 3, 4, 5, '6_plus'];
const ENDS = ['answered', 'abandoned', 'blocked', 'contained', 'closed_out', 'in_system'];

const told = (figures: Figures, name: string): number => figures.get(name)?.mean ?? 0;
const sum = (figures: Figures, names: readonly string[]): number =>
  names.reduce((all, name) => all + told(figures, name), 0);

/** The figures of a scope, of everything and of each interval, where there are any. */
const figuresOf = (answer: Answer, scope: 'total' | 'calls' | 'queues' | 'agents', defined: string): Figures[] =>
  [answer, ...answer.intervals]
    .flatMap((part) => (scope === 'total' ? [part.total] : [...part[scope].values()]))
    .filter((figures) => (figures.get(defined)?.mean ?? null) !== null);

describe.each(WAYS.map((way) => [way.join(' ') || 'warm', way] as const))(
  'what adds up in a whole centre: %s',
  (_, set) => {
    const { answer } = play(MORNING, ...set);

    it('contacts and legs offered are the sum of what became of them', () => {
      for (const scope of ['total', 'calls', 'queues'] as const) {
        for (const figures of figuresOf(answer, scope, 'offered')) {
          expect(told(figures, 'offered')).toBe(sum(figures, scope === 'queues' ? [...ENDS, 'overflowed'] : ENDS));
        }
      }
    });

    it('a talk and its handling are the sum of their parts', () => {
      for (const scope of ['total', 'calls', 'queues', 'agents'] as const) {
        for (const figures of figuresOf(answer, scope, 'talk')) {
          expect(sum(figures, ['identify', 'explain', 'work', 'upsell'])).toBeCloseTo(told(figures, 'talk'), 8);
          expect(sum(figures, ['talk', 'hold', 'wrap_up'])).toBeCloseTo(told(figures, 'aht'), 8);
        }
      }
    });

    it('agents are available for what the parts of busy time leave', () => {
      for (const scope of ['total', 'agents'] as const) {
        for (const figures of figuresOf(answer, scope, 'occupancy')) {
          const shares = [...figures.keys()].filter((name) => /^time_(?!to_|stated)/.test(name));
          expect(shares.length).toBeGreaterThan(8);
          expect(sum(figures, shares)).toBeCloseTo(1, 9);
          expect(1 - told(figures, 'time_available')).toBeCloseTo(told(figures, 'occupancy'), 9);
        }
      }
    });

    it('shares are those of a whole', () => {
      for (const scope of ['total', 'calls'] as const) {
        for (const figures of figuresOf(answer, scope, 'resolved')) {
          for (const name of ['handoffs', 'times_stated']) {
            expect(
              sum(
                figures,
                TIMES.map((times) => `${name}_${times}`),
              ),
            ).toBeCloseTo(1, 9);
          }
          const ways = ['misroutes_by_mistake', 'misroutes_by_press', 'misroutes_by_menu'];
          expect(sum(figures, ways)).toBeCloseTo(told(figures, 'misroutes'), 12);
        }
      }
    });

    it('visits to a node are the sum of what they led to, those to a menu’s nodes together the callers who went on', () => {
      const { ivr } = answer;
      const ends = ['contained', 'deflected', 'closed_out', 'passed_on'];
      for (const [path, node] of ivr) {
        expect(told(node, 'entered'), path).toBeGreaterThan(0);
        // In a study somebody may be there when the clock stops, or have come before the warm-up was over.
        expect(Math.abs(told(node, 'entered') - sum(node, ends))).toBeLessThan(answer.intervals.length > 0 ? 1 : 4);
      }
      const keys = ['1', '2', '3'].reduce((all, key) => all + told(ivr.get(key)!, 'entered'), 0);
      expect(Math.abs(told(ivr.get('root')!, 'passed_on') - keys)).toBeLessThan(answer.intervals.length > 0 ? 1 : 4);
      const kept = [...ivr.values()].reduce((all, node) => all + sum(node, ['contained', 'deflected']), 0);
      expect(Math.abs(told(answer.total, 'contained') - kept)).toBeLessThan(answer.intervals.length > 0 ? 1 : 4);
    });
  },
);
