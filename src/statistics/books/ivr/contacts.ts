import { type ContactPage, GAMED, LED_ELSEWHERE, MISTAKEN, NO_QUEUE, PRESSED } from '../../../ledger/contacts.js';
import { PAGE } from '../../../ledger/page.js';
import type { Model } from '../../../model/model.js';
import type { Clock } from '../../clock.js';
import { withTotal } from '../../estimators/layout.js';
import { Tally } from '../../estimators/tally.js';
import type { Book, Cell } from '../../measure.js';

/** Contacts come first, by their route. */
const ROUTES = LED_ELSEWHERE + 1;
const IVR_TIME = ROUTES;
const IDENTIFIED = ROUTES + 1;
const GAMED_WAIT = ROUTES + 2;
const HONEST_WAIT = ROUTES + 3;
const WIDTH = ROUTES + 4;

/** The contacts that entered the IVR, and which way they left it; by type, by their arrival. */
export class ContactBook implements Book {
  private readonly clock: Clock;
  private readonly types: number;
  private readonly sums: Tally;
  private readonly slot: Int32Array;
  private readonly view: Contacts;

  constructor(model: Model, clock: Clock) {
    const { length } = model.calls;
    this.clock = clock;
    this.types = model.ivr === null ? 0 : length;
    this.sums = new Tally(withTotal(this.types), model.ivr === null ? 0 : clock.slots, WIDTH);
    this.slot = new Int32Array(PAGE);
    this.view = new Contacts();
  }

  readContacts({ count, type, route, identified, contactAt, ivrTime, waited }: ContactPage): void {
    const { sums, slot } = this;
    const { cells } = sums;
    this.clock.placeInSlots(contactAt, count, slot);
    for (let i = 0; i < count; i++) {
      if (slot[i] < 0) continue;
      const at = sums.offset(type[i], slot[i]);
      cells[at + route[i]]++;
      cells[at + IVR_TIME] += ivrTime[i];
      cells[at + IDENTIFIED] += identified[i];
      if (route[i] === GAMED) cells[at + GAMED_WAIT] += waited[i];
      else if (route[i] !== NO_QUEUE) cells[at + HONEST_WAIT] += waited[i];
    }
  }

  rollUp(): void {
    this.sums.rollUp();
  }

  clear(): void {
    this.sums.clear();
  }

  /** The contacts of a type, or all. The view holds until the next asking. */
  at({ scope, row, slot }: Cell): Contacts {
    return this.view.show(this.sums.cells, this.sums.offset(scope === 'calls' ? row : this.types, slot));
  }
}

/** One cell of the contacts in words. */
export class Contacts {
  declare private cells: Float64Array;
  private offset = 0;

  /** Turns to a cell. */
  show(cells: Float64Array, offset: number): this {
    this.cells = cells;
    this.offset = offset;
    return this;
  }

  get entered() {
    return this.cells[this.offset + NO_QUEUE] + this.queued;
  }
  /** Those that left for a queue. */
  get queued() {
    let sum = 0;
    for (let route = NO_QUEUE + 1; route < ROUTES; route++) sum += this.cells[this.offset + route];
    return sum;
  }
  get ivrTime() {
    return this.cells[this.offset + IVR_TIME];
  }
  get identified() {
    return this.cells[this.offset + IDENTIFIED];
  }
  get gamed() {
    return this.cells[this.offset + GAMED];
  }
  get mistaken() {
    return this.cells[this.offset + MISTAKEN];
  }
  get pressed() {
    return this.cells[this.offset + PRESSED];
  }
  get ledElsewhere() {
    return this.cells[this.offset + LED_ELSEWHERE];
  }
  /** Sums of the waits of those that gamed, and of the others that left for a queue. */
  get gamedWait() {
    return this.cells[this.offset + GAMED_WAIT];
  }
  get honestWait() {
    return this.cells[this.offset + HONEST_WAIT];
  }
}
