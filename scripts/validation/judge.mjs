import { Replicator } from '../../dist/experiments/replication.js';
import { loadScenario } from '../../dist/scenario/index.js';
import { Averages } from '../../dist/statistics/index.js';
import { normalScore, studentQuantile } from './special.mjs';

/**
 * @typedef {object} Verdict
 * @property {string} case
 * @property {string} source
 * @property {string} figure
 * @property {number} exact
 * @property {number} simulated
 * @property {number} halfWidth of the 95 % interval
 * @property {number} z the deviation as a normal score
 */

/** Equal, but for rounding: for figures that do not vary at all. */
const ROUNDING = 1e-9;
/** Kurtosis of a count that is nearly normal, a little heavier: for the standard error of a variance. */
const KURTOSIS = 3.3;

/**
 * Runs a case and lays each figure beside its exact value.
 * @param {import('./case.mjs').Case} given
 * @param {number} replications
 * @returns {Verdict[]}
 */
export function judge(given, replications) {
  const answer = simulate(given, Math.max(4, Math.round(replications * (given.weight ?? 1))));
  return given.expects().map(({ figure, exact, give = 0, of = 'mean' }) => {
    const { value, error, freedom } = estimate(find(answer, figure), of);
    const z = score(value - exact, Math.sqrt(error * error + give * give), freedom, exact);
    const halfWidth = studentQuantile(0.025, freedom) * error;
    const name = of === 'mean' ? figure : `${of} of ${figure}`;
    return { case: given.name, source: given.source, figure: name, exact, simulated: value, halfWidth, z };
  });
}

/** The whole path of a user's run: text, model, replications, averages. Its name is a case's seed, so that no two share their callers. */
function simulate({ name, scenario, strategy }, replications) {
  const { model, seed } = loadScenario({ path: 'case.yaml', readText: () => scenario, strategy, seed: name });
  const replicator = new Replicator(model, seed);
  const averages = new Averages(model);
  for (let r = 0; r < replications; r++) averages.add(replicator.figures(r));
  return averages.answer();
}

/** @param {string} path */
function find(answer, path) {
  let scope = answer;
  const steps = path.split('.');
  for (const step of steps) scope = scope instanceof Map ? scope.get(step) : scope?.[step];
  if (scope?.n === undefined) throw new Error(`there is no figure ${path}`);
  return scope;
}

function estimate({ mean, halfWidth, n }, of) {
  const freedom = n - 1;
  const error = halfWidth / studentQuantile(0.025, freedom);
  if (of === 'mean') return { value: mean, error, freedom };
  const variance = error * error * n;
  return { value: variance, error: variance * Math.sqrt((KURTOSIS - (n - 3) / freedom) / n), freedom };
}

function score(difference, error, freedom, exact) {
  if (Math.abs(difference) <= ROUNDING * Math.max(1, Math.abs(exact))) return 0;
  return error === 0 ? Math.sign(difference) * Number.POSITIVE_INFINITY : normalScore(difference / error, freedom);
}
