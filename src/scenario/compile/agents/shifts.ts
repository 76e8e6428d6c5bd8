import { DAY } from '../../../kernel/units.js';
import type { Shift } from '../../../model/model.js';
import type { Path } from '../../context.js';
import type { ShiftFile } from '../../scenario.js';
import { openingHours, withinHours } from '../parts/spans.js';
import { refuse, warn } from '../parts/tell.js';
import { clock, lasting } from '../parts/values.js';
import type { Scope } from '../scope.js';

/** One row of shifts; a shift whose `to` is not after its `from` ends the next day. */
export function compileShift(scope: Scope, path: Path, file: ShiftFile): Shift {
  const { context, time } = scope;
  const begins = clock(context, [...path, 'from'], file.from, 0);
  const ends = clock(context, [...path, 'to'], file.to, DAY);
  if (begins === DAY) {
    const remedy = '24:00 -> "00:00"?';
    refuse(context, [...path, 'from'], 'bad_clock', 'a shift cannot begin at the end of a day', { remedy });
  }
  const length = ends > begins ? ends - begins : ends + DAY - begins;
  if (withinHours(time, { from: begins, to: begins + length }).length === 0) {
    warn(
      context,
      path,
      'outside_hours',
      'this shift lies outside opening hours: its agents are paid and never on duty',
    );
  }
  const from = begins + daysOn(scope, begins, length);
  return { from, to: from + length, count: file.count, breaks: compileBreaks(scope, path, file, from, from + length) };
}

/** What an overnight day calls 02:00 is 26:00 of the day it opened: a shift that begins then is that day's. */
function daysOn({ time }: Scope, begins: number, length: number): number {
  const hours = openingHours(time);
  const sameDay = begins + length > hours.from;
  const nextMorning = begins + DAY < hours.to;
  return !sameDay && nextMorning ? DAY : 0;
}

function compileBreaks(scope: Scope, path: Path, file: ShiftFile, from: number, to: number): Shift['breaks'] {
  const { context } = scope;
  const breaks = (file.breaks ?? []).map((each, i) => {
    const own = [...path, 'breaks', i];
    const clockTime = clock(context, [...own, 'at'], each.at, from % DAY);
    const length = lasting(context, [...own, 'for'], each.for, 1, 'a break');
    let at = clockTime;
    while (at < from) at += DAY;
    if (at + length > to) {
      const expected = `from ${file.from} to ${file.to}`;
      refuse(context, own, 'outside_shift', 'this break does not lie within its shift', { expected });
    }
    return { at, length, own };
  });
  breaks.sort((a, b) => a.at - b.at);
  for (let i = 1; i < breaks.length; i++) {
    if (breaks[i - 1].at + breaks[i - 1].length <= breaks[i].at) continue;
    refuse(context, breaks[i].own, 'overlap', 'this break begins before another of the shift has ended');
  }
  return breaks.map(({ at, length }) => ({ at, length }));
}
