import type { CallType, Model } from '../../model/model.js';
import type { Scope } from '../../statistics/measure.js';

/** Which callers of two models are the same, replication by replication. */
export interface Pairing {
  /** They run at the same time, for the same span. */
  readonly isTimeSame: boolean;
  /** Call types whose arrivals are not the same; all of them when time is not. */
  readonly unpaired: readonly string[];
}

/**
 * Callers are the same when they come by the same arrivals (rates with their scale, surges and busyness) at the same
 * time. What they bring with them, and what happens to them, may differ: that is what is compared.
 */
export function pairingOf(reference: Model, other: Model): Pairing {
  const isTimeSame = isSame(spanOf(reference), spanOf(other));
  const names = new Set([...reference.calls, ...other.calls].map(({ name }) => name));
  const isPaired = (name: string) => isTimeSame && isSame(comingOf(reference, name), comingOf(other, name));
  return { isTimeSame, unpaired: [...names].filter((name) => !isPaired(name)) };
}

/**
 * Whether a figure is compared replication by replication. A type's own callers decide for the type; everywhere else
 * callers of all types meet, so that one type whose callers are others is enough.
 */
export function isPairedIn({ unpaired }: Pairing, scope: Scope, name: string): boolean {
  return scope === 'calls' ? !unpaired.includes(name) : unpaired.length === 0;
}

/** When it runs, and what of it counts; how it is cut into intervals and how it closes changes no caller. */
function spanOf({ time: { interval: _, atClose: __, ...span } }: Model): unknown {
  return span;
}

/** How callers of a type come; a type that is not there comes never. */
function comingOf({ calls, busyness: ofAll }: Model, name: string): unknown {
  const type = calls.find((each) => each.name === name);
  if (type === undefined || type.arrivals.kind === 'none') return null;
  const factors = type.arrivals.kind === 'poisson' ? [type.busyness, ofAll] : [];
  return { arrivals: type.arrivals satisfies CallType['arrivals'], factors };
}

/** Plain data, equal in every part. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [ofA, ofB] = [Object.entries(a), Object.entries(b)];
  return ofA.length === ofB.length && ofA.every(([key, value]) => isSame(value, (b as Record<string, unknown>)[key]));
}
