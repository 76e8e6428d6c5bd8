/** Product of two polynomials, coefficients from the constant up. */
export function product(a: readonly number[], b: readonly number[]): number[] {
  const result = new Array<number>(a.length + b.length - 1).fill(0);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) result[i + j] += a[i] * b[j];
  }
  return result;
}

/** The polynomial of x + by, where `a` is that of x. */
export function shifted(a: readonly number[], by: number): number[] {
  let result = [a[a.length - 1]];
  for (let i = a.length - 2; i >= 0; i--) {
    result = product(result, [by, 1]);
    result[0] += a[i];
  }
  return result;
}

/** Integral of a polynomial from 0 to x. */
export function integral(a: readonly number[], x: number): number {
  let sum = 0;
  for (let i = a.length - 1; i >= 0; i--) sum = (sum + a[i] / (i + 1)) * x;
  return sum;
}
