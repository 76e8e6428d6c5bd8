/** So much is gathered before it is handed over; a cell is far shorter. */
const ROOM = 1 << 16;
const LONGEST_NUMBER = 32;

/** Times are told to the microsecond: the rounding of a double does not show, and no sum of them is off by more. */
const DECIMALS = 6;
const MICRO = 1_000_000;
/** Up to here a number of microseconds is exact. */
const MOST = Number.MAX_SAFE_INTEGER / MICRO;

const ZERO = 48;
const MINUS = 45;
const POINT = 46;

/** Takes what the pen has written; the bytes are its own again afterwards. */
export type Paper = (bytes: Uint8Array) => void;

/** Writes cells into bytes: a string for each of them would cost more than the simulation. */
export class Pen {
  private readonly paper: Paper;
  private readonly bytes: Uint8Array;
  private used: number;

  constructor(paper: Paper) {
    this.paper = paper;
    this.bytes = new Uint8Array(ROOM);
    this.used = 0;
  }

  raw(text: Uint8Array): void {
    if (this.used + text.length > ROOM) this.flush();
    if (text.length > ROOM) {
      this.paper(text);
      return;
    }
    // A loop over so few bytes is quicker than to have them copied.
    const { bytes, used } = this;
    for (let i = 0; i < text.length; i++) bytes[used + i] = text[i];
    this.used += text.length;
  }

  /** A number with at most six decimals, none that are 0. */
  number(value: number): void {
    if (this.used + LONGEST_NUMBER > ROOM) this.flush();
    const size = Math.abs(value);
    if (!(size <= MOST)) {
      this.raw(new TextEncoder().encode(String(value)));
      return;
    }
    const micros = Math.round(size * MICRO);
    const whole = Math.floor(micros / MICRO);
    if (value < 0 && micros > 0) this.bytes[this.used++] = MINUS;
    this.digits(whole);
    const fraction = micros - whole * MICRO;
    if (fraction > 0) this.decimals(fraction);
  }

  flush(): void {
    if (this.used > 0) this.paper(this.bytes.subarray(0, this.used));
    this.used = 0;
  }

  private digits(whole: number): void {
    let length = 1;
    for (let rest = Math.floor(whole / 10); rest > 0; rest = Math.floor(rest / 10)) length++;
    let rest = whole;
    for (let at = this.used + length - 1; at >= this.used; at--) {
      const tenth = Math.floor(rest / 10);
      this.bytes[at] = ZERO + (rest - 10 * tenth);
      rest = tenth;
    }
    this.used += length;
  }

  private decimals(fraction: number): void {
    this.bytes[this.used++] = POINT;
    let rest = fraction;
    let length = DECIMALS;
    while (rest % 10 === 0) {
      rest /= 10;
      length--;
    }
    for (let at = this.used + length - 1; at >= this.used; at--) {
      const tenth = Math.floor(rest / 10);
      this.bytes[at] = ZERO + (rest - 10 * tenth);
      rest = tenth;
    }
    this.used += length;
  }
}
