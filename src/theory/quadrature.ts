/** Nodes and weights of Gauss-Legendre with 8 points on [-1, 1]. Abramowitz, Stegun (1964), table 25.4. */
const NODES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363];
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763];

/** Points of [from, to] and their weights, in growing order: sum of weight x f(point) is the integral, to high order. */
export function gaussPoints(from: number, to: number): { readonly at: number; readonly weight: number }[] {
  const middle = (from + to) / 2;
  const half = (to - from) / 2;
  const left = NODES.map((x, i) => ({ at: middle - half * x, weight: half * WEIGHTS[i] })).reverse();
  const right = NODES.map((x, i) => ({ at: middle + half * x, weight: half * WEIGHTS[i] }));
  return [...left, ...right];
}

/** Integral of f over [from, to] by `panels` equal panels of Gauss-Legendre. */
export function integrate(f: (x: number) => number, from: number, to: number, panels = 1): number {
  let sum = 0;
  const width = (to - from) / panels;
  for (let i = 0; i < panels; i++) {
    for (const { at, weight } of gaussPoints(from + i * width, from + (i + 1) * width)) sum += weight * f(at);
  }
  return sum;
}
