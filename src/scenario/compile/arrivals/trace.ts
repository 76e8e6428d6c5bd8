import { DAY } from '../../../kernel/units.js';
import type { Arrivals, TimePlan } from '../../../model/model.js';
import type { Path } from '../../context.js';
import { readClock } from '../../quantities/index.js';
import type { CsvColumn } from '../../scenario.js';
import { readCells, readNumber } from '../parts/numbers.js';
import { withinHours } from '../parts/spans.js';
import { warn } from '../parts/tell.js';
import type { Scope } from '../scope.js';

/** An instant as a stretch of time, too short to be cut by an opening or a closing. */
const INSTANT = 1e-3;

/** `{ trace: { csv, column } }`: a replay, of clock times each day anew, or of seconds from the start, once. */
export function compileTrace(scope: Scope, path: Path, reference: CsvColumn): Arrivals {
  const { context, scale, time } = scope;
  if (scale.arrivals !== 1) {
    warn(context, path, 'no_effect', 'a trace is replayed as it is: `scale.arrivals` does not change it');
  }
  const column = context.readCsv(reference, path);
  if (column === null) return { kind: 'none' };
  const daily = column.cells.some((cell) => cell.includes(':'));
  const read = context.take(path, readCells(context, path, column, daily ? readClock : readNumber), []);
  const at = read.flatMap((instant) => (daily ? byClock(time, instant) : fromStart(time, instant)));
  if (at.length < read.length) {
    const message = `${read.length - at.length} of the ${read.length} arrivals lie outside opening hours and are ignored`;
    warn(context, path, 'outside_hours', message);
  }
  return at.length > 0 ? { kind: 'trace', daily, at: at.sort((a, b) => a - b) } : { kind: 'none' };
}

/** Seconds after midnight as the day's opening hours count them (past 86400 after midnight), if it is open then. */
function byClock(time: TimePlan, clock: number): number[] {
  return withinHours(time, { from: clock, to: clock + INSTANT }).map(({ from }) => from);
}

function fromStart(time: TimePlan, instant: number): number[] {
  if (time.kind === 'study') return instant < time.length ? [instant] : [];
  return instant % DAY < time.length && instant < time.days * DAY ? [instant] : [];
}
