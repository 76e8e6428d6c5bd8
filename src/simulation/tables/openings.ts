import { DAY, type Queue, type Seconds } from '../../kernel/units.js';
import type { Hours } from '../../model/ivr.js';
import type { QueueModel } from '../../model/model.js';
import { isOpenAt } from '../layout/hours.js';

/** When the queues are open, and which of them have closed by hours of their own with callers in them who are still served. */
export class Openings {
  /** 1: whoever waits in the queue when it closes, or the day does, is sent away. */
  readonly hangsUp: Int32Array;
  /** Do all of them? */
  readonly allHangUp: boolean;
  /** Has any queue hours of its own? */
  readonly own: boolean;
  /** 1: was closed and has been served since; and how many queues are. */
  readonly lingers: Int32Array;
  lingering: number;
  /** 1: in this step an agent has gone whom their callers may have counted on. */
  missed: number;
  readonly hours: readonly (Hours | null)[];

  constructor(queues: readonly QueueModel[]) {
    this.hangsUp = Int32Array.from(queues.map(({ atClose }) => (atClose === 'hang_up' ? 1 : 0)));
    this.allHangUp = queues.every(({ atClose }) => atClose === 'hang_up');
    this.hours = queues.map(({ hours }) => hours);
    this.own = this.hours.some((hours) => hours !== null);
    this.lingers = new Int32Array(queues.length);
    this.lingering = 0;
    this.missed = 0;
  }

  reset(): void {
    this.lingers.fill(0);
    this.lingering = 0;
    this.missed = 0;
  }

  /** By its own hours. */
  isOpen(queue: Queue, now: Seconds): boolean {
    const hours = this.hours[queue];
    return hours === null || isOpenAt(hours, now % DAY);
  }

  /** Closed by its own hours, and served to its end (or till it opens again). */
  isServedOut(queue: Queue, now: Seconds): boolean {
    return this.lingers[queue] === 1 && !this.isOpen(queue, now);
  }

  startsLingering(queue: Queue): void {
    if (this.lingers[queue] === 0) this.lingering++;
    this.lingers[queue] = 1;
  }

  stopsLingering(queue: Queue): void {
    this.lingers[queue] = 0;
    this.lingering--;
  }
}
