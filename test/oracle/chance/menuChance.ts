import { PURPOSE } from '../../../src/kernel/callerDraws.js';
import type { Draws } from '../../../src/kernel/draws.js';
import type { LawSpec } from '../../../src/kernel/lawSpec.js';
import type { IvrMenu, IvrNode, SelfService } from '../../../src/model/ivr.js';
import type { Contact } from '../people.js';
import { type Numbers, sample } from './numbers.js';

/** What chance decides in the IVR, step by step of a contact. */
export class MenuChance {
  constructor(private readonly numbers: Numbers) {}

  closedSay(contact: Contact, say: LawSpec): number {
    return this.time(say, contact, PURPOSE.ivrClosedSay);
  }

  say(contact: Contact, { say }: IvrNode): number {
    return this.time(say, contact, PURPOSE.ivrSay);
  }

  isDeflected(contact: Contact, { deflects }: IvrNode): boolean {
    return this.number(contact, PURPOSE.ivrDeflects) < (deflects?.[contact.case.type] ?? 0);
  }

  identify(contact: Contact, law: LawSpec): number {
    return this.time(law, contact, PURPOSE.ivrIdentify);
  }

  isIdentified(contact: Contact, succeeds: number): boolean {
    return this.number(contact, PURPOSE.ivrIdentified) < succeeds;
  }

  givesNoInput(contact: Contact, { noInput }: IvrMenu): boolean {
    return this.number(contact, PURPOSE.ivrNoInput) < noInput;
  }

  timeout(contact: Contact, { timeout }: IvrMenu): number {
    return this.time(timeout, contact, PURPOSE.ivrTimeout);
  }

  /** Which key he means to press, and which he presses by mistake, as numbers in [0, 1). */
  choice(contact: Contact): number {
    return this.number(contact, PURPOSE.ivrChoice);
  }

  mistake(contact: Contact): number {
    return this.number(contact, PURPOSE.ivrMistake);
  }

  selfService(contact: Contact, { time }: SelfService): number {
    return this.time(time, contact, PURPOSE.selfService);
  }

  isContained(contact: Contact, { contains }: SelfService): boolean {
    return this.number(contact, PURPOSE.contains) < contains[contact.case.type]!;
  }

  private time(law: LawSpec, contact: Contact, purpose: number): number {
    return sample(law, this.draws(contact, purpose), contact.arrivedAt);
  }

  private number(contact: Contact, purpose: number): number {
    return this.draws(contact, purpose).next();
  }

  /** The step he is at has a number of its own; from the 256th on, further numbers of the first ones' occasions. */
  private draws(contact: Contact, purpose: number): Draws {
    const before = contact.menu!.steps - 1;
    return this.numbers.of(contact.case, purpose, contact.number, before % 256, 16 * Math.floor(before / 256));
  }
}
