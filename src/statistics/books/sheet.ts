import { type LegPage, PAGE } from '../../ledger/legs.js';
import type { Clock } from '../clock.js';

/**
 * A page of legs made ready for counting, once for all readers: in which slot and period each row's contact arrived, its
 * leg joined the queue, its agent answered (-1: before the warm-up's end, or never), and how long the leg waited.
 */
export class LegSheet {
  private readonly clock: Clock;
  declare page: LegPage;
  count: number;
  highestPeriod: number;
  readonly contactSlot: Int32Array;
  readonly contactPeriod: Int32Array;
  readonly queuedSlot: Int32Array;
  readonly queuedPeriod: Int32Array;
  readonly answeredSlot: Int32Array;
  readonly wait: Float64Array;

  constructor(clock: Clock) {
    this.clock = clock;
    this.count = 0;
    this.highestPeriod = 0;
    this.contactSlot = new Int32Array(PAGE);
    this.contactPeriod = new Int32Array(PAGE);
    this.queuedSlot = new Int32Array(PAGE);
    this.queuedPeriod = new Int32Array(PAGE);
    this.answeredSlot = new Int32Array(PAGE);
    this.wait = new Float64Array(PAGE);
  }

  lay(page: LegPage): void {
    this.page = page;
    this.count = page.count;
    const { wait } = this;
    const { queuedAt, answeredAt, endedAt, count } = page;
    for (let i = 0; i < count; i++) wait[i] = (answeredAt[i] >= 0 ? answeredAt[i] : endedAt[i]) - queuedAt[i];
    this.place(page.contactAt, this.contactSlot, this.contactPeriod);
    this.place(queuedAt, this.queuedSlot, this.queuedPeriod);
    this.placeAnswers(answeredAt);
    this.highestPeriod = Math.max(highest(this.contactPeriod, count), highest(this.queuedPeriod, count));
  }

  private place(at: Float64Array, slot: Int32Array, period: Int32Array): void {
    const { clock, count } = this;
    const { slots } = clock;
    for (let i = 0; i < count; i++) {
      const p = clock.period(at[i]);
      period[i] = p;
      slot[i] = slots === 1 || p < 0 ? p >> 31 : p % slots;
    }
  }

  private placeAnswers(at: Float64Array): void {
    const { clock, count, answeredSlot } = this;
    const { slots, start } = clock;
    for (let i = 0; i < count; i++) {
      if (at[i] < 0 || at[i] < start) answeredSlot[i] = -1;
      else answeredSlot[i] = slots === 1 ? 0 : clock.period(at[i]) % slots;
    }
  }
}

function highest(values: Int32Array, count: number): number {
  let top = 0;
  for (let i = 0; i < count; i++) if (values[i] > top) top = values[i];
  return top;
}
