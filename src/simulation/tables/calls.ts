import { NOBODY } from '../../kernel/units.js';
import { Call, FREE } from './call.js';

/**
 * The callers who are alive, and a pool of those who were. Who comes next from the pool depends only on what was taken and
 * given back since the reset: a centre used again runs like a new one.
 */
export class Calls {
  /** All, by row; the first `used` have been alive since the reset. */
  readonly all: Call[];
  used: number;
  private readonly free: Call[];
  private readonly words: number;

  /** `words`: 32 queues each, for the queues that a caller tried; 0 where no queue overflows. */
  constructor(words: number) {
    this.all = [];
    this.used = 0;
    this.free = [];
    this.words = words;
  }

  reset(): void {
    for (const call of this.all) {
      call.state = FREE;
      call.patience = NOBODY;
      call.limit = NOBODY;
      call.step = NOBODY;
    }
    this.free.length = 0;
    this.used = 0;
  }

  take(): Call {
    const call = this.free.pop();
    if (call !== undefined) return call;
    if (this.used === this.all.length) this.all.push(new Call(this.used, this.words));
    return this.all[this.used++];
  }

  giveBack(call: Call): void {
    call.state = FREE;
    this.free.push(call);
  }
}
