import { type CallerDraws, occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { NOBODY } from '../../kernel/units.js';
import type { Centre } from '../centre.js';
import type { Keys, Press } from '../layout/menu.js';
import type { Call } from '../tables/call.js';
import { BY_MISTAKE, BY_PRESS } from '../tables/tour.js';

/** Which key a caller presses. */

/** So many numbers belong to a step in the IVR once there are more steps than occasions. */
const NUMBERS = 16;

/** Begins the caller's own numbers for a purpose at this step in the IVR. */
export function beginsStep(centre: Centre, call: Call, purpose: number): CallerDraws {
  const { step } = call.tour;
  const draws = centre.begins(call, purpose, occasion(call.contact, step));
  if (step > 0xff) draws.skip(NUMBERS * (step >> 8));
  return draws;
}

/** He presses a key, the one he means or by mistake another: its place among the keys. */
export function keyPressed(centre: Centre, call: Call, keys: Keys): number {
  const { tour, type } = call;
  const honest = keys.honest[type];
  const draw = beginsStep(centre, call, PURPOSE.ivrChoice).next();
  const pressed = keyOfPress(keys.press[type], draw);
  const meant = pressed !== NOBODY ? pressed : honest !== NOBODY ? honest : anyKey(keys, type, draw);
  const key = keyHit(centre, call, keys, meant);
  if (key !== meant) tour.mistaken = 1;
  if (key !== honest && key !== meant) tour.wrongKey = BY_MISTAKE;
  else if (key !== honest && pressed !== NOBODY) tour.wrongKey = BY_PRESS;
  return key;
}

function keyOfPress(press: Press, draw: number): number {
  let upTo = 0;
  for (let i = 0; i < press.length; i++) {
    upTo += press[i].probability;
    if (draw < upTo) return press[i].key;
  }
  return NOBODY;
}

/** Any, evenly, by what is left of the draw past the keys of `press`. */
function anyKey(keys: Keys, type: number, draw: number): number {
  const press = keys.press[type];
  let upTo = 0;
  for (let i = 0; i < press.length; i++) upTo += press[i].probability;
  return evenly((draw - upTo) / (1 - upTo), keys.nodes.length);
}

/** By one draw, the one meant or, below `mistakes`, one of the others. */
function keyHit(centre: Centre, call: Call, { mistakes, nodes }: Keys, meant: number): number {
  if (mistakes === 0) return meant;
  const draw = beginsStep(centre, call, PURPOSE.ivrMistake).next();
  if (draw >= mistakes) return meant;
  const other = evenly(draw / mistakes, nodes.length - 1);
  return other < meant ? other : other + 1;
}

/** One of so many, by a number in [0, 1) that may have been rounded up to 1. */
function evenly(share: number, count: number): number {
  return Math.min(count - 1, Math.floor(share * count));
}
