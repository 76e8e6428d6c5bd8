import type { Draws } from './draws.js';
import { Threefry } from './generator.js';

/**
 * What a caller may need a number for. A draw is the generator's block of (key of the type he arrived as; his ordinal
 * among that type's fresh arrivals; purpose, occasion, n-th number): it depends on nothing that happened in the centre.
 * Occasions (16 bits): `occasion(contact, k)` below, contact = 0 for the case's first contact, 1 for its first redial, ...
 */
export const PURPOSE = {
  /** occasion(contact, hop); hop = how often he has left an agent for another queue in this contact. contact = 0 if the redial `keeps_patience`; hop = 0 if `patience_over: contact`. */
  patience: 1,
  /** occasion 0: once for the case. Served as another type than he arrived as: the key is `keyAsOther`. */
  talk: 2,
  /** occasion(contact, hop). */
  wrapUp: 3,
  /** occasion(contact, leg); leg = stays in queues so far in this contact. */
  greeting: 4,
  /** occasion(contact, leg). */
  maxWait: 5,
  /** occasion(contact, hop). */
  pickUp: 6,
  /** occasion(contact, needs met so far in this contact). */
  alsoNeeds: 7,
  /** occasion(0, redials so far in this case): whether he tries again; */
  redial: 8,
  /** when; */
  redialDelay: 9,
  /** and as which type. */
  becomes: 10,
  /** occasion(contact, leg): which agent, under `random`. */
  agentChoice: 11,
  /** occasion(0, further calls so far in this case): whether he calls again; when; as which type. */
  callsAgain: 12,
  callsAgainDelay: 13,
  callsAgainBecomes: 14,
  /** occasion 0, once for the case: is he unprepared, upset, on the block list? */
  unprepared: 15,
  upset: 16,
  blocklist: 17,
  /** occasion(contact, 0): how long the search for his code takes, whether it is in vain; how long identification. */
  unpreparedAdds: 18,
  unpreparedFails: 19,
  identify: 20,
  /** occasion(contact, hop): stating the issue; whether the talk resolves it; the offer after it, accepted or not. */
  explain: 21,
  resolves: 22,
  upsellOffered: 23,
  upsellAdds: 24,
  upsellAccepted: 25,
  /** occasion(contact, hop), hop before the handoff: which queue, whether he hangs up at it, whether notes travel; connecting, holding at most, briefing. */
  accuracy: 26,
  givesUp: 27,
  carries: 28,
  connect: 29,
  holdAtMost: 30,
  brief: 31,
  /** occasion(contact, leg): hangs up at the wait announced. */
  balks: 32,
  /** In the IVR, occasion(contact, step), step = nodes entered and menus repeated before in this contact; from the (16 x floor(step / 256))-th number on. */
  ivrClosedSay: 33,
  ivrSay: 34,
  ivrDeflects: 35,
  ivrIdentify: 36,
  ivrIdentified: 37,
  ivrNoInput: 38,
  ivrTimeout: 39,
  ivrChoice: 40,
  ivrMistake: 41,
  selfService: 42,
  contains: 43,
  /** occasion(contact, hop): does he hold rather than be called back; how soon the call back is promised. */
  stays: 44,
  promise: 45,
} as const;

export function occasion(contact: number, k: number): number {
  return ((contact & 0xff) << 8) | (k & 0xff);
}

/** The draws of one caller for one purpose and occasion: `begin`, then as many numbers as the law asks for (at most 1,024 differ). */
export class CallerDraws implements Draws {
  private readonly generator: Threefry;
  private key0: number;
  private key1: number;
  private ordinal: number;
  private slot: number;

  constructor() {
    this.generator = new Threefry();
    this.key0 = 0;
    this.key1 = 0;
    this.ordinal = 0;
    this.slot = 0;
  }

  begin(key0: number, key1: number, ordinal: number, purpose: number, occasion: number): void {
    this.key0 = key0;
    this.key1 = key1;
    this.ordinal = ordinal;
    this.slot = (purpose << 26) | (occasion << 10);
  }

  /** Passes over so many numbers. */
  skip(numbers: number): void {
    this.slot = (this.slot + numbers) | 0;
  }

  next(): number {
    this.generator.fill(this.key0, this.key1, this.ordinal, this.slot);
    this.slot = (this.slot + 1) | 0;
    return this.generator.uniform();
  }
}
