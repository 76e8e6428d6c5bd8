/** Callers who come at independent, equally distributed gaps, and equal agents with exponential talks. */
export interface RenewalInput {
  /** E[exp(-s gap)], the Laplace transform of the gap. */
  readonly transform: (s: number) => number;
  readonly meanTalk: number;
  readonly agents: number;
}

export interface RenewalFigures {
  readonly delayed: number;
  readonly meanWait: number;
  serviceLevel(t: number): number;
}

/**
 * GI/M/n: with sigma the root of sigma = A(n mu (1 - sigma)) below 1, callers who wait do so exponentially with rate
 * n mu (1 - sigma). L. Takacs, Introduction to the Theory of Queues (1962), chapter 2, theorem 3; D. Gross et al. (2008), 5.3.
 */
export function renewalArrivals({ transform, meanTalk, agents }: RenewalInput): RenewalFigures {
  const mu = 1 / meanTalk;
  const drain = agents * mu;
  const sigma = root((s) => transform(drain * (1 - s)) - s);
  /** (n (1 - A(j mu)) - j) / (n (1 - sigma) - j); where both vanish, the slopes' quotient. */
  const quotient = (j: number) => {
    const below = agents * (1 - sigma) - j;
    if (Math.abs(below) > 1e-6) return (agents * (1 - transform(j * mu)) - j) / below;
    const h = 1e-4 * mu;
    return 1 + (drain * (transform(j * mu + h) - transform(j * mu - h))) / (2 * h);
  };
  let chain = 1;
  let choose = 1;
  let sum = 1 / (1 - sigma);
  for (let j = 1; j <= agents; j++) {
    const a = transform(j * mu);
    chain *= a / (1 - a);
    choose *= (agents - j + 1) / j;
    sum += (choose / (chain * (1 - a))) * quotient(j);
  }
  const delayed = 1 / (sum * (1 - sigma));
  return {
    delayed,
    meanWait: delayed / (drain * (1 - sigma)),
    serviceLevel: (t) => 1 - delayed * Math.exp(-drain * (1 - sigma) * t),
  };
}

/** The root in (0, 1) of f, positive at 0 and negative just before 1. */
function root(f: (s: number) => number): number {
  let low = 0;
  let high = 1 - 1e-12;
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}
