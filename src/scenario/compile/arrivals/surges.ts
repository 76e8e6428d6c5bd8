import { DAY } from '../../../kernel/units.js';
import type { Arrivals, Surge, TimePlan } from '../../../model/model.js';
import type { SurgeFile } from '../../scenario.js';
import { openingHours, type Span, withinHours } from '../parts/spans.js';
import { refuse, warn } from '../parts/tell.js';
import { clock, duration, lasting } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { type Trapezoid, underSurges } from './trapezoids.js';

const MOST_AT_ONCE = 8;

/** What surges and busyness need, for messages. */
export const NEEDED = 'arrivals by a rate, or by counts without `exact`';

/** How arrivals that are not Poisson are called in messages. */
export const KINDS: Readonly<Record<Exclude<Arrivals['kind'], 'poisson' | 'none'>, string>> = {
  exact: 'exact counts',
  renewal: 'a renewal process (`interarrival`)',
  trace: 'replayed from a trace',
};

/** The surges of a scenario, and the arrivals under them. */
export function compileSurges(scope: Scope, written: readonly Arrivals[]): { surges: Surge[]; arrivals: Arrivals[] } {
  const files = scope.file.surges ?? [];
  const shapes = files.map((file, i) => compileShape(scope, i, file));
  const types = files.map((file, i) => compileTypes(scope, i, file, written));
  refuseTwins(scope, files);
  const surges = files.map(({ name }, i): Surge => {
    const { from, to } = whileOpen(scope.time, shapes[i]);
    return { name, from, length: to - from, day: shapes[i].day, types: types[i] };
  });
  if (crowded(scope, shapes)) return { surges, arrivals: [...written] };
  const arrivals = written.map((each, type): Arrivals => {
    const own = shapes.filter((_, i) => types[i].includes(type));
    if (each.kind !== 'poisson' || own.length === 0) return each;
    return { kind: 'poisson', profile: underSurges(scope.time, each.profile.daily, own) };
  });
  return { surges, arrivals };
}

/** The part of a surge in which calls can come: what is outside opening hours is no part of its figures. */
function whileOpen(time: TimePlan, { from, length }: Trapezoid): Span {
  if (time.continuous) return { from, to: from + length };
  const hours = openingHours(time);
  const within = (at: number) => Math.min(Math.max(at, hours.from), hours.to);
  return { from: within(from), to: within(from + length) };
}

function compileShape(scope: Scope, i: number, file: SurgeFile): Trapezoid {
  const { context, time } = scope;
  const path = ['surges', i];
  const length = lasting(context, [...path, 'for'], file.for, DAY, 'a surge');
  const ramp = duration(context, [...path, 'ramp'], file.ramp, 0);
  const fall = duration(context, [...path, 'fall'], file.fall, ramp);
  const begins = clock(context, [...path, 'from'], file.from, 0);
  if (length > DAY) {
    refuse(context, [...path, 'for'], 'out_of_bounds', 'a surge lasts at most a day', { expected: 'at most 24h' });
  } else if (ramp + fall > length) {
    const key = file.fall === undefined ? 'ramp' : 'fall';
    const message = 'the surge is over before it has risen and fallen: ramp and fall are longer than the whole';
    refuse(context, [...path, key], 'out_of_bounds', message, { expected: `together at most ${file.for}` });
  }
  if (withinHours(time, { from: begins, to: begins + length }).length === 0) {
    warn(context, [...path, 'from'], 'outside_hours', 'this surge lies outside opening hours and changes nothing');
  }
  // What an overnight day calls 02:00 is 26:00 of the day it opened.
  const nextMorning = begins < time.open && begins + DAY < openingHours(time).to;
  return {
    from: nextMorning ? begins + DAY : begins,
    length,
    times: file.times,
    ramp,
    fall,
    day: dayOf(scope, i, file),
  };
}

function dayOf(scope: Scope, i: number, file: SurgeFile): number {
  const { time, context } = scope;
  const last = time.kind === 'study' ? Math.ceil(time.length / DAY) : time.days;
  if (file.day === undefined || file.day <= last) return file.day ?? 0;
  const message = `the run ends before day ${file.day}`;
  refuse(context, ['surges', i, 'day'], 'out_of_bounds', message, { expected: `a day from 1 to ${last}` });
  return 0;
}

/** The types a surge moves: those named, else every one with Poisson arrivals. */
function compileTypes(scope: Scope, i: number, file: SurgeFile, arrivals: readonly Arrivals[]): number[] {
  const { context, types } = scope;
  const path = ['surges', i, 'calls'];
  if (file.calls === undefined) {
    const all = [...arrivals.keys()].filter((type) => arrivals[type].kind === 'poisson');
    const message = 'a surge needs Poisson arrivals, and no call type has them';
    if (all.length === 0) refuse(context, ['surges', i], 'not_poisson', message, { expected: NEEDED });
    return all;
  }
  file.calls.forEach((name, j) => {
    const kind = types.has(name) ? arrivals[types.row(name)].kind : 'none';
    if (kind === 'poisson' || kind === 'none') return;
    const message = `a surge needs Poisson arrivals; those of "${name}" are ${KINDS[kind]}`;
    refuse(context, [...path, j], 'not_poisson', message, { expected: NEEDED });
  });
  return types.findAll(context, path, file.calls);
}

function refuseTwins(scope: Scope, files: readonly SurgeFile[]): void {
  const seen = new Set<string>();
  files.forEach(({ name }, i) => {
    if (seen.has(name)) refuse(scope.context, ['surges', i, 'name'], 'twice', `two surges are called "${name}"`);
    seen.add(name);
  });
}

/** Whether more surges overlap than can be multiplied exactly. */
function crowded(scope: Scope, shapes: readonly Trapezoid[]): boolean {
  const at = shapes.findIndex((one) => shapes.filter((other) => overlap(one, other)).length > MOST_AT_ONCE);
  if (at < 0) return false;
  refuse(scope.context, ['surges', at], 'too_much', `more than ${MOST_AT_ONCE} surges overlap this one`);
  return true;
}

function overlap(a: Trapezoid, b: Trapezoid): boolean {
  const sameDay = a.day === 0 || b.day === 0 || a.day === b.day;
  return sameDay && a.from < b.from + b.length && b.from < a.from + a.length;
}
