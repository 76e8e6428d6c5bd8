import { CALL, CONSULT } from '../../../src/ledger/details.js';
import { ABANDONED, ANSWERED, HANDED_OFF } from '../../../src/ledger/outcomes.js';
import { HANDOFF_POLICIES, type HandoffRule } from '../../../src/model/handoff.js';
import type { Model } from '../../../src/model/model.js';
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

/** Every contact as its legs, in order; questions are no legs of his. */
export const contacts = (book: Book): LegRow[][] =>
  grouped(
    book.legs.filter(({ kind }) => kind !== CONSULT),
    (leg) => `${leg.case_}.${leg.contact}`,
  ).map((legs) => legs.toSorted((a, b) => a.leg - b.leg));

/** Every case as its contacts, in order. */
export const cases = (book: Book): LegRow[][][] =>
  grouped(contacts(book), ([first]) => first!.case_).map((all) =>
    all.toSorted((a, b) => a[0]!.contact - b[0]!.contact),
  );

/** Seconds of a talk in which the caller held: connected, waiting with the agent, while one told the other. */
export const holdOf = ({ connect, holding, brief }: LegRow): number => connect + holding + brief;

/** The rule by which an agent of this leg hands off. */
export const ruleOf = ({ handoffs, handoffOf, calls }: Model, { group, servedAs }: LegRow): HandoffRule =>
  handoffs[handoffOf[group * calls.length + servedAs]!]!;

/** Passed on, himself, to another agent. */
const TO_ANOTHER = ['bounce', 'cold', 'warm'];

/** Who must not get the caller of a leg again: whoever spoke to him before, if a handoff's rule has said so. */
export function shunned(model: Model, contact: readonly LegRow[], leg: LegRow): number[] {
  if (leg.kind !== CALL) return [];
  const before = contact.filter((other) => other.leg < leg.leg && wasAnswered(other));
  const isShy = before.some(
    (other) => TO_ANOTHER.includes(HANDOFF_POLICIES[other.policy]!) && !ruleOf(model, other).meetsAgain,
  );
  return isShy ? before.map(({ agent }) => agent) : [];
}

/** The same for every leg of a book. */
export function shunnedIn(model: Model, book: Book): Map<LegRow, number[]> {
  return new Map(contacts(book).flatMap((legs) => legs.map((leg) => [leg, shunned(model, legs, leg)] as const)));
}

/** He heard the wait, and hung up. */
export const balked = (model: Model, { servedAs, outcome, told, queuedAt, endedAt }: LegRow): boolean =>
  outcome === ABANDONED && told > (model.calls[servedAs]!.balks?.whenWaitOver ?? Infinity) && endedAt === queuedAt;
