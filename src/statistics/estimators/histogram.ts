import type { Layout } from './layout.js';

/** Buckets in an octave: half a bucket is at most 0.4 % of the value. */
const BUCKETS = 128;
const BUCKET_SHIFT = 7;
/** Bits of a float64's upper half that lie below the bucket's. */
const FRACTION_BITS_LEFT = 13;
/** Octaves from 2^-32 to 2^32 seconds; what lies beyond goes to the outermost. 1023 is the bias of a float64's exponent. */
const OCTAVES = 64;
const LOWEST = (1023 - 32) * BUCKETS;
const HIGHEST = OCTAVES * BUCKETS - 1;
/** 2^-32, 2^-31, ... */
const OCTAVE_STARTS = new Float64Array(OCTAVES);
OCTAVE_STARTS[0] = 1 / 4294967296;
for (let octave = 1; octave < OCTAVES; octave++) OCTAVE_STARTS[octave] = 2 * OCTAVE_STARTS[octave - 1];
/** Keeps 0.95 * 20 from being the 20th of 20 through rounding. */
const RANK_SLACK = 1e-9;

/**
 * Counts of values in log-linear buckets, for each row and slot, to read quantiles from; merges exactly. The bucket is
 * the top bits of the number itself: its exponent and the first seven bits of its fraction. Pages of an octave are laid out
 * when the first value falls there; zeros are counted apart.
 * Source: the layout of G. Tene's HdrHistogram (2012), over floating-point values.
 */
export class Histogram {
  private readonly layout: Layout;
  private readonly slots: number;
  private readonly probabilities: readonly number[];
  private readonly within: number;
  private readonly pageOf: Int32Array;
  private readonly zeros: Float64Array;
  private counts: Uint32Array;
  private used: number;
  private readonly quantiles: Float64Array;
  private told: number;

  /** `answers`: a bucket speaks for its middle, or, where all values are small whole numbers, for its lower edge, which is exact below 256. */
  constructor(layout: Layout, slots: number, probabilities: readonly number[], answers: 'middle' | 'whole numbers') {
    this.layout = layout;
    this.slots = slots;
    this.probabilities = probabilities;
    this.within = answers === 'middle' ? 0.5 : 0;
    const cells = layout.rows * (slots + 1);
    this.pageOf = new Int32Array(cells * OCTAVES).fill(-1);
    this.zeros = new Float64Array(cells);
    this.counts = new Uint32Array(16 * BUCKETS);
    this.used = 0;
    this.quantiles = new Float64Array(probabilities.length);
    this.told = -1;
  }

  /** Where a row and slot are counted. */
  cell(row: number, slot: number): number {
    return row * (this.slots + 1) + slot;
  }

  /** Counts a value under a cell; `high` is the upper half of its 64 bits. */
  count(cell: number, value: number, high: number): void {
    if (value > 0) this.add(cell, bucketOf(high), 1);
    else this.zeros[cell]++;
  }

  /** Counts a whole number under a cell so many times. */
  addWhole(cell: number, value: number, times: number): void {
    if (value > 0) this.add(cell, bucketOf(highHalf(value)), times);
    else this.zeros[cell] += times;
  }

  rollUp(): void {
    const { layout, slots } = this;
    for (const [from, into] of layout.folds) {
      for (let slot = 0; slot < slots; slot++) this.merge(this.cell(from, slot), this.cell(into, slot));
    }
    for (let row = 0; row < layout.rows; row++) {
      for (let slot = 0; slot < slots; slot++) this.merge(this.cell(row, slot), this.cell(row, slots));
    }
    this.told = -1;
  }

  /** The quantile of one of the probabilities named at the start; NaN without values. The k-th smallest of n, k = ceil(p n). */
  quantile(row: number, slot: number, which: number): number {
    const cell = this.cell(row, slot);
    if (cell !== this.told) this.tell(cell);
    return this.quantiles[which];
  }

  clear(): void {
    this.counts.fill(0, 0, this.used);
    this.zeros.fill(0);
    this.told = -1;
  }

  private add(cell: number, bucket: number, times: number): void {
    const place = cell * OCTAVES + (bucket >>> BUCKET_SHIFT);
    let page = this.pageOf[place];
    if (page < 0) page = this.layPage(place);
    this.counts[page + (bucket & (BUCKETS - 1))] += times;
  }

  private layPage(place: number): number {
    if (this.used + BUCKETS > this.counts.length) {
      const wider = new Uint32Array(this.counts.length * 2);
      wider.set(this.counts);
      this.counts = wider;
    }
    const page = this.used;
    this.pageOf[place] = page;
    this.used += BUCKETS;
    return page;
  }

  private merge(from: number, into: number): void {
    this.zeros[into] += this.zeros[from];
    for (let octave = 0; octave < OCTAVES; octave++) {
      const source = this.pageOf[from * OCTAVES + octave];
      if (source < 0) continue;
      let target = this.pageOf[into * OCTAVES + octave];
      if (target < 0) target = this.layPage(into * OCTAVES + octave);
      const { counts } = this;
      for (let k = 0; k < BUCKETS; k++) counts[target + k] += counts[source + k];
    }
  }

  private total(cell: number): number {
    let sum = this.zeros[cell];
    for (let octave = 0; octave < OCTAVES; octave++) {
      const page = this.pageOf[cell * OCTAVES + octave];
      if (page < 0) continue;
      for (let k = 0; k < BUCKETS; k++) sum += this.counts[page + k];
    }
    return sum;
  }

  /** One walk over a cell for all its quantiles. */
  private tell(cell: number): void {
    this.told = cell;
    const { quantiles, probabilities, counts } = this;
    const n = this.total(cell);
    if (n === 0) {
      quantiles.fill(NaN);
      return;
    }
    let which = 0;
    let passed = this.zeros[cell];
    const answer = (value: number) => {
      while (which < probabilities.length && passed >= probabilities[which] * n - RANK_SLACK)
        quantiles[which++] = value;
    };
    answer(0);
    for (let octave = 0; octave < OCTAVES && which < probabilities.length; octave++) {
      const page = this.pageOf[cell * OCTAVES + octave];
      if (page < 0) continue;
      for (let k = 0; k < BUCKETS; k++) {
        if (counts[page + k] === 0) continue;
        passed += counts[page + k];
        answer(OCTAVE_STARTS[octave] * (1 + (k + this.within) / BUCKETS));
      }
    }
  }
}

/** The bucket of a positive number: its exponent and the top of its fraction. */
function bucketOf(high: number): number {
  return Math.max(0, Math.min((high >>> FRACTION_BITS_LEFT) - LOWEST, HIGHEST));
}

const whole = new Float64Array(1);
const halves = new Uint32Array(whole.buffer);

function highHalf(value: number): number {
  whole[0] = value;
  return halves[1];
}
