import type { Draws } from '../../kernel/draws.js';
import type { Seconds } from '../../kernel/units.js';
import type { RatePiece, RateProfile, TimePlan } from '../../model/model.js';
import { daysOf, startOf } from './days.js';
import { areaTo, whereAreaIs } from './polynomial.js';
import type { ArrivalProcess } from './process.js';

/** Exactly the expected number of calls, rounded: in each interval, evenly at random; or each day, each call placed by the profile. */
export class ExactArrivals implements ArrivalProcess {
  private readonly days: number;
  private readonly profile: RateProfile;
  private readonly per: 'interval' | 'day';
  private readonly stream: Draws;
  private day: number;
  private start: Seconds;
  private today: Float64Array;
  private at: number;

  constructor(time: TimePlan, per: 'interval' | 'day', profile: RateProfile, stream: Draws) {
    this.days = daysOf(time);
    this.profile = profile;
    this.per = per;
    this.stream = stream;
    this.day = 0;
    this.start = 0;
    this.today = new Float64Array(0);
    this.at = 0;
  }

  next(): Seconds {
    while (this.at >= this.today.length) {
      this.day++;
      if (this.day > this.days) return Infinity;
      this.start = startOf(this.day);
      this.today = (this.per === 'day' ? this.placeByProfile() : this.placeInPieces()).sort();
      this.at = 0;
    }
    return this.start + this.today[this.at++];
  }

  private placeInPieces(): Float64Array {
    const times: number[] = [];
    for (const piece of this.profile.daily) {
      const count = Math.round(areaTo(piece.rate, piece.to - piece.from));
      for (let i = 0; i < count; i++) times.push(piece.from + this.stream.next() * (piece.to - piece.from));
    }
    return Float64Array.from(times);
  }

  private placeByProfile(): Float64Array {
    const { daily } = this.profile;
    const areas = daily.map((piece) => areaTo(piece.rate, piece.to - piece.from));
    const sum = areas.reduce((all, area) => all + area, 0);
    return Float64Array.from({ length: Math.round(sum) }, () => placed(daily, areas, this.stream.next() * sum));
  }
}

/** The clock at which the profile's integral reaches `area`. */
function placed(daily: readonly RatePiece[], areas: readonly number[], area: number): Seconds {
  let left = area;
  let k = 0;
  while (k < daily.length - 1 && left >= areas[k]) left -= areas[k++];
  const piece = daily[k];
  return piece.from + whereAreaIs(piece.rate, left, 0, piece.to - piece.from);
}
