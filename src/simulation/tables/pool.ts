import type { Seconds } from '../../kernel/units.js';

/** The head count of a group that is staffed by `count` or `schedule`: who comes and goes is nobody in particular. */
export class Pool {
  /** Agents who should be there now. */
  target: number;
  /** Those who are to leave when next ready: when they were due, earliest first. */
  readonly dues: Seconds[];
  /** The rest of the day's targets, in order of their events. */
  targets: number[];
  next: number;

  constructor() {
    this.target = 0;
    this.dues = [];
    this.targets = [];
    this.next = 0;
  }

  reset(): void {
    this.target = 0;
    this.dues.length = 0;
    this.targets = [];
    this.next = 0;
  }
}
