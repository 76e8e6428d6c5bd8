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
  /** How many values each page holds. */
  private inPage: Float64Array;
  /** The octaves in which there are pages, from `low` up to before `high`. */
  private low: number;
  private high: number;
  private readonly gathered: Gathered;
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
    this.inPage = new Float64Array(16);
    this.low = OCTAVES;
    this.high = 0;
    this.gathered = new Gathered(cells);
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

  /** Counts a value under a cell so many times. */
  addTimes(cell: number, value: number, times: number): void {
    if (value > 0) this.add(cell, bucketOf(highHalf(value)), times);
    else this.zeros[cell] += times;
  }

  /**
   * The quantile of one of the probabilities named at the start, over all that is counted under a row (and the rows folded
   * into it) and slot (`slots`: all of them); NaN without values. The k-th smallest of n, k = ceil(p n).
   */
  quantile(row: number, slot: number, which: number): number {
    if (this.told !== this.cell(row, slot)) this.tell(row, slot);
    return this.quantiles[which];
  }

  /** To be called when all is counted, before quantiles are asked for. */
  rollUp(): void {
    this.told = -1;
  }

  clear(): void {
    this.counts.fill(0, 0, this.used);
    this.inPage.fill(0);
    this.zeros.fill(0);
  }

  private add(cell: number, bucket: number, times: number): void {
    const place = cell * OCTAVES + (bucket >>> BUCKET_SHIFT);
    let page = this.pageOf[place];
    if (page < 0) page = this.layPage(place);
    this.counts[page + (bucket & (BUCKETS - 1))] += times;
    this.inPage[page >>> BUCKET_SHIFT] += times;
  }

  private layPage(place: number): number {
    if (this.used + BUCKETS > this.counts.length) {
      const wider = new Uint32Array(this.counts.length * 2);
      wider.set(this.counts);
      this.counts = wider;
      const more = new Float64Array(this.inPage.length * 2);
      more.set(this.inPage);
      this.inPage = more;
    }
    const page = this.used;
    this.pageOf[place] = page;
    this.low = Math.min(this.low, place % OCTAVES);
    this.high = Math.max(this.high, (place % OCTAVES) + 1);
    this.used += BUCKETS;
    return page;
  }

  private tell(row: number, slot: number): void {
    const { gathered, layout, slots } = this;
    const from = slot < slots ? slot : 0;
    const to = slot < slots ? slot + 1 : slots;
    gathered.clear();
    for (const source of layout.sources[row]) {
      for (let s = from; s < to; s++) this.gather(this.cell(source, s));
    }
    this.writeQuantiles();
    this.told = this.cell(row, slot);
  }

  private gather(cell: number): void {
    const { gathered, pageOf, inPage, low, high } = this;
    gathered.cells[gathered.count++] = cell;
    gathered.zeros += this.zeros[cell];
    for (let octave = low; octave < high; octave++) {
      const page = pageOf[cell * OCTAVES + octave];
      if (page >= 0) gathered.sums[octave] += inPage[page >>> BUCKET_SHIFT];
    }
  }

  /** The quantile of each probability, in rising order: one walk for all of them. */
  private writeQuantiles(): void {
    const { probabilities, within, quantiles } = this;
    const { sums, buckets, zeros } = this.gathered;
    let n = zeros;
    for (let octave = this.low; octave < this.high; octave++) n += sums[octave];
    // Below the first octave are the zeros.
    let octave = -1;
    let below = 0;
    let inside = zeros;
    let laidOut = -1;
    let bucket = 0;
    let passed = 0;
    for (let which = 0; which < quantiles.length; which++) {
      const rank = probabilities[which] * n - RANK_SLACK;
      while (below + inside < rank) {
        below += inside;
        inside = sums[++octave];
      }
      if (laidOut < octave) {
        this.layOut(octave);
        [laidOut, bucket, passed] = [octave, 0, below];
      }
      while (octave >= 0 && passed < rank) passed += buckets[bucket++];
      quantiles[which] = octave < 0 ? 0 : OCTAVE_STARTS[octave] * (1 + (bucket - 1 + within) / BUCKETS);
    }
    if (n === 0) quantiles.fill(NaN);
  }

  /** Adds up the buckets of an octave over the cells gathered. */
  private layOut(octave: number): void {
    const { counts, pageOf } = this;
    const { cells, count, buckets } = this.gathered;
    let isFirst = true;
    for (let i = 0; i < count; i++) {
      const page = pageOf[cells[i] * OCTAVES + octave];
      if (page < 0) continue;
      if (isFirst) buckets.set(counts.subarray(page, page + BUCKETS));
      else for (let k = 0; k < BUCKETS; k++) buckets[k] += counts[page + k];
      isFirst = false;
    }
    if (isFirst) buckets.fill(0);
  }
}

/** Cells put together: how many of their values lie in each octave, and in the buckets of the one that is looked into. */
class Gathered {
  zeros: number;
  count: number;
  readonly cells: Int32Array;
  readonly sums: Float64Array;
  readonly buckets: Float64Array;

  constructor(cells: number) {
    this.zeros = 0;
    this.count = 0;
    this.cells = new Int32Array(cells);
    this.sums = new Float64Array(OCTAVES);
    this.buckets = new Float64Array(BUCKETS);
  }

  clear(): void {
    this.zeros = 0;
    this.count = 0;
    this.sums.fill(0);
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
