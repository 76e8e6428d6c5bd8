import { longer } from './columns.js';

/** Rank of the kind and running number in one number: ties leave by rank, then first scheduled first. */
const RANK = 35184372088832; // 2^45: room for 3.5e13 events
const START = 1024;

/**
 * What happens next. An indexed heap with four children a node: keys in typed columns, a handle for each event, so that
 * any event can truly be cancelled, in logarithmic time. The order of coinciding events is stated: time, then kind
 * (lower first), then first scheduled first.
 * `advance` leaves a hole at the root, which the next `schedule` fills: most handlers schedule one event.
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
  private times: Float64Array;
  private orders: Float64Array;
  private handles: Int32Array;
  private places: Int32Array;
  private kinds: Int32Array;
  private subjects: Int32Array;
  private free: Int32Array;
  private freeCount: number;
  private used: number;

  constructor() {
    this.times = new Float64Array(START);
    this.orders = new Float64Array(START);
    this.handles = new Int32Array(START);
    this.places = new Int32Array(START);
    this.kinds = new Int32Array(START);
    this.subjects = new Int32Array(START);
    this.free = new Int32Array(START);
    this.now = 0;
    this.kind = 0;
    this.subject = 0;
    this.events = 0;
    this.size = 0;
    this.hole = false;
    this.sequence = 0;
    this.freeCount = 0;
    this.used = 0;
  }

  reset(now: number): void {
    this.now = now;
    this.kind = 0;
    this.subject = 0;
    this.events = 0;
    this.size = 0;
    this.hole = false;
    this.sequence = 0;
    this.freeCount = 0;
    this.used = 0;
  }

  /** Puts an event into the calendar; the handle cancels it, and is void once it has happened. */
  schedule(time: number, kind: number, subject: number): number {
    if (this.used === this.handles.length && this.freeCount === 0) this.grow();
    const handle = this.freeCount > 0 ? this.free[--this.freeCount] : this.used++;
    this.kinds[handle] = kind;
    this.subjects[handle] = subject;
    const order = kind * RANK + this.sequence++;
    if (this.hole) {
      this.hole = false;
      this.sink(0, time, order, handle);
    } else {
      this.rise(this.size++, time, order, handle);
    }
    return handle;
  }

  cancel(handle: number): void {
    const place = this.places[handle];
    this.free[this.freeCount++] = handle;
    const last = --this.size;
    if (place === last) return;
    const time = this.times[last];
    const order = this.orders[last];
    const moved = this.handles[last];
    const parent = (place - 1) >> 2;
    if (place > 0 && (time < this.times[parent] || (time === this.times[parent] && order < this.orders[parent]))) {
      this.rise(place, time, order, moved);
    } else {
      this.sink(place, time, order, moved);
    }
  }

  /** Moves to the next event; false when nothing is left. */
  advance(): boolean {
    if (this.hole) {
      this.hole = false;
      const last = --this.size;
      if (last > 0) this.sink(0, this.times[last], this.orders[last], this.handles[last]);
    }
    if (this.size === 0) return false;
    const handle = this.handles[0];
    this.now = this.times[0];
    this.kind = this.kinds[handle];
    this.subject = this.subjects[handle];
    this.free[this.freeCount++] = handle;
    this.hole = true;
    this.events++;
    return true;
  }

  /** Moves an entry up from an open place. The root of a heap with a hole is the event just brought, which no entry precedes. */
  private rise(from: number, time: number, order: number, handle: number): void {
    const { times, orders, handles, places } = this;
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 2;
      const above = times[parent];
      if (above < time || (above === time && orders[parent] < order)) break;
      times[place] = above;
      orders[place] = orders[parent];
      const moved = handles[parent];
      handles[place] = moved;
      places[moved] = place;
      place = parent;
    }
    times[place] = time;
    orders[place] = order;
    handles[place] = handle;
    places[handle] = place;
  }

  /** Moves an entry down from an open place. */
  private sink(from: number, time: number, order: number, handle: number): void {
    const { times, orders, handles, places, size } = this;
    let place = from;
    for (;;) {
      let child = place * 4 + 1;
      if (child >= size) break;
      const end = Math.min(child + 4, size);
      let least = times[child];
      for (let other = child + 1; other < end; other++) {
        const t = times[other];
        if (t < least || (t === least && orders[other] < orders[child])) {
          least = t;
          child = other;
        }
      }
      if (least > time || (least === time && orders[child] > order)) break;
      times[place] = least;
      orders[place] = orders[child];
      const moved = handles[child];
      handles[place] = moved;
      places[moved] = place;
      place = child;
    }
    times[place] = time;
    orders[place] = order;
    handles[place] = handle;
    places[handle] = place;
  }

  private grow(): void {
    const length = this.handles.length * 2;
    this.times = longer(this.times, length);
    this.orders = longer(this.orders, length);
    this.handles = longer(this.handles, length);
    this.places = longer(this.places, length);
    this.kinds = longer(this.kinds, length);
    this.subjects = longer(this.subjects, length);
    this.free = longer(this.free, length);
  }
}
