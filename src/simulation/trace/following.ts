import { OF_A_QUESTION } from '../../ledger/details.js';
import type { Centre } from '../centre.js';
import { type Call, IN_LINE } from '../tables/call.js';
import { subjectOf } from './floor.js';
import type { Happening } from './happenings.js';

/** A happening without its time and place, which are the caller's. */
export type Heard<H = Happening> = H extends Happening
  ? Omit<H, 'at' | 'contact' | 'leg' | 'subject' | 'identified'>
  : never;

/** Whom a witness follows, and what has been heard of him. */
export class Following {
  readonly centre: Centre;
  happenings: Happening[];
  /** Who has the case, from his arrival to its end. */
  call: Call | null;
  /** The question that an agent has put for him, as long as there is one. */
  question: Call | null;

  constructor(centre: Centre) {
    this.centre = centre;
    this.happenings = [];
    this.call = null;
    this.question = null;
  }

  /** Whoever it is, he has not come yet. */
  begins(): void {
    this.happenings = [];
    this.call = null;
    this.question = null;
  }

  /** Is it he, or the question put for him? */
  isHis(call: Call): boolean {
    return call === this.call || call === this.question;
  }

  /** What stands in a line: he, or the question put for him. */
  inLine(): Call | null {
    if (this.question?.state === IN_LINE) return this.question;
    return this.call?.state === IN_LINE ? this.call : null;
  }

  /** It happens to him, or to his question. */
  tell(heard: Heard, of: Call = this.call!): void {
    const { contact, leg } = of;
    const [subject, identified] = [subjectOf(of), this.call!.tour.identified === 1];
    const { now } = this.centre.calendar;
    this.happenings.push({
      at: now,
      contact,
      leg: leg & ~OF_A_QUESTION,
      subject,
      identified,
      ...heard,
    } as Happening);
  }
}
