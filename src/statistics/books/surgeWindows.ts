import { DAY } from '../../kernel/units.js';
import { PAGE } from '../../ledger/page.js';
import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import type { LegSheet } from './sheet/sheet.js';

/** Which contacts arrived in a surge: those of its types, in its window. */
export class SurgeWindows {
  private readonly model: Model;
  private readonly start: number;
  private readonly slot: Int32Array;
  private readonly types: readonly Uint8Array[];

  constructor(model: Model, clock: Clock) {
    this.model = model;
    this.start = clock.start;
    this.slot = new Int32Array(model.surges.length > 0 ? PAGE : 0);
    this.types = model.surges.map((surge) =>
      Uint8Array.from(model.calls, (_, type) => (surge.types.includes(type) ? 1 : 0)),
    );
  }

  /** For each row of the page 0 if its contact arrived in the surge, else -1; the column holds until the next asking. */
  slots(surge: number, sheet: LegSheet): Int32Array {
    const { slot, start } = this;
    const { from, length, day } = this.model.surges[surge];
    const { type, contactAt } = sheet.page;
    const types = this.types[surge];
    const begins = day > 0 ? from + (day - 1) * DAY : from;
    for (let i = 0; i < sheet.count; i++) {
      const at = contactAt[i];
      const since = day > 0 ? at - begins : at - begins - Math.floor((at - begins) / DAY) * DAY;
      slot[i] = types[type[i]] === 1 && at >= start && since >= 0 && since < length ? 0 : -1;
    }
    return slot;
  }
}
