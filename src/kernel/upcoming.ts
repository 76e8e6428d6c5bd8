/** A time that is not whole, so that the field it first stands in is laid out for such numbers from the beginning. */
const FRACTION = 0.5;

/**
 * Events of which each subject has one at a time, and which are never cancelled: the next arrival of each call type. They
 * need no place in the calendar's heap: a tournament among the subjects tells the next. Every second event is an arrival,
 * so this is worth a tenth of the heap's work. Of coinciding ones goes first which was told first.
 */
export class Upcoming {
  /** The earliest of all, Infinity where there is none, and whose it is. */
  at: number;
  subject: number;
  /** By subject: when, and its number in the order of telling. */
  private readonly times: Float64Array;
  private readonly numbers: Float64Array;
  private told: number;
  /** The tournament: the subjects stand at `leaves` and after, the winner of 2 k and 2 k + 1 at k. */
  private readonly winners: Int32Array;
  private readonly leaves: number;

  constructor(subjects: number) {
    let leaves = 1;
    while (leaves < subjects) leaves *= 2;
    this.leaves = leaves;
    this.times = new Float64Array(leaves);
    this.numbers = new Float64Array(leaves);
    this.winners = new Int32Array(2 * leaves);
    this.at = FRACTION;
    this.subject = 0;
    this.told = 0;
  }

  reset(): void {
    const { leaves, winners } = this;
    this.times.fill(Infinity);
    for (let subject = 0; subject < leaves; subject++) winners[leaves + subject] = subject;
    for (let k = leaves - 1; k > 0; k--) winners[k] = winners[2 * k];
    this.at = Infinity;
    this.subject = 0;
    this.told = 0;
  }

  /** When a subject's next event is, in place of the one before; Infinity: it has none. */
  expect(subject: number, time: number): void {
    const { times, winners } = this;
    times[subject] = time;
    this.numbers[subject] = this.told++;
    let winner = subject;
    for (let place = this.leaves + subject; place > 1; place >>= 1) {
      const rival = winners[place ^ 1];
      if (times[rival] <= times[winner] && this.goesFirst(rival, winner)) winner = rival;
      winners[place >> 1] = winner;
    }
    this.subject = winner;
    this.at = times[winner];
  }

  private goesFirst(a: number, b: number): boolean {
    return this.times[a] < this.times[b] || this.numbers[a] < this.numbers[b];
  }
}
