import type { ChangingDay, Shape } from './changingDay.js';
import { rungeKutta } from './rungeKutta.js';

/** What awaits a caller who joins in step k, finds j waiting before him, and r agents about to leave. */
export interface TaggedCaller {
  /** Probability that he hangs up. */
  hangsUp(k: number, j: number, r: number): number;
  /** His mean wait, however it ends. */
  wait(k: number, j: number, r: number): number;
}

/** After closing the last staffing stays until all have gone: so many mean talks are followed. */
const TALKS_AFTER_CLOSING = 60;

/**
 * Backward (Kolmogorov) equations of one waiting caller in M(t)/M/n(t)+M: only those before him matter, and the agents.
 * Solved from the end of the day back to its start; the value of a step is the mean of its two ends.
 */
export function taggedCaller(day: ChangingDay, shape: Shape): TaggedCaller {
  const width = shape.most + 1;
  const size = width * (shape.mostLeaving + 1);
  const kept: { hangsUp: Float64Array; wait: Float64Array }[] = new Array(shape.steps);
  const values: { hangsUp: Float64Array; wait: Float64Array } = {
    hangsUp: new Float64Array(size),
    wait: new Float64Array(size),
  };
  const back = rungeKutta(size);
  const theta = 1 / day.meanPatience;
  const stepBack = (agents: number) => {
    back(values.hangsUp, day.step, (y, slope) => backwards(y, slope, day, shape, agents, theta, 0));
    back(values.wait, day.step, (y, slope) => backwards(y, slope, day, shape, agents, 0, 1));
  };
  const closing = Math.ceil((TALKS_AFTER_CLOSING * day.meanTalk) / day.step);
  for (let i = 0; i < closing; i++) stepBack(shape.agents[shape.steps - 1]);
  for (let k = shape.steps - 1; k >= 0; k--) {
    if (k < shape.steps - 1) {
      values.hangsUp = beforeRestaffing(values.hangsUp, shape, k);
      values.wait = beforeRestaffing(values.wait, shape, k);
    }
    const end = { hangsUp: values.hangsUp.slice(), wait: values.wait.slice() };
    stepBack(shape.agents[k]);
    kept[k] = { hangsUp: middle(end.hangsUp, values.hangsUp), wait: middle(end.wait, values.wait) };
  }
  return {
    hangsUp: (k, j, r) => kept[k].hangsUp[r * width + j],
    wait: (k, j, r) => kept[k].wait[r * width + j],
  };
}

function middle(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => (value + b[i]) / 2);
}

/** Reversed time: each move's rate times (value there - value here). Answered is worth 0, hanging up `end`, a second `second`. */
function backwards(
  y: Float64Array,
  slope: Float64Array,
  day: ChangingDay,
  shape: Shape,
  agents: number,
  end: number,
  second: number,
): void {
  const width = shape.most + 1;
  const theta = 1 / day.meanPatience;
  for (let r = 0; r <= shape.mostLeaving; r++) {
    const talksEnd = (agents + r) / day.meanTalk;
    for (let j = 0; j < width; j++) {
      const here = y[r * width + j];
      const closer = j > 0 ? y[r * width + j - 1] : 0;
      const afterTalk = r > 0 ? y[(r - 1) * width + j] : closer;
      slope[r * width + j] = second + end - theta * here + talksEnd * (afterTalk - here) + j * theta * (closer - here);
    }
  }
}

/** Values just before the schedule changes from step k's count to the next one's. */
function beforeRestaffing(after: Float64Array, { most, mostLeaving, agents }: Shape, k: number): Float64Array {
  const rise = agents[k + 1] - agents[k];
  if (rise === 0) return after;
  const width = most + 1;
  const before = new Float64Array(after.length);
  for (let r = 0; r <= mostLeaving; r++) {
    const stay = Math.min(r, Math.max(0, rise));
    const leaving = Math.min(mostLeaving, rise > 0 ? r - stay : r - rise);
    const taken = Math.max(0, rise - stay);
    for (let j = taken; j < width; j++) before[r * width + j] = after[leaving * width + j - taken];
  }
  return before;
}
