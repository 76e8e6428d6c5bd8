/** What the state of a chain is: whole numbers in an order its author chose. */
export type State = readonly number[];

/** A continuous-time Markov chain: where it may start, and its moves out of a state (rates of 0 are no moves). */
export interface Chain {
  readonly start: State;
  readonly moves: (from: State, move: (to: State, rate: number) => void) => void;
}

/** All states that can be reached, with their long-run shares of time. */
export interface Stationary {
  readonly states: readonly State[];
  readonly probability: Float64Array;
  /** Long-run mean of a function of the state. */
  mean(value: (state: State) => number): number;
}

/** The chain as columns: the moves into state s stand at first[s] .. first[s + 1] - 1. */
interface Inward {
  readonly first: Int32Array;
  readonly from: Int32Array;
  readonly rate: Float64Array;
  /** Total rate out of each state. */
  readonly out: Float64Array;
}

const MOST_STATES = 500_000;
const MOST_SWEEPS = 20_000;
const SETTLED = 1e-13;

/**
 * Long-run probabilities of a finite chain by Gauss-Seidel sweeps, forth and back, over its balance equations.
 * W. J. Stewart, Introduction to the Numerical Solution of Markov Chains (1994), section 3.3.
 */
export function stationary(chain: Chain): Stationary {
  const { states, inward } = explore(chain);
  const p = new Float64Array(states.length).fill(1 / states.length);
  let settled = false;
  for (let sweep = 0; sweep < MOST_SWEEPS && !settled; sweep++) {
    const change = Math.max(relax(p, inward, false), relax(p, inward, true));
    settled = change < SETTLED;
    normalise(p);
  }
  if (!settled) throw new RangeError(`the chain of ${states.length} states did not settle`);
  return {
    states,
    probability: p,
    mean: (value) => states.reduce((sum, state, s) => sum + p[s] * value(state), 0),
  };
}

/** Finds the states by walking all moves from the start, and turns the moves into columns. */
function explore(chain: Chain): { states: State[]; inward: Inward } {
  const states: State[] = [chain.start];
  const number = new Map<string, number>([[chain.start.join(), 0]]);
  const moves: { from: number; to: number; rate: number }[] = [];
  for (let from = 0; from < states.length; from++) {
    chain.moves(states[from], (to, rate) => {
      if (rate === 0) return;
      const key = to.join();
      let row = number.get(key);
      if (row === undefined) {
        row = states.length;
        if (row === MOST_STATES) throw new RangeError(`the chain has more than ${MOST_STATES} states`);
        number.set(key, row);
        states.push(to);
      }
      if (row !== from) moves.push({ from, to: row, rate });
    });
  }
  return { states, inward: columns(states.length, moves) };
}

function columns(count: number, moves: readonly { from: number; to: number; rate: number }[]): Inward {
  const first = new Int32Array(count + 1);
  const out = new Float64Array(count);
  for (const { from, to, rate } of moves) {
    first[to + 1]++;
    out[from] += rate;
  }
  for (let s = 0; s < count; s++) first[s + 1] += first[s];
  const next = first.slice();
  const inward = { first, from: new Int32Array(moves.length), rate: new Float64Array(moves.length), out };
  for (const { from, to, rate } of moves) {
    inward.from[next[to]] = from;
    inward.rate[next[to]++] = rate;
  }
  return inward;
}

/** One sweep; answers the largest change, in units of the largest probability. */
function relax(p: Float64Array, { first, from, rate, out }: Inward, backwards: boolean): number {
  let change = 0;
  let largest = 0;
  for (let k = 0; k < p.length; k++) {
    const s = backwards ? p.length - 1 - k : k;
    let flow = 0;
    for (let m = first[s]; m < first[s + 1]; m++) flow += p[from[m]] * rate[m];
    const next = flow / out[s];
    change = Math.max(change, Math.abs(next - p[s]));
    largest = Math.max(largest, next);
    p[s] = next;
  }
  return change / largest;
}

function normalise(p: Float64Array): void {
  let sum = 0;
  for (let s = 0; s < p.length; s++) sum += p[s];
  for (let s = 0; s < p.length; s++) p[s] /= sum;
}
