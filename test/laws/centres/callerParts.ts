import fc from 'fast-check';
import type { Balks, Blocklist, CallsAgain, TypeShare, Unprepared, Upsell, Upset } from '../../../src/model/callers.js';
import type { CallType, QueueModel } from '../../../src/model/model.js';
import { anyRow, type Of, probability, shares, sharesOf, sparse } from './drawing.js';
import { anyLaw, roundSeconds, seldom } from './lawSpecs.js';
import { type Hours, hoursWithin, share } from './times.js';

const unprepared: fc.Arbitrary<Unprepared> = fc.record({ share: probability, adds: anyLaw(60), fails: probability });

const upset: fc.Arbitrary<Upset> = fc.record({ share: probability, talkTimes: fc.constantFrom(0.5, 1.4, 2) });

const upsell: fc.Arbitrary<Upsell> = fc.record({
  offered: probability,
  adds: seldom(60, { family: 'constant', value: 20 }),
  whenWaitingBelow: sparse(Infinity, fc.nat({ max: 3 })),
  accepted: probability,
  value: fc.constantFrom(0, 40),
});

const callsAgain: fc.Arbitrary<CallsAgain> = fc.record({
  ifUnresolved: probability,
  delay: fc.oneof({ weight: 4, arbitrary: anyLaw(400) }, { weight: 1, arbitrary: anyLaw(90000) }),
  max: fc.integer({ min: 0, max: 3 }),
  becomes: sparse<TypeShare[]>([], shares, 2),
});

const balks: fc.Arbitrary<Balks> = fc.record({ whenWaitOver: roundSeconds(60), probability });

const blocklist: fc.Arbitrary<Blocklist> = fc.record({
  after: fc.nat({ max: 3 }),
  share: probability,
  then: sparse(-1, anyRow, 2),
});

/** What callers bring beyond arrivals, patience and talk. */
export const callerMore = fc.record({
  identify: seldom(30),
  explain: seldom(40),
  unprepared: sparse<Unprepared | null>(null, unprepared),
  upset: sparse<Upset | null>(null, upset),
  upsell: sparse<Upsell | null>(null, upsell),
  givesUpOnHandoff: sparse(0, probability),
  callsAgain: sparse<CallsAgain | null>(null, callsAgain),
  balks: sparse<Balks | null>(null, balks),
  blocklist: sparse<Blocklist | null>(null, blocklist, 6),
  value: sparse(0, fc.constantFrom(10, 25)),
});

/** Those parts, cut to so many types and queues. */
export function callerMoreOf(given: Of<typeof callerMore>, types: number, queues: number): Partial<CallType> {
  const { callsAgain, blocklist } = given;
  return {
    ...given,
    callsAgain: callsAgain && { ...callsAgain, becomes: sharesOf(callsAgain.becomes, types) },
    blocklist: blocklist && { ...blocklist, then: blocklist.then < 0 ? -1 : blocklist.then % queues },
  };
}

/** What queues have beyond places and steps. */
export const queueMore = fc.record({
  announcesWait: sparse(false, fc.constant(true)),
  hours: sparse<[number, number, number, number] | null>(
    null,
    fc.tuple(fc.nat({ max: 1 }), share, fc.nat({ max: 1 }), share),
  ),
  atClose: sparse<QueueModel['atClose'] | null>(null, fc.constantFrom('serve', 'hang_up')),
});

/** Those parts, fitted into the hours of the centre. */
export function queueMoreOf(
  { announcesWait, hours, atClose }: Of<typeof queueMore>,
  centre: Hours,
): Partial<QueueModel> {
  return {
    announcesWait,
    hours: hours && hoursWithin(centre, ...hours),
    atClose: atClose ?? centre.time.atClose,
  };
}
