import type * as heard from '../../simulation/trace/happenings.js';
import type { CaseBook } from './caseBook.js';
import type { Hearing } from './hearing.js';
import type { Names } from './names.js';
import type * as told from './story/story.js';

/** A step without its time and place, which are those of what was heard. */
export type Bare<S = told.Step> = S extends told.Step ? Omit<S, 'at' | 'contact' | 'leg' | 'subject'> : never;

/** What happens to the contact, in no leg. */
const OF_THE_CONTACT: readonly heard.Happening['kind'][] = ['comes', 'stay', 'node', 'home', 'ends'];

/** A story in the making: where it comes from, its steps so far, and what has been heard and is told later. */
export class Telling {
  readonly names: Names;
  readonly book: CaseBook;
  readonly hearing: Hearing;
  readonly steps: told.Step[] = [];
  /** Of the visits to the IVR the one that is going on. */
  visit = -1;
  type = 0;
  comesAs: told.Arrives['as'] = 'first';
  patienceUntil: number | null = null;
  limitUntil: number | null = null;
  ringing: told.AgentNamed | null = null;
  /** When the call back is due that has been promised. */
  dueAt: number | null = null;
  /** Since when he holds for an answer. */
  heldSince = 0;
  left: heard.LegEnds | null = null;
  readonly tries = { redial: 0, further_call: 0 };

  constructor(names: Names, book: CaseBook, hearing: Hearing) {
    this.names = names;
    this.book = book;
    this.hearing = hearing;
  }

  says({ at, contact, leg, kind, subject }: heard.Happening, step: Bare): void {
    const place = { at, contact: contact + 1, leg: OF_THE_CONTACT.includes(kind) ? null : leg + 1, subject };
    this.steps.push({ ...place, ...step } as told.Step);
  }
}
