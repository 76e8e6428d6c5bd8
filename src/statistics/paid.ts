import { DAY, type Seconds } from '../kernel/units.js';
import type { GroupModel, Model } from '../model/model.js';
import type { Clock } from './clock.js';
import type { Cell } from './measure.js';

/** So many agents are scheduled from when to when, after midnight, every day. */
interface Block {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly count: number;
}

/**
 * Scheduled agent time of each group and slot, which is what is paid (overtime comes on top): head counts as written,
 * shrinkage and breaks included, times `scale`; shifts whole, also where they reach beyond opening hours.
 */
export class Paid {
  private readonly slots: number;
  private readonly seconds: Float64Array;

  constructor(model: Model, clock: Clock) {
    this.slots = clock.slots;
    this.seconds = new Float64Array(model.groups.length * (clock.slots + 1));
    model.groups.forEach((group, row) => {
      this.schedule(row, group, model, clock);
    });
  }

  /** Of a group, or of all. */
  scheduled(cell: Cell): Seconds {
    if (cell.scope === 'agents') return this.seconds[cell.row * (this.slots + 1) + cell.slot];
    let sum = 0;
    for (let at = cell.slot; at < this.seconds.length; at += this.slots + 1) sum += this.seconds[at];
    return sum;
  }

  private schedule(row: number, group: GroupModel, model: Model, clock: Clock): void {
    const first = row * (this.slots + 1);
    const blocks = blocksOf(group, model);
    const worked = (from: Seconds, to: Seconds) =>
      group.scale * blocks.reduce((sum, block) => sum + block.count * (upTo(block, to) - upTo(block, from)), 0);
    if (clock.isStudy) {
      this.seconds.fill(worked(clock.start, clock.stop), first, first + 2);
      return;
    }
    const { days } = model.time;
    const whole = days * worked(0, DAY);
    let inside = 0;
    for (let slot = 0; slot < clock.intervals; slot++) {
      const paid = days * worked(...clock.bounds(slot));
      this.seconds[first + slot] = paid;
      inside += paid;
    }
    this.seconds[first + clock.intervals] = Math.max(0, whole - inside);
    this.seconds[first + clock.slots] = whole;
  }
}

function blocksOf(group: GroupModel, model: Model): Block[] {
  const { staff } = group;
  const { time } = model;
  if (staff.kind === 'shifts') return [...staff.shifts];
  if (staff.kind === 'count') {
    const length = time.kind === 'study' ? DAY : time.length;
    return [{ from: time.kind === 'study' ? 0 : time.open, to: time.open + length, count: staff.count }];
  }
  const last = time.kind === 'study' ? DAY : time.open + time.length;
  return staff.steps.map((step, k) => {
    const next = k + 1 < staff.steps.length ? staff.steps[k + 1].at : Math.max(step.at, last);
    return { from: step.at, to: next, count: step.count };
  });
}

/** Time that a block, repeated every day for ever, covers up to `at`, from some beginning: only differences mean anything. Blocks last a day at most. */
function upTo(block: Block, at: Seconds): Seconds {
  const since = at - block.from;
  const round = Math.floor(since / DAY);
  return round * (block.to - block.from) + Math.min(since - round * DAY, block.to - block.from);
}
