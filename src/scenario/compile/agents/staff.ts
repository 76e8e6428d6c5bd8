import type { Staff } from '../../../model/model.js';
import type { Path } from '../../context.js';
import type { AgentsFile, ShiftFile } from '../../scenario.js';
import { type CountSpan, compileCounts, openingHours, type Span } from '../parts/spans.js';
import { refuse } from '../parts/tell.js';
import type { Scope } from '../scope.js';
import { compileShift } from './shifts.js';

/** More agents than any group has, scaled; as many as the engine is asked to hold in one. */
const MOST_AGENTS = 100_000;
const NOBODY_THERE: Staff = { kind: 'count', count: 0 };

/** When how many agents of a group are scheduled: by exactly one of `count`, `schedule`, `shifts`. */
export function compileStaff(scope: Scope, name: string, file: AgentsFile): Staff {
  const path = ['agents', name];
  const expected = 'one of count, schedule, shifts';
  const written = (['count', 'schedule', 'shifts'] as const).filter((key) => file[key] !== undefined);
  if (written.length === 0) {
    const message = `group "${name}" does not say how many agents it has`;
    refuse(scope.context, path, 'missing_key', message, { at: 'key', expected, remedy: 'such as count: 12' });
  } else if (written.length > 1) {
    const message = `${written.join(' and ')} are two ways to say how many agents there are: only one can hold`;
    refuse(scope.context, [...path, written[1]], 'excluded_key', message, { at: 'key', expected });
  }
  if (file.count !== undefined) return { kind: 'count', count: bounded(scope, [...path, 'count'], file.count) };
  if (file.schedule !== undefined) return compileSchedule(scope, [...path, 'schedule'], file.schedule);
  return file.shifts === undefined ? NOBODY_THERE : compileShifts(scope, [...path, 'shifts'], file.shifts);
}

function bounded(scope: Scope, path: Path, heads: number): number {
  if (heads * scope.scale.agents <= MOST_AGENTS) return heads;
  refuse(scope.context, path, 'too_much', `these are more than ${MOST_AGENTS} agents in one group`);
  return 0;
}

function compileSchedule(scope: Scope, path: Path, file: NonNullable<AgentsFile['schedule']>): Staff {
  const spans = compileCounts(scope, path, file, { most: MOST_AGENTS, whole: true });
  if (spans === null) return NOBODY_THERE;
  bounded(
    scope,
    [...path, 'counts'],
    spans.reduce((most, span) => Math.max(most, span.count), 0),
  );
  return { kind: 'schedule', steps: stepsOf(spans, openingHours(scope.time)) };
}

/** Where the head count changes, from the opening on; outside the list nobody is scheduled. */
function stepsOf(spans: readonly CountSpan[], hours: Span): { at: number; count: number }[] {
  const steps = [{ at: hours.from, count: 0 }];
  const put = (at: number, count: number) => {
    const last = steps[steps.length - 1];
    if (last.at === at) last.count = count;
    else if (last.count !== count) steps.push({ at, count });
  };
  spans.forEach((span, i) => {
    const next = spans[i + 1]?.from ?? hours.to;
    put(span.from, span.count);
    if (span.to < next) put(span.to, 0);
  });
  return steps;
}

function compileShifts(scope: Scope, path: Path, file: readonly ShiftFile[]): Staff {
  const shifts = file.map((row, i) => compileShift(scope, [...path, i], row));
  bounded(
    scope,
    path,
    shifts.reduce((sum, row) => sum + row.count, 0),
  );
  return { kind: 'shifts', shifts };
}
