import { DAY, HOUR, MINUTE, type Seconds } from '../kernel/units.js';
import type { Model } from '../model/model.js';

/**
 * How time is cut for figures. A *slot* is a reporting interval of the clock, shared by all days, or (the last slot) what
 * lies outside all intervals: the drain after closing. A study has no intervals, so one slot. A *period* is a slot of one
 * day: `day * slots + slot`; in a study, a stretch of 24 h past the warm-up. -1 is before the warm-up's end.
 */
export class Clock {
  readonly intervals: number;
  readonly slots: number;
  /** Days whose figures may be judged one by one: all, or a study's whole 24-h stretches past the warm-up. */
  readonly wholeDays: number;
  readonly isStudy: boolean;
  /** Times by the clock count between these two. */
  readonly start: Seconds;
  readonly stop: Seconds;
  private readonly open: Seconds;
  private readonly length: Seconds;
  private readonly interval: Seconds;
  private readonly days: number;

  constructor(model: Model) {
    const { time } = model;
    this.isStudy = time.kind === 'study';
    this.open = this.isStudy ? 0 : time.open;
    this.length = time.length;
    this.interval = time.interval;
    this.days = this.isStudy ? 1 : time.days;
    this.intervals = this.isStudy || time.interval <= 0 ? 0 : Math.ceil(time.length / time.interval);
    this.slots = this.intervals + 1;
    this.start = this.isStudy ? time.warmup : -Infinity;
    this.stop = this.isStudy ? time.length : time.continuous ? time.open + time.days * DAY : Infinity;
    this.wholeDays = this.isStudy ? Math.floor((time.length - time.warmup) / DAY) : time.days;
  }

  /** The period an instant falls in; what comes after the last day's closing belongs to the last day. */
  period(at: Seconds): number {
    if (this.isStudy) return at < this.start ? -1 : Math.floor((at - this.start) / DAY);
    const since = at - this.open;
    const day = Math.floor(since / DAY);
    if (day < 0) return this.slots - 1;
    if (day >= this.days) return this.days * this.slots - 1;
    const into = since - day * DAY;
    const slot = into < this.length && this.intervals > 0 ? Math.floor(into / this.interval) : this.intervals;
    return day * this.slots + slot;
  }

  /** The slot of a period; -1 stays -1. */
  slotOf(period: number): number {
    return period < 0 ? -1 : period % this.slots;
  }

  /** Writes the slot of each of the first instants (-1: before the warm-up's end); those that lie together are looked up once. */
  placeInSlots(at: Float64Array, count: number, slots: Int32Array): void {
    let from = Infinity;
    let to = -Infinity;
    let slot = 0;
    for (let i = 0; i < count; i++) {
      if (!(at[i] >= from && at[i] < to)) {
        const period = this.period(at[i]);
        slot = this.slotOf(period);
        from = this.periodStart(period);
        to = this.periodEnd(period);
      }
      slots[i] = slot;
    }
  }

  /** When a period of a day ends and the next begins. */
  periodEnd(period: number): Seconds {
    if (this.isStudy) return this.start + (period + 1) * DAY;
    const day = Math.floor(period / this.slots);
    const slot = period - day * this.slots;
    const dayStart = this.open + day * DAY;
    if (slot < this.intervals) return dayStart + Math.min((slot + 1) * this.interval, this.length);
    return day + 1 < this.days ? dayStart + DAY : Infinity;
  }

  /** When a period began; -1 is all the time before the warm-up's end. */
  periodStart(period: number): Seconds {
    if (this.isStudy) return period < 0 ? -Infinity : this.start + period * DAY;
    return period > 0 ? this.periodEnd(period - 1) : this.open;
  }

  /** Opening time that a slot covers in the whole run; slot `slots` is everything: all opening hours, or the study past its warm-up. */
  seconds(slot: number): Seconds {
    if (this.isStudy) return this.length - this.start;
    if (slot >= this.intervals) return this.length * this.days;
    return this.days * (Math.min((slot + 1) * this.interval, this.length) - slot * this.interval);
  }

  /** Opening time (past the warm-up) in a window of every day, or of one day alone, counted from 1. */
  windowSeconds(window: { readonly from: Seconds; readonly length: Seconds; readonly day: number }): Seconds {
    const isContinuous = Number.isFinite(this.stop);
    const lastDay = this.isStudy ? Math.ceil(this.stop / DAY) : this.days;
    let sum = 0;
    for (let day = window.day || 1; day <= (window.day || lastDay); day++) {
      const midnight = (day - 1) * DAY;
      const opens = isContinuous ? Math.max(this.start, this.open) : this.open + midnight;
      const closes = isContinuous ? this.stop : opens + this.length;
      const [begins, ends] = [window.from + midnight, window.from + midnight + window.length];
      sum += Math.max(0, Math.min(ends, closes) - Math.max(begins, opens));
    }
    return sum;
  }

  /** From when to when a slot lasts, after midnight of its day. */
  bounds(slot: number): readonly [Seconds, Seconds] {
    const from = this.open + slot * this.interval;
    return [from, Math.min(from + this.interval, this.open + this.length)];
  }

  /** The clock at which an interval begins: `08:30`. */
  label(slot: number): string {
    const at = this.bounds(slot)[0] % DAY;
    const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
    const seconds = at % MINUTE;
    return `${two(at / HOUR)}:${two((at % HOUR) / MINUTE)}${seconds > 0 ? `:${two(seconds)}` : ''}`;
  }
}
