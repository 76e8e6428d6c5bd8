import { longer } from './columns.js';

const START = 1024;
/** Places beyond the last that hold no event but an endless time, so that four children can always be compared. */
const BEYOND = 4;

/** Facts of an event, four to a handle: what it is, its place in the heap (or the next free handle). */
const KIND = 0;
const SUBJECT = 1;
const PLACE = 2;
const FACTS = 4;
/** Keys of an event, two to a handle: its time, and its number in the order of scheduling. */
const TIME = 0;
const NUMBER = 1;
const KEYS = 2;

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
  private size: number;
  private hole: boolean;
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

  constructor() {
    this.length = START;
    this.placeTimes = new Float64Array(START + BEYOND).fill(Infinity);
    this.placeHandles = new Int32Array(START + BEYOND);
    this.keys = new Float64Array(START * KEYS);
    this.facts = new Int32Array(START * FACTS);
    this.now = 0.5;
    this.kind = 0;
    this.subject = 0;
    this.events = 0;
    this.size = 0;
    this.hole = false;
    this.sequence = 0;
    this.firstFree = NONE;
    this.used = 0;
  }

  reset(now: number): void {
    this.placeTimes.fill(Infinity);
    this.now = now;
    this.kind = 0;
    this.subject = 0;
    this.events = 0;
    this.size = 0;
    this.hole = false;
    this.sequence = 0;
    this.firstFree = NONE;
    this.used = 0;
  }

  /** Puts an event into the calendar; the handle cancels it, and is void once it has happened. The time must be finite. */
  schedule(time: number, kind: number, subject: number): number {
    const handle = this.handleFor(kind, subject);
    this.keys[handle * KEYS + TIME] = time;
    if (this.hole) this.fillHole(handle);
    else this.rise(this.size++, handle);
    return handle;
  }

  cancel(handle: number): void {
    const place = this.facts[handle * FACTS + PLACE];
    this.giveBack(handle);
    const last = --this.size;
    const moved = this.placeHandles[last];
    this.placeTimes[last] = Infinity;
    if (place === last) return;
    if (place > 0 && this.isBefore(moved, this.placeHandles[(place - 1) >> 2])) this.rise(place, moved);
    else this.sink(place, moved);
  }

  /** Moves to the next event; false when nothing is left. */
  advance(): boolean {
    if (this.hole) this.closeHole();
    if (this.size === 0) return false;
    const handle = this.placeHandles[0];
    const fact = handle * FACTS;
    const { facts } = this;
    this.now = this.placeTimes[0];
    this.kind = facts[fact + KIND];
    this.subject = facts[fact + SUBJECT];
    facts[fact + PLACE] = this.firstFree;
    this.firstFree = handle;
    this.hole = true;
    this.events++;
    return true;
  }

  private handleFor(kind: number, subject: number): number {
    let handle = this.firstFree;
    if (handle === NONE) {
      if (this.used === this.length) this.grow();
      handle = this.used++;
    } else {
      this.firstFree = this.facts[handle * FACTS + PLACE];
    }
    const { facts } = this;
    facts[handle * FACTS + KIND] = kind;
    facts[handle * FACTS + SUBJECT] = subject;
    this.keys[handle * KEYS + NUMBER] = this.sequence++;
    return handle;
  }

  private giveBack(handle: number): void {
    this.facts[handle * FACTS + PLACE] = this.firstFree;
    this.firstFree = handle;
  }

  private fillHole(handle: number): void {
    this.hole = false;
    this.sink(0, handle);
  }

  private closeHole(): void {
    this.hole = false;
    const last = --this.size;
    this.placeTimes[last] = Infinity;
    if (last > 0) this.sink(0, this.placeHandles[last]);
  }

  private isBefore(a: number, b: number): boolean {
    const timeA = this.keys[a * KEYS + TIME];
    const timeB = this.keys[b * KEYS + TIME];
    return timeA < timeB || (timeA === timeB && this.goesFirst(a, b));
  }

  /** Of two events of one instant. */
  private goesFirst(a: number, b: number): boolean {
    const kindA = this.facts[a * FACTS + KIND];
    const kindB = this.facts[b * FACTS + KIND];
    return kindA < kindB || (kindA === kindB && this.keys[a * KEYS + NUMBER] < this.keys[b * KEYS + NUMBER]);
  }

  /** Moves an event up from an open place. The root of a heap with a hole is the event just brought, which none precedes. */
  private rise(from: number, handle: number): void {
    const { placeTimes, placeHandles, facts } = this;
    const time = this.keys[handle * KEYS + TIME];
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = placeTimes[parent];
      if (above <= time && (above < time || !this.goesFirst(handle, placeHandles[parent]))) break;
      const moved = placeHandles[parent];
      placeTimes[place] = above;
      placeHandles[place] = moved;
      facts[moved * FACTS + PLACE] = place;
      place = parent;
    }
    placeTimes[place] = time;
    placeHandles[place] = handle;
    facts[handle * FACTS + PLACE] = place;
  }

  /** Moves an event down from an open place. The four children are compared without a loop; places beyond the last hold an endless time. */
  private sink(from: number, handle: number): void {
    const { placeTimes, placeHandles, facts, size } = this;
    const time = this.keys[handle * KEYS + TIME];
    let place = from;
    for (let child = place * 4 + 1; child < size; child = place * 4 + 1) {
      let best = child;
      let least = placeTimes[child];
      const second = placeTimes[child + 1];
      const third = placeTimes[child + 2];
      const fourth = placeTimes[child + 3];
      if (second <= least && (second < least || this.goesFirst(placeHandles[child + 1], placeHandles[best]))) {
        best = child + 1;
        least = second;
      }
      if (third <= least && (third < least || this.goesFirst(placeHandles[child + 2], placeHandles[best]))) {
        best = child + 2;
        least = third;
      }
      if (fourth <= least && (fourth < least || this.goesFirst(placeHandles[child + 3], placeHandles[best]))) {
        best = child + 3;
        least = fourth;
      }
      if (least >= time && (least > time || !this.goesFirst(placeHandles[best], handle))) break;
      const moved = placeHandles[best];
      placeTimes[place] = least;
      placeHandles[place] = moved;
      facts[moved * FACTS + PLACE] = place;
      place = best;
    }
    placeTimes[place] = time;
    placeHandles[place] = handle;
    facts[handle * FACTS + PLACE] = place;
  }

  private grow(): void {
    const length = this.length * 2;
    this.placeTimes = longer(this.placeTimes, length + BEYOND).fill(Infinity, this.length + BEYOND);
    this.placeHandles = longer(this.placeHandles, length + BEYOND);
    this.keys = longer(this.keys, length * KEYS);
    this.facts = longer(this.facts, length * FACTS);
    this.length = length;
  }
}
