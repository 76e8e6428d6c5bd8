import type { Queue } from '../../kernel/units.js';
import type { Call } from './call.js';

/**
 * The lines: for each queue the callers within agents' reach, oldest first (equal ages: who joined first). Doubly linked,
 * so that anybody can leave from anywhere; almost everyone joins at the tail. A bit a queue tells which lines are not empty.
 */
export class Lines {
  readonly head: (Call | null)[];
  readonly tail: (Call | null)[];
  /** Bit q of word q >> 5: somebody stands in line q. */
  readonly occupied: Int32Array;

  constructor(queues: number) {
    this.head = new Array(queues).fill(null);
    this.tail = new Array(queues).fill(null);
    this.occupied = new Int32Array((queues + 31) >> 5);
  }

  reset(): void {
    this.head.fill(null);
    this.tail.fill(null);
    this.occupied.fill(0);
  }

  /** Stands the call where its age belongs. */
  join(queue: Queue, call: Call): void {
    let after = this.tail[queue];
    if (after === null) this.occupied[queue >> 5] |= 1 << (queue & 31);
    else if (call.isBefore(after)) after = this.placeFor(queue, call);
    this.insert(queue, call, after);
  }

  leave(queue: Queue, call: Call): void {
    const { ahead, behind } = call;
    if (ahead === null) this.head[queue] = behind;
    else ahead.behind = behind;
    if (behind === null) this.tail[queue] = ahead;
    else behind.ahead = ahead;
    if (this.head[queue] === null) this.occupied[queue >> 5] &= ~(1 << (queue & 31));
  }

  /** The call after which it belongs, null for the head: looked for from both ends in turn, so that it is found from the nearer. */
  private placeFor(queue: Queue, call: Call): Call | null {
    let fromTail = this.tail[queue];
    let fromHead = this.head[queue];
    while (fromTail !== null && fromHead !== null && call.isBefore(fromTail)) {
      if (call.isBefore(fromHead)) return fromHead.ahead;
      fromTail = fromTail.ahead;
      fromHead = fromHead.behind;
    }
    return fromTail;
  }

  private insert(queue: Queue, call: Call, after: Call | null): void {
    const next = after === null ? this.head[queue] : after.behind;
    call.ahead = after;
    call.behind = next;
    if (after === null) this.head[queue] = call;
    else after.behind = call;
    if (next === null) this.tail[queue] = call;
    else next.ahead = call;
  }
}
