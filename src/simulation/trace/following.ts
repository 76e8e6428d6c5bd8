import type { Centre } from '../centre.js';
import type { Call } from '../tables/call.js';
import type { Happening } from './happenings.js';

/** A happening without its time and place, which are the caller's. */
export type Heard<H = Happening> = H extends Happening ? Omit<H, 'at' | 'contact' | 'leg' | 'identified'> : never;

/** Whom a witness follows, and what has been heard of him. */
export class Following {
  readonly centre: Centre;
  happenings: Happening[];
  /** Who has the case, from his arrival to its end. */
  call: Call | null;

  constructor(centre: Centre) {
    this.centre = centre;
    this.happenings = [];
    this.call = null;
  }

  /** Whoever it is, he has not come yet. */
  begins(): void {
    this.happenings = [];
    this.call = null;
  }

  tell(heard: Heard): void {
    const { contact, leg, tour } = this.call!;
    const identified = tour.identified === 1;
    this.happenings.push({ at: this.centre.calendar.now, contact, leg, identified, ...heard } as Happening);
  }
}
