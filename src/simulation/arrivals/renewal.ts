import type { Law } from '../../distributions/distribution.js';
import type { Draws } from '../../kernel/draws.js';
import { DAY, type Seconds } from '../../kernel/units.js';
import type { TimePlan } from '../../model/model.js';
import { closesAt, opensAt, startOf } from './days.js';
import type { ArrivalProcess } from './process.js';

/** Gaps of one law after another, from the opening of each day on; where it never closes, from the start. */
export class RenewalArrivals implements ArrivalProcess {
  private readonly time: TimePlan;
  private readonly gap: Law;
  private readonly stream: Draws;
  private day: number;
  private at: Seconds;

  constructor(time: TimePlan, gap: Law, stream: Draws) {
    this.time = time;
    this.gap = gap;
    this.stream = stream;
    this.day = 1;
    this.at = opensAt(time);
  }

  next(): Seconds {
    while (this.day <= this.time.days) {
      this.at += this.gap.sample(this.stream, this.at % DAY);
      if (this.time.continuous || this.at < startOf(this.day) + closesAt(this.time)) return this.at;
      this.day++;
      this.at = startOf(this.day) + opensAt(this.time);
    }
    return Infinity;
  }
}
