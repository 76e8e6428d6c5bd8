/** Special functions and tests' arithmetic for the validation, kept apart from the library they judge. */

/** Lanczos' approximation of log Gamma (g = 7, n = 9; P. Godfrey), good to 1e-14. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** @param {number} x positive */
export function logGamma(x) {
  let sum = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** @param {number} x positive */
export function gamma(x) {
  return Math.exp(logGamma(x));
}

/**
 * Regularised incomplete gamma Q(a, x) = P(Gamma(a) > x): series below a + 1, continued fraction (Lentz) above.
 * W. Press et al., Numerical Recipes (2007), section 6.2.
 * @param {number} a @param {number} x
 */
export function gammaSurvival(a, x) {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 1000 && term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 1000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return front * h;
}

/** P(standard normal > z). @param {number} z */
export function normalSurvival(z) {
  const tail = gammaSurvival(0.5, (z * z) / 2) / 2;
  return z >= 0 ? tail : 1 - tail;
}

/**
 * Regularised incomplete beta by its continued fraction. Numerical Recipes (2007), section 6.4.
 * @param {number} x @param {number} a @param {number} b
 */
function betaShare(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return (front * h) / a;
}

/** P(Student's t with `df` degrees of freedom > t), t >= 0. @param {number} t @param {number} df */
export function studentSurvival(t, df) {
  return betaShare(df / (df + t * t), df / 2, 0.5) / 2;
}

/** @param {(x: number) => number} f growing @param {number} target @param {number} high */
function solve(f, target, high) {
  let low = 0;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The t that Student's distribution exceeds with probability `tail` < 1/2. @param {number} tail @param {number} df */
export function studentQuantile(tail, df) {
  return solve((t) => -studentSurvival(t, df), -tail, 1e6);
}

/**
 * A t value as the normal score of equal probability, so that few and many replications are judged alike.
 * @param {number} t @param {number} df
 */
export function normalScore(t, df) {
  const tail = studentSurvival(Math.abs(t), df);
  if (tail < 1e-250) return Math.sign(t) * Number.POSITIVE_INFINITY;
  return Math.sign(t) * solve((z) => -normalSurvival(z), -tail, 40);
}
