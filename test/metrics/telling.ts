import type { Answer, IntervalAnswer } from '../../src/statistics/answer.js';
import { figure, play } from '../support/play.js';

/** Where a figure stands: `total`, or a scope and a name, as in a path of the results: `queues.help`. */
export type Where = 'total' | `${'calls' | 'queues' | 'agents' | 'ivr' | 'surges'}.${string}`;

/** Answers figures of one replication of a scenario: `tell(text)('queues.help', 'asa')`; a third argument is an interval's beginning. */
export function tell(text: string, ...set: readonly string[]) {
  const { answer } = play(text, ...set);
  return (where: Where, metric: string, from?: string): number | null => {
    const part = from === undefined ? answer : answer.intervals.find((interval) => interval.from === from);
    return figure(part && figuresAt(part, where), metric);
  };
}

function figuresAt(part: Answer | IntervalAnswer, where: Where) {
  if (where === 'total') return part.total;
  const [scope, ...path] = where.split('.') as ['calls' | 'queues' | 'agents', ...string[]];
  return part[scope].get(path.join('.'));
}
