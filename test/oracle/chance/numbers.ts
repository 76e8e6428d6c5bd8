import { lawOf } from '../../../src/distributions/index.js';
import { CallerDraws, occasion } from '../../../src/kernel/callerDraws.js';
import type { Draws } from '../../../src/kernel/draws.js';
import type { LawSpec } from '../../../src/kernel/lawSpec.js';
import { type Key, keyAsOther, keyOf, STREAM } from '../../../src/kernel/streams.js';
import { DAY } from '../../../src/kernel/units.js';
import type { Model } from '../../../src/model/model.js';
import type { Case, Contact, Leg } from '../people.js';

/** A caller's own numbers, by purpose and occasion. Nothing is kept: ask twice, hear the same. */
export class Numbers {
  private readonly keys: Key[];

  constructor(model: Model, seed: string, replication: number) {
    this.keys = model.calls.map((type) => keyOf(seed, replication, STREAM.caller, type.name));
  }

  /** For the k-th time in this contact of his; the first `skipped` numbers are passed over. */
  of(who: Case, purpose: number, contact = 0, k = 0, skipped = 0): Draws {
    return drawsOf(this.keys[who.arrivedAs]!, who.ordinal, purpose, occasion(contact, k), skipped);
  }

  /** Once for the case: served as another type than he arrived as, from a key made of both. */
  servedAs(type: number, who: Case, purpose: number): Draws {
    const own = this.keys[who.arrivedAs]!;
    const key = type === who.arrivedAs ? own : keyAsOther(own, this.keys[type]!);
    return drawsOf(key, who.ordinal, purpose, occasion(0, 0), 0);
  }

  /** A time that is drawn once for each leg that comes to an agent, or to a queue; by the clock of the contact's arrival. */
  timeOfHop(law: LawSpec, leg: Leg, purpose: number): number {
    return sample(law, this.ofHop(leg, purpose), leg.contact.arrivedAt);
  }

  timeOfLeg(law: LawSpec, { contact, number }: Leg, purpose: number): number {
    return sample(law, this.of(contact.case, purpose, contact.number, number), contact.arrivedAt);
  }

  /** And once for the contact. */
  timeOfContact(law: LawSpec, contact: Contact, purpose: number): number {
    return sample(law, this.of(contact.case, purpose, contact.number), contact.arrivedAt);
  }

  ofHop({ contact, hop }: Leg, purpose: number): Draws {
    return this.of(contact.case, purpose, contact.number, hop);
  }
}

function drawsOf(key: Key, ordinal: number, purpose: number, on: number, skipped: number): Draws {
  const draws = new CallerDraws();
  draws.begin(key.key0, key.key1, ordinal, purpose, on);
  draws.skip(skipped);
  return draws;
}

/** A time by this law; `at`: the moment by whose clock. */
export const sample = (law: LawSpec, draws: Draws, at: number): number => lawOf(law).sample(draws, at % DAY);
