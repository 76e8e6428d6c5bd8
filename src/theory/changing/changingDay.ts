/** A day that starts empty: arrivals and staffing change by the clock; talk and patience are exponential. */
export interface ChangingDay {
  /** All times below are multiples of `step`. */
  readonly step: number;
  readonly length: number;
  /** Calls per unit of time, taken in the middle of each step. */
  readonly arrivalRate: (t: number) => number;
  /** Scheduled agents from each `at` on, the first at 0. When it falls the idle go first, then each who comes free. */
  readonly schedule: readonly { readonly at: number; readonly agents: number }[];
  readonly meanTalk: number;
  /** Infinity: never. */
  readonly meanPatience: number;
  /** Where the chain is cut. */
  readonly mostInSystem: number;
  /** Length of a reporting interval. */
  readonly interval: number;
}

/** Where the day stands after each step: state (x in the system, r agents about to leave) at r (most + 1) + x. */
export interface Shape {
  readonly most: number;
  readonly mostLeaving: number;
  /** Scheduled agents during step k. */
  readonly agents: Int32Array;
  readonly steps: number;
}

/** Lays out the states of a day; refuses a step too long for its fastest state. */
export function shapeOf(day: ChangingDay): Shape {
  const steps = Math.round(day.length / day.step);
  const agents = new Int32Array(steps);
  let falls = 0;
  day.schedule.forEach(({ at, agents: count }, i) => {
    agents.fill(count, Math.round(at / day.step));
    if (i > 0) falls = Math.max(falls, falls + day.schedule[i - 1].agents - count);
  });
  const most = Math.max(...agents) / day.meanTalk + day.mostInSystem / day.meanPatience;
  if (most * day.step > 1) throw new RangeError('the step is too long for the rates of the day');
  return { most: day.mostInSystem, mostLeaving: falls, agents, steps };
}
