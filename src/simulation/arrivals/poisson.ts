import { standardExponential } from '../../distributions/continuous/ziggurat.js';
import type { Draws } from '../../kernel/draws.js';
import type { Seconds } from '../../kernel/units.js';
import type { RatePiece, RateProfile, TimePlan } from '../../model/model.js';
import type { DayFactors } from './dayFactors.js';
import { daysOf, startOf } from './days.js';
import { areaTo, whereAreaIs } from './polynomial.js';
import type { ArrivalProcess } from './process.js';

/**
 * A Poisson process whose rate follows the clock, by inversion (Cinlar 1975): unit exponential gaps are used up along the
 * rate's integral, so that another rate moves the same callers in time.
 */
export class PoissonArrivals implements ArrivalProcess {
  private readonly stream: Draws;
  private readonly profile: RateProfile;
  private readonly factors: readonly DayFactors[];
  private readonly days: number;
  private day: number;
  private start: Seconds;
  private factor: number;
  private pieces: readonly RatePiece[];
  private piece: number;
  /** The clock inside the piece, up to which the rate is used up; the piece's end; its rate if it is level, else 0. */
  private clock: Seconds;
  private end: Seconds;
  private level: number;

  constructor(time: TimePlan, profile: RateProfile, stream: Draws, factors: readonly DayFactors[]) {
    this.stream = stream;
    this.profile = profile;
    this.factors = factors;
    this.days = daysOf(time);
    this.day = 0;
    this.start = 0;
    this.factor = 1;
    this.pieces = [];
    this.piece = -1;
    this.clock = 0;
    this.end = 0;
    this.level = 0;
  }

  next(): Seconds {
    const gap = standardExponential(this.stream);
    const reach = this.clock + gap / this.level;
    if (reach < this.end) {
      this.clock = reach;
      return this.start + reach;
    }
    return +this.further(gap); // a number for sure, so that the usual answer is not boxed to look like a call's
  }

  /** The arrival lies beyond the level piece, or on a curved one. */
  private further(gap: number): Seconds {
    let left = gap;
    for (;;) {
      if (this.piece >= 0 && this.piece < this.pieces.length) {
        const piece = this.pieces[this.piece];
        left = piece.rate.length === 1 ? this.alongLevel(left) : this.alongCurve(piece, left);
        if (left < 0) return this.start + this.clock;
      }
      if (!this.turnPiece()) return Infinity;
    }
  }

  /** Uses up the gap along a piece; negative: an arrival at `clock`; else what is left of the gap at the piece's end. */
  private alongLevel(gap: number): number {
    const reach = this.clock + gap / this.level;
    if (reach < this.end) {
      this.clock = reach;
      return -1;
    }
    return Math.max(gap - this.level * (this.end - this.clock), 0);
  }

  private alongCurve(piece: RatePiece, gap: number): number {
    const from = this.clock - piece.from;
    const to = piece.to - piece.from;
    const used = areaTo(piece.rate, from);
    const wanted = used + gap / this.factor;
    const whole = areaTo(piece.rate, to);
    if (wanted < whole) {
      this.clock = piece.from + whereAreaIs(piece.rate, wanted, from, to);
      return -1;
    }
    const left = gap - (whole - used) * this.factor;
    return Math.max(left, 0);
  }

  /** The next piece of the day, or the first of the next day that has any; false after the last day. */
  private turnPiece(): boolean {
    this.piece++;
    while (this.piece >= this.pieces.length) {
      this.day++;
      if (this.day > this.days) return false;
      this.start = startOf(this.day);
      this.pieces = this.profile.special.find((special) => special.day === this.day)?.pieces ?? this.profile.daily;
      this.factor = 1;
      for (const factors of this.factors) this.factor *= factors.of(this.day);
      this.piece = 0;
    }
    const piece = this.pieces[this.piece];
    this.clock = piece.from;
    this.end = piece.to;
    this.level = piece.rate.length === 1 ? piece.rate[0] * this.factor : 0;
    return true;
  }
}
