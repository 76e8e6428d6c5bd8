import type { Report } from '../../src/reporting/report.js';
import type { Answer, Figure, Figures } from '../../src/statistics/answer.js';

/** A figure with its half-width, or an undefined one. */
export function figure(mean: number | null, halfWidth: number | null = null, n = 20): Figure {
  const known = mean !== null && halfWidth !== null;
  return { mean, halfWidth, low: known ? mean - halfWidth : null, high: known ? mean + halfWidth : null, n };
}

const FIGURES: Figures = new Map([
  ['offered', figure(2140, 21)],
  ['answered', figure(2011, 19)],
  ['abandoned', figure(129, 9)],
  ['service_level', figure(0.783, 0.011)],
  ['asa', figure(31.2, 4)],
  ['wait_p50', figure(0, 0)],
  ['wait_p95', figure(92, 7)],
  ['abandonment', figure(0.0603, 0.004)],
  ['queue_length', figure(1.34, 0.12)],
  ['aht', figure(372, 9)],
  ['occupancy', figure(0.861, 0.004)],
  ['utilisation', figure(0.79, 0.01)],
  ['resolved', figure(0.92, 0.008)],
  ['cost', figure(12_032, 3)],
]);

const DAWN: Figures = new Map([
  ['offered', figure(3, 1)],
  ['service_level', figure(null, null, 0)],
  ['occupancy', figure(0.1, 0.02)],
]);

/** An answer of two queues, two call types and a group, named to try the patience of a format. */
export const ANSWER: Answer = {
  total: FIGURES,
  calls: new Map([
    ['10', FIGURES],
    ['2', FIGURES],
  ]),
  queues: new Map([
    ['10', FIGURES],
    ['2', FIGURES],
  ]),
  agents: new Map([['desk', FIGURES]]),
  ivr: new Map(),
  surges: new Map(),
  intervals: [
    { from: '08:00', total: DAWN, calls: new Map(), queues: new Map(), agents: new Map() },
    { from: '08:30', total: FIGURES, calls: new Map([['10', FIGURES]]), queues: new Map(), agents: new Map() },
  ],
};

/** A report of a day, with anything changed. */
export function sample(changes: Partial<Report> = {}): Report {
  const own = new Map<string, string>();
  return {
    version: '0.1.0',
    scenario: { name: 'A day', description: '', sha256: '0123456789abcdef'.repeat(4) },
    strategy: 'base',
    seed: '7',
    replications: 20,
    asked: 20,
    confidence: 0.95,
    partial: false,
    span: { kind: 'days', days: 1, hours: 12 },
    serviceLevel: { within: 20, target: 0.8, formula: 'exclude_abandons_within', short: 5, thresholds: [20] },
    labels: { calls: own, queues: own, agents: new Map([['desk', 'The desk']]), ivr: new Map() },
    answer: ANSWER,
    ...changes,
  };
}
