/**
 * Routing of one's own, for examples/own-routing.yaml; docs/routers.md explains it.
 * An editor that has the package knows the types: what may be asked of `view`, and what is to be answered.
 */

/** Whoever is late already comes after everybody who is not. */
const LATE = 1e9;

/** @type {import('ccsim').CallSelection} */
export const rescue = {
  name: 'rescue',
  meaning: 'who can still be answered in time, the most urgent first; then who is late, the oldest first',
  compare(view, _group, a, b) {
    return urgency(view, a) - urgency(view, b);
  },
};

/**
 * Seconds left until the service-level threshold of his queue.
 * @param {import('ccsim').CallView} view
 * @param {number} call
 */
function urgency(view, call) {
  const left = view.within(view.queueOf(call)) - view.age(call);
  return left >= 0 ? left : LATE + left;
}

/** @type {import('ccsim').AgentSelection} */
export const fullestBench = {
  name: 'fullest_bench',
  meaning: 'the longest idle of the group with most agents idle, so that no group runs dry',
  choose(view, _queue, groups) {
    let chosen = -1;
    let most = 0;
    for (const group of groups) {
      const idle = view.idleCount(group);
      if (idle > most) {
        most = idle;
        chosen = view.longestIdle(group);
      }
    }
    return chosen;
  },
};
