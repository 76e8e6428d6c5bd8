import { birthDeath, smallestAbove } from './chains/birthDeath.js';

/** Equal agents, callers who hang up after an exponential patience, and perhaps limited room to wait. */
export interface ErlangAInput {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  readonly meanPatience: number;
  readonly agents: number;
  /** Most callers who may wait; default: no limit. */
  readonly room?: number;
}

/** Shares and means are of the callers let in (all of them, without a limit). */
export interface ErlangAFigures {
  /** Share of all callers turned away because the room was full. */
  readonly blockage: number;
  readonly abandonment: number;
  readonly delayed: number;
  /** Mean wait of all, of the answered, of the abandoned. */
  readonly meanWait: number;
  readonly meanWaitAnswered: number;
  readonly meanWaitAbandoned: number;
  readonly queueLength: number;
  readonly occupancy: number;
  /** Share of callers who were answered, and who hung up, within t. */
  answeredWithin(t: number): number;
  abandonedWithin(t: number): number;
  /** The wait that a share p of the answered does not exceed. */
  waitQuantile(p: number): number;
}

/** What an arriving caller finds: `ahead[j]`: all agents busy and j waiting. */
interface Found {
  readonly ahead: Float64Array;
  /** Rate at which the line moves by talks ending: n mu. */
  readonly drain: number;
  /** Rate at which one caller's patience ends. */
  readonly theta: number;
}

/**
 * M/M/n+M (Erlang A), exactly, by its birth-death chain. C. Palm (1957); O. Garnett, A. Mandelbaum, M. Reiman, Designing a
 * call center with impatient customers, MSOM 4 (2002) 208-227. Of callers who find j waiting the share
 * n mu / (n mu + (j + 1) theta) is answered, after a sum of exponential times of rates n mu + i theta, i = 1 .. j + 1.
 */
export function erlangA({ arrivalRate, meanTalk, meanPatience, agents, room }: ErlangAInput): ErlangAFigures {
  const theta = 1 / meanPatience;
  const drain = agents / meanTalk;
  const capacity = agents + (room ?? Number.POSITIVE_INFINITY);
  const state = birthDeath(
    () => arrivalRate,
    (k) => Math.min(k, agents) / meanTalk + Math.max(0, k - agents) * theta,
    capacity,
  );
  const blockage = Number.isFinite(capacity) ? (state[capacity] ?? 0) : 0;
  const admitted = 1 - blockage;
  const ahead = state.slice(agents, capacity).map((p) => p / admitted);
  const found = { ahead, drain, theta };
  const queueLength = state.reduce((sum, p, k) => sum + Math.max(0, k - agents) * p, 0);
  const busy = state.reduce((sum, p, k) => sum + Math.min(k, agents) * p, 0);
  const delayed = ahead.reduce((sum, p) => sum + p, 0);
  const meanWait = queueLength / (arrivalRate * admitted);
  const abandonment = theta * meanWait;
  const waitOfAnswered = answeredWaits(found);
  const answeredWithin = (t: number) => 1 - delayed + delayedAnsweredWithin(found, t);
  return {
    blockage,
    abandonment,
    delayed,
    meanWait,
    meanWaitAnswered: waitOfAnswered / (1 - abandonment),
    meanWaitAbandoned: (meanWait - waitOfAnswered) / abandonment,
    queueLength,
    occupancy: busy / agents,
    answeredWithin,
    abandonedWithin: (t) => 1 - answeredWithin(t) - stillWaiting(found, t),
    waitQuantile: (p) => smallestAbove((t) => answeredWithin(t) / (1 - abandonment), p, 1 / drain),
  };
}

/** Mean of (wait, if answered; else 0). */
function answeredWaits({ ahead, drain, theta }: Found): number {
  let sum = 0;
  let wait = 0;
  for (let j = 0; j < ahead.length; j++) {
    const rate = drain + (j + 1) * theta;
    wait += 1 / rate;
    sum += ((ahead[j] * drain) / rate) * wait;
  }
  return sum;
}

/** Share of callers who had to wait and were answered within t. */
function delayedAnsweredWithin({ ahead, drain, theta }: Found, t: number): number {
  let sum = 0;
  const longer = sumOfExponentialsExceeds(drain + theta, theta, t);
  for (let j = 0; j < ahead.length; j++) {
    sum += ((ahead[j] * drain) / (drain + (j + 1) * theta)) * (1 - longer());
  }
  return sum;
}

/** Share of callers who are on the line still, t after they came. */
function stillWaiting({ ahead, drain, theta }: Found, t: number): number {
  let sum = 0;
  const longer = sumOfExponentialsExceeds(drain, theta, t);
  for (let j = 0; j < ahead.length; j++) sum += ahead[j] * longer();
  return sum * Math.exp(-theta * t);
}

/**
 * Called for j = 0, 1, 2, ... in turn: P(sum of exponential times of rates c, c + theta, .., c + j theta > t).
 * With x = exp(-theta t) it is the regularised incomplete beta I_x(c / theta, j + 1), a sum of negative binomial terms.
 * W. Feller, An Introduction to Probability Theory II (1971), section I.6 (spacings of an exponential sample).
 */
function sumOfExponentialsExceeds(c: number, theta: number, t: number): () => number {
  if (t <= 0) return () => 1;
  const logOther = Math.log(-Math.expm1(-theta * t));
  const a = c / theta;
  let logTerm = -c * t;
  let sum = 0;
  let j = 0;
  return () => {
    if (j > 0) logTerm += logOther + Math.log((a + j - 1) / j);
    sum += Math.exp(logTerm);
    j++;
    return Math.min(1, sum);
  };
}
