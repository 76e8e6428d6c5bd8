import { type State, stationary } from './markov.js';

/** Equal agents, room to wait, perhaps impatience; who is turned away or hangs up may try again after an exponential delay. */
export interface RetrialInput {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  readonly agents: number;
  /** Most callers who may wait. */
  readonly room: number;
  /** 1 / mean patience; 0 = never. */
  readonly patienceRate: number;
  /** Probability of another try. */
  readonly afterBlock: number;
  readonly afterAbandon: number;
  readonly meanDelay: number;
  /** Only one more try (then no abandonment: whoever waits must not need telling apart); default: no limit. */
  readonly once?: boolean;
  /** Most callers at home meaning to try again; where the chain is cut. */
  readonly mostAtHome: number;
}

/** Shares of all tries, fresh and repeated. */
export interface RetrialFigures {
  readonly blockage: number;
  /** Abandoned, of those who were let in. */
  readonly abandonment: number;
  /** Tries a unit of time, and how many of them are repeated. */
  readonly tries: number;
  readonly repeats: number;
  readonly occupancy: number;
  readonly queueLength: number;
}

/**
 * The retrial queue as a chain of (in the system, at home). G. Falin, J. Templeton, Retrial Queues (1997), chapter 2; in call
 * centres: Z. Aksin, M. Armony, V. Mehrotra, Production and Operations Management 16 (2007) 665-688, section 3.
 */
export function retrials(input: RetrialInput): RetrialFigures {
  const { arrivalRate, agents, room, patienceRate, meanDelay, once = false } = input;
  if (once && patienceRate > 0) throw new RangeError('one more try only: without abandonment');
  const full = agents + room;
  const long = stationary({ start: [0, 0], moves: (from, move) => moves(input, from, move) });
  const repeats = long.mean(([, home]) => home) / meanDelay;
  const blockedFresh = arrivalRate * long.mean(([inside]) => (inside === full ? 1 : 0));
  const blockedAgain = long.mean(([inside, home]) => (inside === full ? home / meanDelay : 0));
  const tries = arrivalRate + repeats;
  const blocked = blockedFresh + blockedAgain;
  const queueLength = long.mean(([inside]) => Math.max(0, inside - agents));
  return {
    blockage: blocked / tries,
    abandonment: (patienceRate * queueLength) / (tries - blocked),
    tries,
    repeats,
    occupancy: long.mean(([inside]) => Math.min(inside, agents)) / agents,
    queueLength,
  };
}

function moves(input: RetrialInput, [inside, home]: State, move: (to: State, rate: number) => void): void {
  const {
    arrivalRate,
    meanTalk,
    agents,
    room,
    patienceRate,
    afterBlock,
    afterAbandon,
    meanDelay,
    once = false,
  } = input;
  const homeAfter = (h: number) => Math.min(h, input.mostAtHome);
  if (inside < agents + room) {
    move([inside + 1, home], arrivalRate);
    if (home > 0) move([inside + 1, home - 1], home / meanDelay);
  } else {
    move([inside, homeAfter(home + 1)], arrivalRate * afterBlock);
    if (home > 0) move([inside, home - 1], (home / meanDelay) * (once ? 1 : 1 - afterBlock));
  }
  if (inside > 0) move([inside - 1, home], Math.min(inside, agents) / meanTalk);
  const hangUps = Math.max(0, inside - agents) * patienceRate;
  if (hangUps > 0) {
    move([inside - 1, homeAfter(home + 1)], hangUps * afterAbandon);
    move([inside - 1, home], hangUps * (1 - afterAbandon));
  }
}
