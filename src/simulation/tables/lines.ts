import { type Call, NOBODY, type Queue } from '../../kernel/units.js';
import type { Calls } from './calls.js';

/**
 * The lines: for each queue the callers within agents' reach, oldest first (equal ages: who joined first). Doubly linked,
 * so that anybody can leave from anywhere; almost everyone joins at the tail. A bit a queue tells which lines are not empty.
 */
export class Lines {
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Bit q of word q >> 5: somebody stands in line q. */
  readonly occupied: Int32Array;
  private readonly calls: Calls;

  constructor(queues: number, calls: Calls) {
    this.head = new Int32Array(queues);
    this.tail = new Int32Array(queues);
    this.occupied = new Int32Array((queues + 31) >> 5);
    this.calls = calls;
  }

  reset(): void {
    this.head.fill(NOBODY);
    this.tail.fill(NOBODY);
    this.occupied.fill(0);
  }

  /** Stands the call where its age belongs; looks from the tail and from the head in turn, so that a far place is found from the nearer end. */
  join(queue: Queue, call: Call): void {
    let after = this.tail[queue];
    if (after === NOBODY) {
      this.occupied[queue >> 5] |= 1 << (queue & 31);
    } else if (this.isBefore(call, after)) {
      after = this.placeFor(queue, call);
    }
    this.insert(queue, call, after);
  }

  leave(queue: Queue, call: Call): void {
    const { ahead, behind } = this.calls;
    const before = ahead[call];
    const next = behind[call];
    if (before === NOBODY) this.head[queue] = next;
    else behind[before] = next;
    if (next === NOBODY) this.tail[queue] = before;
    else ahead[next] = before;
    if (this.head[queue] === NOBODY) this.occupied[queue >> 5] &= ~(1 << (queue & 31));
  }

  /** Is `a` older than `b`, or as old and joined earlier? */
  isBefore(a: Call, b: Call): boolean {
    const { virtualAt, joinNumber } = this.calls;
    return virtualAt[a] < virtualAt[b] || (virtualAt[a] === virtualAt[b] && joinNumber[a] < joinNumber[b]);
  }

  /** The call after which it belongs, or NOBODY for the head. */
  private placeFor(queue: Queue, call: Call): Call {
    const { ahead, behind } = this.calls;
    let fromTail = ahead[this.tail[queue]];
    let fromHead = this.head[queue];
    for (;;) {
      if (fromTail === NOBODY || !this.isBefore(call, fromTail)) return fromTail;
      if (this.isBefore(call, fromHead)) return ahead[fromHead];
      fromTail = ahead[fromTail];
      fromHead = behind[fromHead];
    }
  }

  private insert(queue: Queue, call: Call, after: Call): void {
    const { ahead, behind } = this.calls;
    const next = after === NOBODY ? this.head[queue] : behind[after];
    ahead[call] = after;
    behind[call] = next;
    if (after === NOBODY) this.head[queue] = call;
    else behind[after] = call;
    if (next === NOBODY) this.tail[queue] = call;
    else ahead[next] = call;
  }
}
