import { DAY } from '../../kernel/units.js';
import type { TimePlan } from '../../model/model.js';
import type { Context } from '../context.js';
import type { TimeFile } from '../scenario.js';
import { refuse, warn } from './parts/tell.js';
import { clock, duration, lasting } from './parts/values.js';

const MOST_INTERVALS = 1000;
const HALF_HOUR = 1800;

/** When the centre runs: a steady-state study where `duration` is written, else one or more days. */
export function compileTime(context: Context, time: TimeFile): TimePlan {
  return time.duration !== undefined ? study(context, time) : days(context, time);
}

const NOT_IN_A_STUDY: readonly (readonly [keyof TimeFile, string])[] = [
  ['from', 'a `duration` study starts at 00:00 and its clock goes round: it has no `from`'],
  ['to', 'a `duration` study starts at 00:00 and its clock goes round: it has no `to`'],
  ['days', 'a `duration` study is one stretch of time: it has no `days`'],
  ['interval', 'a steady-state study has no reporting intervals'],
  ['at_close', 'a `duration` study never closes, it just stops: it has no `at_close`'],
];

function study(context: Context, time: TimeFile): TimePlan {
  for (const [key, message] of NOT_IN_A_STUDY) {
    if (time[key] === undefined) continue;
    const remedy = 'leave it out, or write from, to and days in place of duration';
    refuse(context, ['time', key], 'not_in_a_study', message, { at: 'key', remedy });
  }
  const length = lasting(context, ['time', 'duration'], time.duration, DAY, 'a study');
  const warmup = duration(context, ['time', 'warmup'], time.warmup, 0);
  if (warmup >= length) {
    const message = 'the warmup leaves nothing to measure: it must be shorter than the duration';
    refuse(context, ['time', 'warmup'], 'out_of_bounds', message, { expected: `less than ${time.duration}` });
  }
  return { kind: 'study', open: 0, length, days: 1, continuous: true, interval: 0, warmup, atClose: 'serve' };
}

function days(context: Context, time: TimeFile): TimePlan {
  if (time.warmup !== undefined) {
    const message = 'a terminating day starts empty and all of it is measured: it takes no warmup';
    const remedy = 'for a steady-state study write { duration: 1000h, warmup: 10h }';
    refuse(context, ['time', 'warmup'], 'not_in_a_day', message, { at: 'key', remedy });
  }
  const open = clock(context, ['time', 'from'], time.from, 0);
  const to = clock(context, ['time', 'to'], time.to, DAY);
  if (open === DAY) {
    const remedy = '24:00 -> "00:00"?';
    refuse(context, ['time', 'from'], 'bad_clock', 'a day cannot begin at its end', { remedy });
  }
  const length = to > open ? to - open : to + DAY - open;
  const count = time.days ?? 1;
  const continuous = open === 0 && length === DAY;
  if (length === DAY && !continuous && count > 1) {
    const message = 'days that follow one another without a pause run from 00:00 to 24:00';
    refuse(context, ['time', 'to'], 'bad_hours', message, { remedy: 'from: "00:00", to: "24:00"' });
  }
  if (continuous && time.at_close !== undefined) {
    const message = 'a centre open from 00:00 to 24:00 never closes: `at_close` changes nothing';
    warn(context, ['time', 'at_close'], 'no_effect', message, { at: 'key' });
  }
  const interval = compileInterval(context, time, length);
  const atClose = time.at_close ?? 'serve';
  return { kind: 'days', open, length, days: count, continuous, interval, warmup: 0, atClose };
}

function compileInterval(context: Context, time: TimeFile, length: number): number {
  const path = ['time', 'interval'];
  const interval = lasting(context, path, time.interval, HALF_HOUR, 'a reporting interval');
  const many = Math.ceil(length / interval);
  if (many > MOST_INTERVALS) {
    const message = `so short an interval makes ${many} of them in a day; at most ${MOST_INTERVALS}`;
    refuse(context, path, 'out_of_bounds', message, { expected: `at least ${Math.ceil(length / MOST_INTERVALS)}s` });
    return HALF_HOUR;
  }
  if (time.interval !== undefined && interval < length && length % interval !== 0) {
    warn(context, path, 'uneven_interval', 'the interval does not divide the day: the last one is shorter');
  }
  return interval;
}
