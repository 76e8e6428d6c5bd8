import { CALL, CALLBACK, CONSULT, TICKET } from '../../../ledger/details.js';
import type { LegPage } from '../../../ledger/legs.js';
import { PAGE } from '../../../ledger/page.js';
import type { Model } from '../../../model/model.js';
import { isDetailed } from '../../../model/plain.js';
import type { Clock } from '../../clock.js';
import { type Keys, keysOf } from '../keys.js';
import { PlainRuns } from './plainRuns.js';
import { MarkedRows, RowList } from './rowList.js';

/**
 * A page of legs made ready for counting, once for all readers: in which slot and period each row's contact arrived and its
 * leg joined the queue (-1: before the warm-up's end), how long the leg waited; and which rows are what (see Keys).
 */
export class LegSheet {
  readonly keys: Keys;
  declare page: LegPage;
  count: number;
  highestPeriod: number;
  readonly contactSlot: Int32Array;
  readonly contactPeriod: Int32Array;
  readonly queuedSlot: Int32Array;
  readonly queuedPeriod: Int32Array;
  readonly wait: Float64Array;
  readonly plain: MarkedRows;
  readonly runs: PlainRuns;
  readonly alike: RowList;
  readonly contacts: RowList;
  readonly legs: RowList;
  /** Only where there are details: calls that were answered; tickets; calls back; of the last two those that an agent has worked. */
  readonly answers: RowList;
  readonly tickets: RowList;
  readonly callbacks: RowList;
  readonly others: RowList;
  readonly answeredSlot: Int32Array;
  /** Whether the pages have details too (see the ledger). */
  readonly isDetailed: boolean;
  private readonly clock: Clock;

  constructor(model: Model, clock: Clock) {
    this.keys = keysOf(model);
    this.clock = clock;
    this.isDetailed = isDetailed(model);
    this.count = 0;
    this.highestPeriod = 0;
    this.contactSlot = new Int32Array(PAGE);
    this.contactPeriod = new Int32Array(PAGE);
    this.queuedSlot = new Int32Array(PAGE);
    this.queuedPeriod = new Int32Array(PAGE);
    this.wait = new Float64Array(PAGE);
    this.plain = new MarkedRows();
    this.runs = new PlainRuns();
    this.alike = new RowList();
    this.contacts = new RowList();
    this.legs = new RowList();
    this.answers = new RowList();
    this.tickets = new RowList();
    this.callbacks = new RowList();
    this.others = new RowList();
    this.answeredSlot = new Int32Array(PAGE);
  }

  lay(page: LegPage): void {
    this.page = page;
    this.count = page.count;
    this.highestPeriod = 0;
    this.measureWaits();
    this.place(page.contactAt, this.contactSlot, this.contactPeriod);
    if (this.isDetailed) this.sortApart();
    else this.sort();
    this.plain.arrange();
    this.runs.gather(this.plain, page, this.wait);
    if (this.isDetailed) {
      this.place(page.queuedAt, this.queuedSlot, this.queuedPeriod);
      this.clock.placeInSlots(page.answeredAt, this.count, this.answeredSlot);
    } else this.placeLaterLegs();
  }

  private measureWaits(): void {
    const { wait, count } = this;
    const { queuedAt, answeredAt, endedAt } = this.page;
    for (let i = 0; i < count; i++) wait[i] = (answeredAt[i] >= 0 ? answeredAt[i] : endedAt[i]) - queuedAt[i];
  }

  private place(instants: Float64Array, slots: Int32Array, periods: Int32Array): void {
    const { clock, count } = this;
    let from = Infinity;
    let to = -Infinity;
    let period = 0;
    let slot = 0;
    for (let i = 0; i < count; i++) {
      const at = instants[i];
      if (!(at >= from && at < to)) {
        period = clock.period(at);
        slot = clock.slotOf(period);
        from = clock.periodStart(period);
        to = clock.periodEnd(period);
        if (period > this.highestPeriod) this.highestPeriod = period;
      }
      periods[i] = period;
      slots[i] = slot;
    }
  }

  /** Where there is no menu a contact joins its first queue as it arrives; only later legs have times of their own. */
  private placeLaterLegs(): void {
    const { clock, legs, queuedSlot, queuedPeriod } = this;
    const { queuedAt, leg } = this.page;
    queuedSlot.set(this.contactSlot);
    queuedPeriod.set(this.contactPeriod);
    for (let k = 0; k < legs.count; k++) {
      const i = legs.rows[k];
      if (leg[i] === 0) continue;
      const period = clock.period(queuedAt[i]);
      queuedPeriod[i] = period;
      queuedSlot[i] = clock.slotOf(period);
      if (period > this.highestPeriod) this.highestPeriod = period;
    }
  }

  /**
   * Puts each row on the lists of what it counts as. A contact that its first leg settles ended as that leg did, after the
   * same wait: both are counted at once, if the leg was in the type's own queue; by the plainest loop, if it was answered.
   */
  private sort(): void {
    const { plain, alike, contacts, legs, count, contactPeriod } = this;
    const { ownQueue } = this.keys;
    const types = ownQueue.length;
    const { type, queue, leg, settles, cut, redial } = this.page;
    plain.count = alike.count = contacts.count = legs.count = 0;
    for (let i = 0; i < count; i++) {
      if (leg[i] !== 0 || settles[i] < 0 || queue[i] !== ownQueue[type[i]]) {
        contacts.rows[contacts.count++] = i;
        if (queue[i] >= 0) legs.rows[legs.count++] = i;
      } else if ((settles[i] | cut[i] | redial[i]) !== 0) alike.rows[alike.count++] = i;
      else if (contactPeriod[i] >= 0) {
        plain.marks[plain.count] = contactPeriod[i] * types + type[i];
        plain.rows[plain.count++] = i;
      }
    }
  }

  /**
   * Where a contact may have been in the IVR, and never have come to a queue, no leg is alike its contact. A question is
   * nothing but the time of the agent who answers it.
   */
  private sortApart(): void {
    const { plain, alike, contacts, legs, answers, tickets, callbacks, others, count } = this;
    const { queue, answeredAt, details } = this.page;
    plain.count = alike.count = contacts.count = legs.count = 0;
    answers.count = tickets.count = callbacks.count = others.count = 0;
    for (let i = 0; i < count; i++) {
      const kind = details.kind[i];
      if (kind === CONSULT) continue;
      if (answeredAt[i] >= 0) (kind === CALL ? answers : others).add(i);
      if (kind === TICKET) tickets.add(i);
      else if (kind === CALLBACK) callbacks.add(i);
      else {
        contacts.add(i);
        if (queue[i] >= 0) legs.add(i);
      }
    }
  }
}
