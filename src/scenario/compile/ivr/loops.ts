import type { Ivr } from '../../../model/ivr.js';
import type { CallType } from '../../../model/model.js';
import type { Context, Path } from '../../context.js';
import { refuse } from '../parts/tell.js';
import type { Spot } from './spots.js';
import { MOST_STEPS, type Walk, walksOf } from './walks.js';

/** More than this share of callers may not be left after so many steps. */
const MOST_LEFT = 1e-9;

/** Refuses a tree in which callers go round without an end, or without time passing. */
export function refuseLoops(context: Context, spots: readonly Spot[], ivr: Ivr, calls: readonly CallType[]): void {
  const walks = walksOf(ivr, calls);
  const told = new Set<number>();
  walks.forEach((walk, type) => {
    const out = walk.shares(() => 1);
    refuseNoWayOut(context, spots, { walk, out, told, name: calls[type].name });
    refuseHardlyAWayOut(context, spots, { walk, out, told, name: calls[type].name });
  });
  refuseNoTime(context, spots, walks);
}

/** One type's callers: from each state the share who come out, and the nodes of which that has been told. */
interface Found {
  readonly walk: Walk;
  readonly out: Float64Array;
  readonly told: Set<number>;
  readonly name: string;
}

/** Where callers of the type who come there never leave. */
function refuseNoWayOut(context: Context, spots: readonly Spot[], { walk, out, told, name }: Found): void {
  const stuck = (state: number) => out[state] === 0;
  for (const start of walk.states) {
    if (!stuck(start) || told.has(start % spots.length)) continue;
    const states = roundFrom(start, (at) => walk.from(at).flatMap(({ to }) => (to >= 0 && stuck(to) ? [to] : [])));
    // What only leads into a round is no mistake.
    if (states === null) continue;
    const round = states.map((state) => state % spots.length);
    for (const row of round) told.add(row);
    const message = `callers of "${name}" who come here never leave the IVR: they go ${shown(spots, round)}`;
    const remedy = 'a way that leads out: a queue, hang_up, or a chance below 100%';
    refuse(context, placeOf(spots, round), 'endless_loop', message, { at: 'key', remedy });
  }
}

/** Where the way out is so unlikely that callers go round for ages. */
function refuseHardlyAWayOut(context: Context, spots: readonly Spot[], { walk, out, told, name }: Found): void {
  if (told.size > 0) return;
  const state = [...walk.states].findLast((each) => 1 - out[each] > MOST_LEFT);
  if (state === undefined) return;
  const row = state % spots.length;
  told.add(row);
  const left = Number((100 * (1 - out[state])).toPrecision(2));
  const message = `callers of "${name}" go round here for ages: ${left}% are still in the IVR after ${MOST_STEPS} steps`;
  refuse(context, spots[row].path, 'endless_loop', message, { at: 'key', remedy: 'a greater chance to get out' });
}

/** Where callers can go round in no time at all: the program would go round with them. */
function refuseNoTime(context: Context, spots: readonly Spot[], walks: readonly Walk[]): void {
  const next: Set<number>[] = spots.map(() => new Set());
  for (const walk of walks) {
    for (const state of walk.states) {
      for (const { to, instant } of walk.from(state)) {
        if (instant && to >= 0) next[state % spots.length].add(to % spots.length);
      }
    }
  }
  const told = new Set<number>();
  for (const { row } of spots) {
    if (told.has(row)) continue;
    const round = roundFrom(row, (at) => next[at]);
    for (const each of round ?? []) told.add(each);
    if (round === null) continue;
    const message = `callers can go round here without time passing: ${shown(spots, round)}`;
    const remedy = 'a `say` longer than 0 on the way, or a `timeout` for no_input';
    refuse(context, placeOf(spots, round), 'endless_loop', message, { at: 'key', remedy });
  }
}

/** What makes a round: of a menu that leads to itself, whoever presses nothing there. */
function placeOf(spots: readonly Spot[], round: readonly number[]): Path {
  const spot = spots[round[0]];
  const silent = round.length === 1 && spot.file.menu ? spot.whoSays('no_input') : null;
  return silent ? [...silent.path, 'no_input'] : spot.path;
}

/** The shortest way from a node (or a state) back to it; null: there is none. */
function roundFrom(start: number, next: (row: number) => Iterable<number>): number[] | null {
  const from = new Map<number, number>();
  const open = [start];
  for (const row of open) {
    for (const to of next(row)) {
      if (to === start) return backTo(start, row, from);
      if (from.has(to)) continue;
      from.set(to, row);
      open.push(to);
    }
  }
  return null;
}

function backTo(start: number, last: number, from: ReadonlyMap<number, number>): number[] {
  const round = [last];
  while (round[0] !== start) round.unshift(from.get(round[0])!);
  return round;
}

const MOST_SHOWN = 6;

/** `root -> 2 -> root`. */
function shown(spots: readonly Spot[], round: readonly number[]): string {
  const names = round.map((row) => spots[row].shown);
  const some = names.length > MOST_SHOWN ? [...names.slice(0, MOST_SHOWN), '..'] : names;
  return `${[...some, names[0]].join(' -> ')}`;
}
