/** What happens in the same instant happens in this order (docs/life-of-a-call.md, "When things coincide"). */
export const RANK = {
  /** Where it never closes: nothing else happens in that instant. */
  clockStops: -1,
  telephoneIsAnswered: 0,
  talkEnds: 1,
  wrapUpEnds: 2,
  breakEnds: 3,
  holdEnds: 4,
  dayOpens: 5,
  dayCloses: 6,
  queueCloses: 7,
  shiftEnds: 8,
  shiftStarts: 9,
  breakIsDue: 10,
  greetingEnds: 11,
  eligibilityWidens: 12,
  patienceRunsOut: 13,
  maxWaitIsOver: 14,
  ivrStep: 15,
  surgeEnds: 16,
  redial: 17,
  arrival: 18,
} as const;

/** One appointment: at what time, of what rank, the how-manieth made, and what is to be done then. */
export interface Appointment {
  readonly time: number;
  readonly rank: number;
  readonly made: number;
  readonly happens: () => void;
}

const comesLater = (a: Appointment, b: Appointment): boolean =>
  a.time !== b.time ? a.time > b.time : a.rank !== b.rank ? a.rank > b.rank : a.made > b.made;

/** The calendar as one would keep it on paper: a list in order of time, then rank, then who was written down first. */
export class Agenda {
  now = 0;
  private readonly list: Appointment[] = [];
  private made = 0;

  /** Writes an appointment down; one that never comes is not written. */
  at(time: number, rank: number, happens: () => void): Appointment {
    const appointment = { time, rank, made: this.made++, happens };
    if (time === Infinity) return appointment;
    let place = this.list.length;
    while (place > 0 && comesLater(this.list[place - 1]!, appointment)) place--;
    this.list.splice(place, 0, appointment);
    return appointment;
  }

  strike(appointment: Appointment | null): void {
    const place = appointment === null ? -1 : this.list.indexOf(appointment);
    if (place >= 0) this.list.splice(place, 1);
  }

  /** Lets the next thing happen; false when nothing is left. */
  goesOn(): boolean {
    const next = this.list.shift();
    if (next === undefined) return false;
    if (next.time < this.now) throw new Error('time ran back');
    this.now = next.time;
    next.happens();
    return true;
  }
}
