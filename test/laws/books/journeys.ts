import { ANSWERED, HANDED_OFF } from '../../../src/ledger/outcomes.js';
import type { Book, LegRow } from '../../oracle/book.js';

export const wasAnswered = (leg: LegRow): boolean => leg.outcome === ANSWERED || leg.outcome === HANDED_OFF;

/** When the wait in the queue was over: answered, or gone. */
export const waitEnd = (leg: LegRow): number => (wasAnswered(leg) ? leg.answeredAt : leg.endedAt);

/** When he was out of the reach of other agents: one rang for him, or he was gone. */
export const reachEnd = (leg: LegRow): number => (leg.pickedAt >= 0 ? leg.pickedAt : leg.endedAt);

/** When he would have joined the queue had he waited all of his age there. */
export const since = (leg: LegRow): number => leg.queuedAt - leg.ageBrought;

/** Legs that came to a queue. */
export const queued = (book: Book): LegRow[] => book.legs.filter((leg) => leg.queue >= 0);

/** Lists by a key, in the order given. */
export function grouped<Thing>(things: readonly Thing[], key: (thing: Thing) => string | number): Thing[][] {
  const lists = new Map<string | number, Thing[]>();
  for (const thing of things) {
    const list = lists.get(key(thing));
    if (list === undefined) lists.set(key(thing), [thing]);
    else list.push(thing);
  }
  return [...lists.values()];
}

/** Every contact as its legs, in order. */
export const contacts = (book: Book): LegRow[][] =>
  grouped(book.legs, (leg) => `${leg.case_}.${leg.contact}`).map((legs) => legs.toSorted((a, b) => a.leg - b.leg));

/** Every case as its contacts, in order. */
export const cases = (book: Book): LegRow[][][] =>
  grouped(contacts(book), ([first]) => first!.case_).map((all) =>
    all.toSorted((a, b) => a[0]!.contact - b[0]!.contact),
  );
