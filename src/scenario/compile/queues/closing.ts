import { DAY } from '../../../kernel/units.js';
import type { Hours } from '../../../model/ivr.js';
import type { QueueModel } from '../../../model/model.js';
import type { Path } from '../../context.js';
import type { QueueFile } from '../../scenario.js';
import { compileHours } from '../parts/hours.js';
import { openingHours, withinHours } from '../parts/spans.js';
import { warn } from '../parts/tell.js';
import type { Scope } from '../scope.js';

/** When a queue closes by itself, and what becomes of who waits in it when it closes, or the centre does. */
export function compileClosing(scope: Scope, path: Path, file: QueueFile): Pick<QueueModel, 'hours' | 'atClose'> {
  const hours = file.hours
    ? ownHours(scope, [...path, 'hours'], compileHours(scope.context, [...path, 'hours'], file.hours))
    : null;
  const { atClose, continuous } = scope.time;
  if (hours !== null || !continuous) return { hours, atClose: file.at_close ?? atClose };
  if (file.at_close !== undefined) {
    const message = 'this queue never closes: `at_close` changes nothing';
    warn(scope.context, [...path, 'at_close'], 'no_effect', message, { at: 'key' });
  }
  return { hours, atClose };
}

/** Hours that leave nothing of the centre's out are the centre's. */
function ownHours({ context, time }: Scope, path: Path, hours: Hours): Hours | null {
  const centre = openingHours(time);
  const open = withinHours(time, hours).reduce((sum, { from, to }) => sum + to - from, 0);
  if (open === 0) {
    const message = 'the centre is never open in these hours: whoever comes to the queue is sent away';
    warn(context, path, 'outside_hours', message);
  } else if (open < Math.min(hours.to - hours.from, DAY)) {
    warn(context, path, 'outside_hours', 'these hours reach beyond the opening hours of the centre');
  }
  return open >= centre.to - centre.from ? null : hours;
}
