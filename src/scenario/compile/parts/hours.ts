import { DAY } from '../../../kernel/units.js';
import type { Hours } from '../../../model/ivr.js';
import type { Context, Path } from '../../context.js';
import type { HoursFile } from '../../scenario.js';
import { refuse } from './tell.js';
import { clock } from './values.js';

/** Hours by the clock, every day; a `to` that is not after `from` is on the next day. */
export function compileHours(context: Context, path: Path, file: HoursFile): Hours {
  const from = clock(context, [...path, 'from'], file.from, 0);
  const to = clock(context, [...path, 'to'], file.to, DAY);
  if (from === DAY) {
    refuse(context, [...path, 'from'], 'bad_clock', 'hours cannot begin at the end of the day', {
      remedy: '24:00 -> "00:00"?',
    });
  }
  return { from, to: to > from ? to : to + DAY };
}
