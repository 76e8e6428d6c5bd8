import { isDetailed } from '../../../model/plain.js';
import { CaseBook } from '../../books/cases/cases.js';
import { MANY } from '../../books/cases/casesView.js';
import { JourneyBook } from '../../books/cases/journeys.js';
import { mayHandOff, mayRestate } from '../../exists.js';
import type { Cell, Measure, Metric, Reading } from '../../measure.js';

const TIMES = Array.from({ length: MANY + 1 }, (_, times) => times);

const nameOf = (of: string, times: number) => `${of}_${times}${times === MANY ? '_plus' : ''}`;

const shares = (of: string, was: string, exists: Metric['exists']): Metric[] =>
  TIMES.map((times) => ({
    name: nameOf(of, times),
    unit: 'ratio',
    meaning: `share of cases ${was} ${wordOf(times)}`,
    scopes: ['total', 'calls'],
    better: betterOf(times),
    exists,
  }));

/** How handoffs and statements are spread over cases: the shares of a name add up to 1. */
export const distributions: Measure = {
  metrics: [
    ...shares('handoffs', 'handed off', mayHandOff),
    ...shares('times_stated', 'whose issue was stated', mayRestate),
  ],
  open(books) {
    const cases = books.of(CaseBook);
    const journeys = books.of(JourneyBook);
    const stated = isDetailed(books.model)
      ? (cell: Cell, times: number) => journeys.at(cell).statedTimes(times)
      : (cell: Cell, times: number) => cases.at(cell).metTimes(times);
    const readings: Record<string, Reading> = {};
    for (const times of TIMES) {
      readings[nameOf('handoffs', times)] = (cell) => cases.at(cell).handedOffTimes(times) / cases.at(cell).count;
      readings[nameOf('times_stated', times)] = (cell) => stated(cell, times) / cases.at(cell).count;
    }
    return readings;
  },
};

function wordOf(times: number): string {
  if (times === MANY) return `${times} times or more`;
  return times === 0 ? 'never' : times === 1 ? 'once' : `${times} times`;
}

function betterOf(times: number): Metric['better'] {
  return times < 2 ? 'neither' : 'lower';
}
