import type { Draws } from '../../kernel/draws.js';

/**
 * Exponential and normal variates by the ziggurat: Marsaglia & Tsang, "The Ziggurat Method for Generating Random
 * Variables", Journal of Statistical Software 5(8), 2000. The area under the density is cut into 256 layers of equal
 * area v; layer 0 is the base strip with the tail beyond r. Nearly always one uniform and one product suffice.
 *
 * Layer and position share one uniform of 53 bits, but not a bit: the first 8 choose the layer, the other 45 the place
 * in it. (Doornik, "An Improved Ziggurat Method", 2005, shows what goes wrong when they overlap.)
 */
const LAYERS = 256;

/** Widths and heights of the layers: `x[i]` is the right edge of layer i, `f[i]` its lower bound. */
interface Ziggurat {
  readonly x: Float64Array;
  readonly f: Float64Array;
}

function ziggurat(
  r: number,
  v: number,
  density: (x: number) => number,
  inverseDensity: (y: number) => number,
): Ziggurat {
  const x = new Float64Array(LAYERS + 1);
  const f = new Float64Array(LAYERS + 1);
  // The base strip is treated as a rectangle of the same area; what lies right of r in it stands for the tail.
  x[0] = v / density(r);
  x[1] = r;
  for (let i = 1; i < LAYERS - 1; i++) x[i + 1] = inverseDensity(v / x[i] + density(x[i]));
  x[LAYERS] = 0;
  for (let i = 1; i <= LAYERS; i++) f[i] = density(x[i]);
  return { x, f };
}

const EXPONENTIAL_R = 7.69711747013105;
const NORMAL_R = 3.6541528853610088;

const EXPONENTIAL = ziggurat(
  EXPONENTIAL_R,
  0.003949659822581557,
  (x) => Math.exp(-x),
  (y) => -Math.log(y),
);
const NORMAL = ziggurat(
  NORMAL_R,
  0.00492867323399,
  (x) => Math.exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * Math.log(y)),
);

const EXPONENTIAL_X = EXPONENTIAL.x;
const EXPONENTIAL_F = EXPONENTIAL.f;
const NORMAL_X = NORMAL.x;
const NORMAL_F = NORMAL.f;

/**
 * An exponential variate of mean 1. (The plus signs here and below tell the compiler that what the seldom call answers is a
 * number like the rest: without them the usual answer is boxed, to look like it.)
 */
export function standardExponential(draws: Draws): number {
  const scaled = draws.next() * LAYERS;
  const layer = scaled | 0;
  const x = (scaled - layer) * EXPONENTIAL_X[layer];
  return x < EXPONENTIAL_X[layer + 1] ? x : +edgeOfExponential(draws, layer, x);
}

/** Outside the part of the layer that lies wholly under the density: decide, and if need be try again. */
function edgeOfExponential(draws: Draws, layer: number, x: number): number {
  // Memoryless: beyond r the tail is the whole law again, moved by r.
  if (layer === 0) return EXPONENTIAL_R + standardExponential(draws);
  const low = EXPONENTIAL_F[layer];
  const height = low + draws.next() * (EXPONENTIAL_F[layer + 1] - low);
  return height < Math.exp(-x) ? x : standardExponential(draws);
}

/** A normal variate of mean 0 and variance 1. */
export function standardNormal(draws: Draws): number {
  const scaled = draws.next() * LAYERS;
  const layer = scaled | 0;
  // Of the 45 bits of the place the first serves as the sign.
  const x = (2 * (scaled - layer) - 1) * NORMAL_X[layer];
  return Math.abs(x) < NORMAL_X[layer + 1] ? x : +edgeOfNormal(draws, layer, x);
}

function edgeOfNormal(draws: Draws, layer: number, x: number): number {
  if (layer === 0) return x < 0 ? -tailOfNormal(draws) : tailOfNormal(draws);
  const low = NORMAL_F[layer];
  const height = low + draws.next() * (NORMAL_F[layer + 1] - low);
  return height < Math.exp(-0.5 * x * x) ? x : standardNormal(draws);
}

/** The normal law beyond r, exactly: Marsaglia, "Generating a Variable from the Tail of the Normal Distribution", Technometrics 6, 1964. */
function tailOfNormal(draws: Draws): number {
  for (;;) {
    const beyond = standardExponential(draws) / NORMAL_R;
    if (2 * standardExponential(draws) >= beyond * beyond) return NORMAL_R + beyond;
  }
}
