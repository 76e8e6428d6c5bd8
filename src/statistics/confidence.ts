/**
 * P(|T| <= t) for Student's t with n degrees of freedom, n a whole number: the finite series of Abramowitz & Stegun,
 * Handbook of Mathematical Functions (1964), 26.7.3 (odd n) and 26.7.4 (even n), with theta = atan(t / sqrt(n)).
 */
export function studentWithin(t: number, n: number): number {
  const sin = t / Math.sqrt(n + t * t);
  const cos2 = n / (n + t * t);
  const odd = n % 2 === 1;
  let term = odd ? Math.sqrt(cos2) : 1;
  let sum = n === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= n - 2; k += 2) {
    term *= (cos2 * (k - 1)) / k;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (Math.atan(t / Math.sqrt(n)) + sin * sum) : sin * sum;
}

/** Below so small a tail the digits of 1 - within are lost. */
const SMALL_TAIL = 1e-4;
const LAST_DIGIT = 1e-16;

/**
 * P(|T| > t) for Student's t with n degrees of freedom, t >= 0: to many digits also where it is tiny. It is the
 * incomplete beta function I_x(n/2, 1/2) at x = n / (n + t t), by the series of Abramowitz & Stegun (1964), 26.5.4 with
 * 15.1.1; its terms are all positive.
 */
export function studentBeyond(t: number, n: number): number {
  const beyond = 1 - studentWithin(t, n);
  if (beyond > SMALL_TAIL) return beyond;
  const a = n / 2;
  const x = n / (n + t * t);
  let coefficient = 1;
  let sum = 1;
  for (let k = 1, term = 1; term > LAST_DIGIT * sum; k++) {
    coefficient *= ((k - 0.5) / k) * x;
    term = (coefficient * a) / (a + k);
    sum += term;
  }
  return (2 / Math.sqrt(n)) * densityAtZero(n) * Math.exp(a * Math.log(x)) * sum;
}

/** The density of Student's t at 0: Gamma((n+1)/2) / (sqrt(n pi) Gamma(n/2)), by g(n+1) = (n/2) / g(n), g(1) = 1/sqrt(pi). */
function densityAtZero(n: number): number {
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let k = 1; k < n; k++) ratio = k / 2 / ratio;
  return ratio / Math.sqrt(n * Math.PI);
}

const STEPS = 500;
const known = new Map<string, number>();

/**
 * The t with P(|T| <= t) = confidence for n degrees of freedom (a whole number, at least 1); to 1e-10. Newton's method
 * from 0: the distribution is concave there, so that every step stays below the answer and comes nearer.
 */
export function studentQuantile(confidence: number, n: number): number {
  const key = `${confidence}/${n}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const atZero = densityAtZero(n);
  let t = 0;
  for (let step = 0; step < STEPS; step++) {
    const density = atZero * Math.exp(-0.5 * (n + 1) * Math.log(1 + (t * t) / n));
    const next = t + (confidence - studentWithin(t, n)) / (2 * density);
    if (!(Math.abs(next - t) > 1e-14 * next)) break;
    t = next;
  }
  known.set(key, t);
  return t;
}

/** Half the width of Student's interval for a mean of n independent values, from the sum of their squared deviations; NaN for n < 2. */
export function halfWidth(n: number, squares: number, confidence: number): number {
  if (n < 2) return NaN;
  return studentQuantile(confidence, n - 1) * Math.sqrt(squares / (n - 1) / n);
}
