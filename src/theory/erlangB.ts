/**
 * Probability that a caller finds all of `trunks` busy and is lost: M/G/n/n, whatever the law of the talk.
 * Recursion B(k) = a B(k-1) / (k + a B(k-1)). A. K. Erlang (1917); the recursion in R. B. Cooper, Introduction to
 * Queueing Theory (1981), section 3.3. `load` in Erlangs: arrival rate times mean talk.
 */
export function erlangB(trunks: number, load: number): number {
  let blocked = 1;
  for (let k = 1; k <= trunks; k++) blocked = (load * blocked) / (k + load * blocked);
  return blocked;
}

/**
 * Load, in Erlangs, that the k-th trunk (from 1) carries when calls always take the lowest free one: a (B(k-1) - B(k)).
 * Cooper (1981), section 3.3, "ordered hunt".
 */
export function carriedByTrunk(k: number, load: number): number {
  return load * (erlangB(k - 1, load) - erlangB(k, load));
}
