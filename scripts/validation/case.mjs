/**
 * One case of the validation: a scenario as a user writes it, and what the textbook says of it.
 *
 * @typedef {object} Case
 * @property {string} name what the textbook calls it
 * @property {string} source who published the formula
 * @property {string} scenario YAML
 * @property {string} [strategy] a strategy of the scenario
 * @property {number} [weight] times the usual number of replications
 * @property {() => Expectation[]} expects
 *
 * @typedef {object} Expectation
 * @property {string} figure path of a figure, as in the JSON of `ccsim run`; `intervals.3.queues.a.wait`
 * @property {number} exact
 * @property {number} [give] standard deviation of the "exact" value itself, if it was rounded or simulated elsewhere
 * @property {'mean' | 'variance'} [of] of the figure over replications; default: its mean
 */

/**
 * Expectations from paths and values: `figures({ 'total.asa': 12.3 })`.
 * @param {Record<string, number>} values
 * @returns {Expectation[]}
 */
export function figures(values) {
  return Object.entries(values).map(([figure, exact]) => ({ figure, exact, give: roughness(figure) * exact }));
}

/** Percentiles are told within 0.5 %: as a standard deviation, evenly spread. */
function roughness(figure) {
  return /\.wait_p\d+$/.test(figure) ? 0.005 / Math.sqrt(3) : 0;
}

/** Service level by the default formula: answered in time, of all but those who hung up within it. */
export function exclusive(answeredWithin, abandonedWithin) {
  return answeredWithin / (1 - abandonedWithin);
}
