import { CALL, CONSULT, NO_OFFER, NOT_PASSED_ON, NOT_STATED } from '../../../src/ledger/details.js';
import type { Place } from '../../../src/model/handoff.js';
import type { Centre } from '../centre.js';
import type { Asking, Contact, Leg, Talk } from '../people.js';
import { byPlace } from './line.js';

/** How a caller comes to a queue. */
export interface Coming {
  readonly brought: number;
  readonly toTheFront: boolean;
}

export const AS_NEW: Coming = { brought: 0, toTheFront: false };

/** What `place` brings along into the next queue. */
export function comingAt(contact: Contact, place: Place): Coming {
  switch (place.kind) {
    case 'back':
      return AS_NEW;
    case 'keep_age':
      return { ...AS_NEW, brought: contact.waited };
    case 'credit':
      return { ...AS_NEW, brought: place.credit };
    case 'front':
      return { ...AS_NEW, toTheFront: true };
  }
}

/** The contact's next leg. */
export const newLeg = (centre: Centre, contact: Contact, queue: number, coming: Coming, kind = CALL): Leg =>
  legOf(centre, contact, queue, coming, { kind, number: contact.legs++, hop: contact.hops, asking: null });

/** A question has the numbers of the leg in which it comes up, and 128 more. */
export const newQuestion = (centre: Centre, queue: number, coming: Coming, asking: Asking): Leg =>
  legOf(centre, asking.leg.contact, queue, coming, {
    kind: CONSULT,
    number: asking.leg.number + 128,
    hop: asking.leg.hop + 128,
    asking,
  });

function legOf(
  centre: Centre,
  contact: Contact,
  queue: number,
  { brought, toTheFront }: Coming,
  what: Pick<Leg, 'kind' | 'number' | 'hop' | 'asking'>,
): Leg {
  const standing = [...centre.lines[queue]!, ...centre.beside[queue]!].toSorted(byPlace);
  const oldest = standing.find((leg) => leg.state === 'waiting');
  const since = toTheFront ? (oldest?.since ?? centre.now) : centre.now - brought;
  return {
    ...what,
    contact,
    queue,
    joinedAt: centre.now,
    brought: toTheFront ? centre.now - since : brought,
    since,
    joiningNumber: toTheFront ? -++centre.joinedInFront : ++centre.joined,
    servedAs: contact.servedAs,
    state: 'arriving',
    delayed: false,
    told: -1,
    length: 0,
    lengthTotal: 0,
    agent: null,
    pickedAt: -1,
    answeredAt: -1,
    endsAt: -1,
    isFirstAnswer: false,
    waitedByThen: 0,
    maxWait: null,
    greeting: null,
    widening: null,
    ringing: null,
    talk: noTalk(),
  };
}

const noTalk = (): Talk => ({
  resolves: false,
  inVain: false,
  stated: NOT_STATED,
  identify: 0,
  search: 0,
  explain: 0,
  work: 0,
  upsell: 0,
  upsold: NO_OFFER,
  connect: 0,
  holding: 0,
  brief: 0,
  briefed: 0,
  why: NOT_PASSED_ON,
  policy: -1,
  gaveUp: false,
});
