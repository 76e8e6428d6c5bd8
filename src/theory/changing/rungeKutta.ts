/** Writes the slope of `y` into `slope`. */
export type Slope = (y: Float64Array, slope: Float64Array) => void;

/**
 * A stepper of the classical Runge-Kutta rule of order 4 for a system that does not change within a step; `y` is moved in place.
 * E. Hairer, S. Norsett, G. Wanner, Solving Ordinary Differential Equations I (1993), section II.1.
 */
export function rungeKutta(size: number): (y: Float64Array, step: number, slope: Slope) => void {
  const parts = [0, 1, 2, 3].map(() => new Float64Array(size));
  const point = new Float64Array(size);
  const reach = [0, 0.5, 0.5, 1];
  return (y, step, slope) => {
    parts.forEach((part, k) => {
      for (let i = 0; i < size; i++) point[i] = y[i] + (k === 0 ? 0 : reach[k] * step * parts[k - 1][i]);
      slope(point, part);
    });
    const [a, b, c, d] = parts;
    for (let i = 0; i < size; i++) y[i] += (step / 6) * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
  };
}
