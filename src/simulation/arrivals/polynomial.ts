/** Rates over a piece of the day are polynomials in the seconds since its beginning; what is asked of them. */

/** The integral from 0 to x. */
export function areaTo(rate: readonly number[], x: number): number {
  let sum = 0;
  for (let k = rate.length - 1; k >= 0; k--) sum = sum * x + rate[k] / (k + 1);
  return sum * x;
}

function valueAt(rate: readonly number[], x: number): number {
  let sum = 0;
  for (let k = rate.length - 1; k >= 0; k--) sum = sum * x + rate[k];
  return sum;
}

/**
 * The x in [from, to] up to which the integral reaches `area`: Newton's method, kept between bounds by bisection
 * (the integral never falls, so there is one answer but for stretches of rate 0).
 */
export function whereAreaIs(rate: readonly number[], area: number, from: number, to: number): number {
  let low = from;
  let high = to;
  let x = (from + to) / 2;
  for (let round = 0; round < 200; round++) {
    const miss = areaTo(rate, x) - area;
    if (miss === 0) return x;
    if (miss > 0) high = x;
    else low = x;
    const slope = valueAt(rate, x);
    let next = slope > 0 ? x - miss / slope : (low + high) / 2;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (next === x || next === low || next === high) return next;
    x = next;
  }
  return x;
}
