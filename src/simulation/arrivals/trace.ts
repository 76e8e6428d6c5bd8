import { DAY, type Seconds } from '../../kernel/units.js';
import type { TimePlan } from '../../model/model.js';
import { closesAt, daysOf, opensAt, startOf } from './days.js';
import type { ArrivalProcess } from './process.js';

/** Replay of recorded times: by the clock, each day anew, or seconds from the start, once. What falls outside opening hours is passed over. */
export class TraceArrivals implements ArrivalProcess {
  private readonly time: TimePlan;
  private readonly daily: boolean;
  private readonly times: readonly Seconds[];
  private day: number;
  private at: number;

  constructor(time: TimePlan, daily: boolean, times: readonly Seconds[]) {
    this.time = time;
    this.daily = daily;
    this.times = times;
    this.day = 1;
    this.at = 0;
  }

  next(): Seconds {
    for (;;) {
      if (this.at >= this.times.length) {
        if (!this.daily || this.day >= daysOf(this.time) || this.times.length === 0) return Infinity;
        this.day++;
        this.at = 0;
      }
      const time = this.times[this.at++];
      const when = this.daily ? startOf(this.day) + time : opensAt(this.time) + time;
      if (this.isOpen(when)) return when;
    }
  }

  private isOpen(when: Seconds): boolean {
    if (this.time.continuous) return true;
    const sinceOpening = when - opensAt(this.time);
    const day = Math.floor(sinceOpening / DAY);
    return day >= 0 && day < this.time.days && sinceOpening - day * DAY < closesAt(this.time) - opensAt(this.time);
  }
}
