import { erlangB } from './erlangB.js';
import { gaussPoints, integrate } from './quadrature.js';

/** Equal agents with exponential talks, and callers whose patience has any law. */
export interface GeneralPatienceInput {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  readonly agents: number;
  /** P(patience > t). */
  readonly survival: (t: number) => number;
  /** Where the survival function jumps or bends. */
  readonly breaks?: readonly number[];
}

export interface GeneralPatienceFigures {
  readonly abandonment: number;
  readonly delayed: number;
  /** Mean wait of all, of the answered, of the abandoned. */
  readonly meanWait: number;
  readonly meanWaitAnswered: number;
  readonly meanWaitAbandoned: number;
  readonly queueLength: number;
  readonly occupancy: number;
  answeredWithin(t: number): number;
  abandonedWithin(t: number): number;
}

/** Integrals over the virtual wait x, with e(x) = exp(lambda H(x) - n mu x): of e, of H e, of G e, of x G e. */
interface Blocks {
  j: number;
  jh: number;
  answered: number;
  waited: number;
}

/** Where e(x) has fallen below exp(-NEGLIGIBLE) of its peak the rest is left out. */
const NEGLIGIBLE = 50;

/**
 * M/M/n+G by its building blocks: H(x) the integral of the survival function, E = 1 / B(n - 1), J the integral of e.
 * F. Baccelli, G. Hebuterne, On queues with impatient customers, Performance '81, 159-179; S. Zeltyn, A. Mandelbaum, Call centers
 * with impatient customers: many-server asymptotics of the M/M/n+G queue, Queueing Systems 51 (2005) 361-402, section 3.
 */
export function generalPatience(input: GeneralPatienceInput): GeneralPatienceFigures {
  const { arrivalRate, meanTalk, agents, survival } = input;
  const idle = 1 / erlangB(agents - 1, arrivalRate * meanTalk);
  const all = blocks(input, Number.POSITIVE_INFINITY);
  const norm = idle + arrivalRate * all.j;
  const answered = (idle + arrivalRate * all.answered) / norm;
  const waitAnswered = (arrivalRate * all.waited) / norm;
  const meanWait = (arrivalRate * all.jh) / norm;
  const answeredWithin = (t: number) => (idle + arrivalRate * blocks(input, t).answered) / norm;
  const stillWaiting = (t: number) => (arrivalRate * survival(t) * (all.j - blocks(input, t).j)) / norm;
  return {
    abandonment: 1 - answered,
    delayed: (arrivalRate * all.j) / norm,
    meanWait,
    meanWaitAnswered: waitAnswered / answered,
    meanWaitAbandoned: (meanWait - waitAnswered) / (1 - answered),
    queueLength: arrivalRate * meanWait,
    occupancy: (arrivalRate * answered * meanTalk) / agents,
    answeredWithin,
    abandonedWithin: (t) => 1 - answeredWithin(t) - stillWaiting(t),
  };
}

function blocks(input: GeneralPatienceInput, upTo: number): Blocks {
  const { arrivalRate, meanTalk, agents, survival } = input;
  const drain = agents / meanTalk;
  const sums = { j: 0, jh: 0, answered: 0, waited: 0 };
  const edges = panelEdges(1 / drain, input.breaks ?? [], upTo);
  let from = 0;
  let patience = 0;
  let peak = 0;
  while (from < upTo) {
    const to = edges();
    for (const { at, weight } of gaussPoints(from, to)) {
      const h = patience + integrate(survival, from, at);
      const e = weight * Math.exp(arrivalRate * h - drain * at);
      sums.j += e;
      sums.jh += h * e;
      sums.answered += survival(at) * e;
      sums.waited += at * survival(at) * e;
    }
    patience += integrate(survival, from, to);
    const exponent = arrivalRate * patience - drain * to;
    peak = Math.max(peak, exponent);
    if (exponent < peak - NEGLIGIBLE && arrivalRate * survival(to) < drain) break;
    from = to;
  }
  return sums;
}

/** Ends of panels, one at each call: tiny ones after 0 (some laws start steeply), then of a quarter of `scale`, stopping at breaks. */
function panelEdges(scale: number, breaks: readonly number[], upTo: number): () => number {
  const stops = [...breaks.filter((b) => b > 0 && b < upTo), upTo].sort((a, b) => a - b);
  let at = 0;
  let width = scale * 1e-8;
  return () => {
    width = Math.min(scale / 4, width * 2);
    while (stops.length > 1 && stops[0] <= at) stops.shift();
    at = Math.min(at + width, stops[0]);
    return at;
  };
}
