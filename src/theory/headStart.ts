import { erlangC } from './erlangC.js';

/** Two classes of callers before equal agents; the first stands in line as if it had come `headStart` earlier. */
export interface HeadStartInput {
  readonly favoured: number;
  readonly other: number;
  readonly meanTalk: number;
  readonly agents: number;
  readonly headStart: number;
}

/** Probabilities below this are left out. */
const TINY = 1e-15;

/**
 * Mean waits [favoured, other] in M/M/n when both gain priority at one pace and the favoured start ahead: line order by arrival
 * time less head start (J. R. Jackson, Some problems in queueing with dynamic priorities, Naval Research Logistics Quarterly 7
 * (1960) 235-249). An other caller with j callers ahead is overtaken by favoured ones for `headStart`, while he waits: mean
 * wait = FIFO's + E[min(wait, headStart)] x (favoured rate) / (n mu); the favoured's follows by the conservation law.
 */
export function headStartWaits({ favoured, other, meanTalk, agents, headStart }: HeadStartInput): [number, number] {
  const arrivalRate = favoured + other;
  const drain = agents / meanTalk;
  const { meanWait, delayed, occupancy } = erlangC({ arrivalRate, meanTalk, agents });
  const capped = delayed * cappedWait(favoured, drain, occupancy, headStart);
  const waitOther = meanWait + (capped * favoured) / drain;
  return [(arrivalRate * meanWait - other * waitOther) / favoured, waitOther];
}

/**
 * E[min(wait, cap)] of a delayed caller: the time in (0, cap) that a birth-death chain spends above 0, born at `birth`, dying at
 * `death`, started at j + 1 with probability (1 - rho) rho^j. By uniformisation: A. Jensen (1953).
 */
function cappedWait(birth: number, death: number, rho: number, cap: number): number {
  const steps = birth + death;
  const size = Math.ceil(Math.log(TINY) / Math.log(rho)) + Math.ceil(steps * cap + 12 * Math.sqrt(steps * cap + 25));
  let p = new Float64Array(size + 1);
  let weight = 1 - rho;
  for (let j = 1; j <= size; j++, weight *= rho) p[j] = weight;
  let sum = 0;
  let logPoisson = -steps * cap;
  let cumulative = 0;
  for (let k = 0; 1 - cumulative > TINY && k < size; k++) {
    cumulative += Math.exp(logPoisson);
    logPoisson += Math.log((steps * cap) / (k + 1));
    let alive = 0;
    const next = new Float64Array(size + 1);
    for (let j = 1; j <= size; j++) {
      alive += p[j];
      next[j - 1] += (p[j] * death) / steps;
      next[Math.min(size, j + 1)] += (p[j] * birth) / steps;
    }
    sum += (alive * Math.max(0, 1 - cumulative)) / steps;
    next[0] = 0;
    p = next;
  }
  return sum;
}
