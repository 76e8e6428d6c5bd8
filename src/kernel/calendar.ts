import { longer } from './columns.js';
import { Upcoming } from './upcoming.js';

/** Room for so many events at least. */
const LEAST_ROOM = 1024;
/** Places beyond the last that hold no event but an endless time, so that four children can always be compared. */
const BEYOND = 4;

/**
 * Facts of an event: what it is (subject and kind in one number) and its place in the heap (or the next free handle).
 * Keys: its time, and its number in the order of scheduling. Two of each stand at a handle, which is even: so `handle | 1`
 * is the second, and no sum has to be watched for overflow.
 */
const WHAT = 0;
const PLACE = 1;
const TIME = 0;
const NUMBER = 1;
const PAIR = 2;
/** Kinds are below 32. */
const KIND_BITS = 5;
const KIND_MASK = 31;

const NONE = -1;

/**
 * What happens next. An indexed heap with four children a node: times in a typed column, a handle for each event, so that
 * any event can truly be cancelled, in logarithmic time. The order of coinciding events is stated: time, then kind
 * (lower first), then first scheduled first.
 * `advance` leaves a hole at the root, which the next `schedule` fills: most handlers schedule one event.
 * No time is handed from method to method as a number (a call that is not inlined would box it), and what belongs to an
 * event stands together: each further typed array costs some eight instructions to reach.
 */
export class Calendar {
  now: number;
  /** Kind and subject of the event that `advance` brought. */
  kind: number;
  subject: number;
  /** Events brought since the reset. */
  events: number;
  /** Events of one more kind, which goes last of all at its instant. After each the subject's next must be told before anything else is brought. */
  readonly upcoming: Upcoming;
  private readonly upcomingKind: number;
  private size: number;
  /** 1: the root's event has happened, and its place is open. */
  private hole: number;
  private sequence: number;
  /** By place in the heap: the event's time, and its handle. */
  private placeTimes: Float64Array;
  private placeHandles: Int32Array;
  /** By handle. */
  private keys: Float64Array;
  private facts: Int32Array;
  private length: number;
  private firstFree: number;
  private used: number;

  /**
   * `kind`: of the events that are `upcoming`, one at a time for each of so many subjects; higher than all others. `room`:
   * for how many other events at once, at first: columns that never grow are known to the compiler.
   */
  constructor(kind: number, subjects: number, room: number) {
    this.upcoming = new Upcoming(subjects);
    this.upcomingKind = kind;
    this.length = Math.max(LEAST_ROOM, room);
    this.placeTimes = new Float64Array(this.length + BEYOND).fill(Infinity);
    this.placeHandles = new Int32Array(this.length + BEYOND);
    this.keys = new Float64Array(this.length * PAIR);
    this.facts = new Int32Array(this.length * PAIR);
    this.now = 0.5;
    this.kind = 0;
    this.subject = 0;
    this.events = 0;
    this.size = 0;
    this.hole = 0;
    this.sequence = 0;
    this.firstFree = NONE;
    this.used = 0;
  }

  reset(now: number): void {
    this.upcoming.reset();
    this.placeTimes.fill(Infinity);
    this.now = now;
    this.kind = 0;
    this.subject = 0;
    this.events = 0;
    this.size = 0;
    this.hole = 0;
    this.sequence = 0;
    this.firstFree = NONE;
    this.used = 0;
  }

  /** Puts an event into the calendar; the handle cancels it, and is void once it has happened. The time must be finite. */
  schedule(time: number, kind: number, subject: number): number {
    const handle = this.takeHandle();
    this.keys[handle | TIME] = time;
    this.enter(handle, (subject << KIND_BITS) | kind);
    return handle;
  }

  cancel(handle: number): void {
    const place = this.facts[handle | PLACE];
    this.facts[handle | PLACE] = this.firstFree;
    this.firstFree = handle;
    const last = --this.size;
    const moved = this.placeHandles[last];
    this.placeTimes[last] = Infinity;
    if (place === last) return;
    if (place > 0 && this.isBefore(moved, this.placeHandles[(place - 1) >> 2])) this.rise(place, moved);
    else this.sink(place, moved);
  }

  /** Moves to the next event; false when nothing is left. */
  advance(): boolean {
    if (this.hole === 1) this.closeHole();
    const { upcoming } = this;
    if (upcoming.at < this.placeTimes[0]) {
      this.now = upcoming.at;
      this.kind = this.upcomingKind;
      this.subject = upcoming.subject;
      this.events++;
      return true;
    }
    if (this.size === 0) return false;
    const handle = this.placeHandles[0];
    const { facts } = this;
    const what = facts[handle | WHAT];
    this.now = this.placeTimes[0];
    this.kind = what & KIND_MASK;
    this.subject = what >> KIND_BITS;
    facts[handle | PLACE] = this.firstFree;
    this.firstFree = handle;
    this.hole = 1;
    this.events++;
    return true;
  }

  private takeHandle(): number {
    const handle = this.firstFree;
    if (handle === NONE) return this.newHandle();
    this.firstFree = this.facts[handle | PLACE];
    return handle;
  }

  private newHandle(): number {
    if (this.used === this.length) this.grow();
    return this.used++ << 1;
  }

  private enter(handle: number, what: number): void {
    this.facts[handle | WHAT] = what;
    this.keys[handle | NUMBER] = this.sequence++;
    if (this.hole === 1) {
      this.hole = 0;
      this.sink(0, handle);
    } else {
      this.rise(this.size++, handle);
    }
  }

  private closeHole(): void {
    this.hole = 0;
    const last = --this.size;
    this.placeTimes[last] = Infinity;
    if (last > 0) this.sink(0, this.placeHandles[last]);
  }

  private isBefore(a: number, b: number): boolean {
    const timeA = this.keys[a | TIME];
    const timeB = this.keys[b | TIME];
    return timeA < timeB || (timeA === timeB && this.goesFirst(a, b));
  }

  /** Of two events of one instant. */
  private goesFirst(a: number, b: number): boolean {
    const kindA = this.facts[a | WHAT] & KIND_MASK;
    const kindB = this.facts[b | WHAT] & KIND_MASK;
    return kindA < kindB || (kindA === kindB && this.keys[a | NUMBER] < this.keys[b | NUMBER]);
  }

  /** Moves an event up from an open place. The root of a heap with a hole is the event just brought, which none precedes. */
  private rise(from: number, handle: number): void {
    const { placeTimes, placeHandles, facts } = this;
    const time = this.keys[handle | TIME];
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = placeTimes[parent];
      if (above <= time && (above < time || !this.goesFirst(handle, placeHandles[parent]))) break;
      const moved = placeHandles[parent];
      placeTimes[place] = above;
      placeHandles[place] = moved;
      facts[moved | PLACE] = place;
      place = parent;
    }
    placeTimes[place] = time;
    placeHandles[place] = handle;
    facts[handle | PLACE] = place;
  }

  /** Moves an event down from an open place. The four children are compared without a loop; places beyond the last hold an endless time. */
  private sink(from: number, handle: number): void {
    const { placeTimes, placeHandles, facts, size } = this;
    const time = this.keys[handle | TIME];
    let place = from;
    for (let child = (place << 2) | 1; child < size; child = (place << 2) | 1) {
      const two = (place << 2) | 2;
      const three = (place << 2) | 3;
      const four = (place << 2) + 4;
      const timeTwo = placeTimes[two];
      const timeThree = placeTimes[three];
      const timeFour = placeTimes[four];
      let least = placeTimes[child];
      if (timeTwo <= least && (timeTwo < least || this.goesFirst(placeHandles[two], placeHandles[child]))) {
        child = two;
        least = timeTwo;
      }
      if (timeThree <= least && (timeThree < least || this.goesFirst(placeHandles[three], placeHandles[child]))) {
        child = three;
        least = timeThree;
      }
      if (timeFour <= least && (timeFour < least || this.goesFirst(placeHandles[four], placeHandles[child]))) {
        child = four;
        least = timeFour;
      }
      if (least >= time && (least > time || !this.goesFirst(placeHandles[child], handle))) break;
      const moved = placeHandles[child];
      placeTimes[place] = least;
      placeHandles[place] = moved;
      facts[moved | PLACE] = place;
      place = child;
    }
    placeTimes[place] = time;
    placeHandles[place] = handle;
    facts[handle | PLACE] = place;
  }

  private grow(): void {
    const length = this.length * 2;
    this.placeTimes = longer(this.placeTimes, length + BEYOND).fill(Infinity, this.length + BEYOND);
    this.placeHandles = longer(this.placeHandles, length + BEYOND);
    this.keys = longer(this.keys, length * PAIR);
    this.facts = longer(this.facts, length * PAIR);
    this.length = length;
  }
}
