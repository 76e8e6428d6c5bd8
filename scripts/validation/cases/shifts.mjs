import { rungeKutta } from '../../../dist/theory/changing/rungeKutta.js';
import { figures } from '../case.mjs';

/** Early shift, all day, late shift. */
const [EARLY, ALL_DAY, LATE] = [4, 8, 3];
const [EARLY_ENDS, LATE_STARTS, CLOSES, INTERVAL] = [7200, 9000, 14_400, 1800];
const [ARRIVALS, TALK, PATIENCE] = [4 / 60, 180, 120];
const [MOST, STEP] = [60, 1];

/** State: x callers in the system, r agents of the early shift in overtime, at r (MOST + 1) + x. */
const at = (x, r) => r * (MOST + 1) + x;

const agentsAt = (t) => (t < EARLY_ENDS ? EARLY + ALL_DAY : t < LATE_STARTS ? ALL_DAY : ALL_DAY + LATE);

function flow(p, slope, agents, arrivals) {
  slope.fill(0);
  const go = (from, to, rate) => {
    slope[from] -= rate * p[from];
    slope[to] += rate * p[from];
  };
  for (let r = 0; r <= EARLY; r++) {
    for (let x = r; x <= MOST; x++) {
      const busy = Math.min(x - r, agents);
      if (x < MOST) go(at(x, r), at(x + 1, r), arrivals);
      if (busy > 0) go(at(x, r), at(x - 1, r), busy / TALK + (x - r - busy) / PATIENCE);
      if (r > 0) go(at(x, r), at(x - 1, r - 1), r / TALK);
    }
  }
}

const choose = (n, k) =>
  k < 0 || k > n ? 0 : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);

/** With random choice of agents every set of busy ones is as likely: so many of the early shift talk at its end. */
function earlyShiftEnds(p) {
  const before = p.slice();
  p.fill(0);
  for (let x = 0; x <= MOST; x++) {
    const busy = Math.min(x, EARLY + ALL_DAY);
    for (let r = 0; r <= EARLY; r++) {
      const odds = (choose(EARLY, r) * choose(ALL_DAY, busy - r)) / choose(EARLY + ALL_DAY, busy);
      p[at(x, r)] += before[at(x, 0)] * odds;
    }
  }
}

function day() {
  const size = (MOST + 1) * (EARLY + 1);
  const advance = rungeKutta(size);
  const p = new Float64Array(size);
  p[0] = 1;
  const intervals = Array.from({ length: CLOSES / INTERVAL }, () => ({ queue: 0, busy: 0, duty: 0, delayed: 0 }));
  let waited = 0;
  const observe = (t, sum, weight) => {
    const agents = agentsAt(t);
    for (let r = 0; r <= EARLY; r++) {
      for (let x = r; x <= MOST; x++) {
        const share = weight * p[at(x, r)];
        const busy = Math.min(x - r, agents);
        waited += share * (x - r - busy);
        if (!sum) continue;
        sum.queue += share * (x - r - busy);
        sum.busy += share * (busy + r);
        sum.duty += share * (agents + r);
        sum.delayed += busy === agents ? share : 0;
      }
    }
  };
  // an hour after closing everybody has gone
  for (let t = 0; t < CLOSES + 3600; t += STEP) {
    if (t === EARLY_ENDS) earlyShiftEnds(p);
    const sum = intervals[Math.floor(t / INTERVAL)];
    observe(t, sum, STEP / 2);
    advance(p, STEP, (y, slope) => flow(y, slope, agentsAt(t), t < CLOSES ? ARRIVALS : 0));
    observe(t, sum, STEP / 2);
  }
  return { intervals, abandonment: waited / PATIENCE / (ARRIVALS * CLOSES) };
}

/** @type {import('../case.mjs').Case[]} */
export const SHIFTS = [
  {
    name: "Shifts: whoever talks at his shift's end finishes the call",
    source: 'Kolmogorov equations, solved numerically; Ingolfsson et al. 2007',
    scenario: `
time: { from: "08:00", to: "12:00", days: 100, interval: 30m }
calls: { a: { arrivals: 4/m, talk: { exponential: 3m }, patience: { exponential: 2m } } }
agents:
  desk:
    shifts:
      - { from: "08:00", to: "10:00", count: ${EARLY} }
      - { from: "08:00", to: "12:00", count: ${ALL_DAY} }
      - { from: "10:30", to: "12:00", count: ${LATE} }
routing: { agent_selection: random }`,
    weight: 0.3,
    expects: () => {
      const { intervals, abandonment } = day();
      const rows = { 'total.abandonment': abandonment };
      intervals.forEach(({ queue, busy, duty, delayed }, i) => {
        rows[`intervals.${i}.queues.a.queue_length`] = queue / INTERVAL;
        rows[`intervals.${i}.queues.a.delayed`] = delayed / INTERVAL;
        rows[`intervals.${i}.agents.desk.occupancy`] = busy / duty;
      });
      return figures(rows);
    },
  },
];
