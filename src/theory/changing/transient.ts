import { type ChangingDay, type Shape, shapeOf } from './changingDay.js';
import { rungeKutta } from './rungeKutta.js';
import { taggedCaller } from './taggedCaller.js';

/** Figures of one interval: averages over its time, or over the callers who arrive in it. */
export interface IntervalFigures {
  readonly offered: number;
  /** Of the callers who arrive: share who wait, share who hang up in the end, mean wait however it ended. */
  readonly delayed: number;
  readonly abandonment: number;
  readonly meanWait: number;
  /** Averages over time: callers waiting, agents busy, agents on duty (those about to leave included). */
  readonly queueLength: number;
  readonly busy: number;
  readonly onDuty: number;
}

/**
 * M(t)/M/n(t)+M by its forward (Kolmogorov) equations, and by the backward ones of a caller who has just joined. The method as in
 * W. Whitt, Fluid models; L. Green, P. Kolesar, W. Whitt, Coping with time-varying demand, POMS 16 (2007) 13-39, section 2; the agents
 * about to leave are a second co-ordinate ("exhaustive discipline": A. Ingolfsson et al., IJOC 19 (2007) 201-214).
 */
export function changingDay(day: ChangingDay): IntervalFigures[] {
  const shape = shapeOf(day);
  const caller = taggedCaller(day, shape);
  const sums = Array.from({ length: Math.ceil(day.length / day.interval) }, () => new Float64Array(8));
  const advance = rungeKutta((shape.most + 1) * (shape.mostLeaving + 1));
  const p = new Float64Array((shape.most + 1) * (shape.mostLeaving + 1));
  p[0] = 1;
  for (let k = 0; k < shape.steps; k++) {
    if (k > 0) restaff(p, shape, k);
    const rate = day.arrivalRate((k + 0.5) * day.step);
    const sum = sums[Math.floor((k * day.step + 1e-9 * day.step) / day.interval)];
    observe(p, shape, k, rate * day.step, day.step, caller, sum, 0.5);
    advance(p, day.step, (y, slope) => flow(y, slope, day, shape, k, rate));
    observe(p, shape, k, rate * day.step, day.step, caller, sum, 0.5);
  }
  return sums.map(([offered, delayed, abandoned, waited, queue, busy, duty, time]) => ({
    offered,
    delayed: delayed / offered,
    abandonment: abandoned / offered,
    meanWait: waited / offered,
    queueLength: queue / time,
    busy: busy / time,
    onDuty: duty / time,
  }));
}

/** A step of the schedule: the idle go at once, the rest are about to leave; when it rises those stay first. */
function restaff(p: Float64Array, { most, mostLeaving, agents }: Shape, k: number): void {
  const fall = agents[k - 1] - agents[k];
  if (fall === 0) return;
  const before = p.slice();
  p.fill(0);
  for (let r = 0; r <= mostLeaving; r++) {
    for (let x = 0; x <= most; x++) {
      const idle = r > 0 ? 0 : Math.max(0, agents[k - 1] - x);
      const leaving = fall > 0 ? r + Math.max(0, fall - idle) : Math.max(0, r + fall);
      p[Math.min(mostLeaving, leaving) * (most + 1) + x] += before[r * (most + 1) + x];
    }
  }
}

function flow(p: Float64Array, slope: Float64Array, day: ChangingDay, shape: Shape, k: number, rate: number): void {
  const width = shape.most + 1;
  const mu = 1 / day.meanTalk;
  const theta = 1 / day.meanPatience;
  slope.fill(0);
  for (let r = 0; r <= shape.mostLeaving; r++) {
    const servers = shape.agents[k] + r;
    for (let x = 0; x < width; x++) {
      const s = r * width + x;
      if (p[s] === 0) continue;
      const born = x < shape.most ? rate * p[s] : 0;
      const done = Math.min(x, servers) * mu * p[s];
      const lost = Math.max(0, x - servers) * theta * p[s];
      slope[s] -= born + done + lost;
      if (born > 0) slope[s + 1] += born;
      if (lost > 0) slope[s - 1] += lost;
      if (done > 0) slope[(r > 0 ? r - 1 : 0) * width + x - 1] += done;
    }
  }
}

/** Adds half a step to an interval's sums, seen from one of the step's ends. */
function observe(
  p: Float64Array,
  shape: Shape,
  k: number,
  calls: number,
  time: number,
  caller: ReturnType<typeof taggedCaller>,
  sum: Float64Array,
  half: number,
): void {
  const width = shape.most + 1;
  for (let r = 0; r <= shape.mostLeaving; r++) {
    const servers = shape.agents[k] + r;
    for (let x = 0; x < width; x++) {
      const share = half * p[r * width + x];
      if (share === 0) continue;
      sum[4] += share * time * Math.max(0, x - servers);
      sum[5] += share * time * Math.min(x, servers);
      sum[6] += share * time * servers;
      if (x < servers) continue;
      sum[1] += share * calls;
      sum[2] += share * calls * caller.hangsUp(k, x - servers, r);
      sum[3] += share * calls * caller.wait(k, x - servers, r);
    }
  }
  sum[0] += half * calls;
  sum[7] += half * time;
}
