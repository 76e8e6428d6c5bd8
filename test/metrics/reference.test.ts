import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/statistics/index.js';
import { metricsIn, testsOfMetrics, withMetricTables } from '../support/metricTable.js';

const PAGE = 'docs/metrics.md';

const COUNTS = 'offered answered abandoned blocked closed_out in_system';
const LEVEL = 'service_level answered_within abandoned_within target_met';
const WAITS = `asa wait time_to_abandon wait_sum_answered wait_sum_abandoned
  wait_p50 wait_p80 wait_p90 wait_p95 wait_p99 wait_max long_waits abandonment blockage delayed delayed_legs`;
const HANDLING = 'aht talk wrap_up';
const LINE = 'queue_length queue_length_max overflowed';
const CASES = `contacts_per_case handoffs_per_case handoffs_per_case_p95 agents_met agents_met_p95 journey_wait
  customer_time agent_time resolved fcr time_to_resolution`;
const HANDOFFS = 'handoffs_per_contact transfer_rate abandoned_after_handoff cut_by_max';
const TIMES = 'occupancy utilisation occupancy_spread overtime';

/** The contract of results, for everything that is built: which metric stands in which scope. */
const CONTRACT: Record<string, string> = {
  total: `${COUNTS} ${LEVEL} ${WAITS} ${HANDLING} offered_load ${LINE} ${CASES} redials ${HANDOFFS} ${TIMES}
    lines_busy lines_busy_max cost line_cost cost_per_case`,
  calls: `${COUNTS} ${LEVEL} ${WAITS} ${HANDLING} offered_load ${CASES} redials ${HANDOFFS}`,
  queues: `${COUNTS} ${LEVEL} ${WAITS} ${HANDLING} offered_load ${LINE} transfer_rate`,
  agents: `answered ${HANDLING} transfer_rate resolved ${TIMES} cost`,
  surges: `${COUNTS} ${LEVEL} ${WAITS} ${HANDLING} offered_load redials ${HANDOFFS} time_to_drain`,
};

const words = (text: string) => text.split(/\s+/).sort();

describe('the metrics', () => {
  it.each(Object.entries(CONTRACT))('of %s are those of the contract', (scope, names) => {
    const built = METRICS.filter((metric) => metric.scopes.some((known) => known === scope));
    expect(built.map(({ name }) => name).sort()).toEqual(words(names));
  });

  it('have names of their own', () => {
    expect(new Set(METRICS.map(({ name }) => name)).size).toBe(METRICS.length);
  });

  it('each have a test with a value worked out by hand', () => {
    const held = testsOfMetrics();
    expect(METRICS.map(({ name }) => name).filter((name) => !held.has(name))).toEqual([]);
  });
});

describe('docs/metrics.md', () => {
  it('has every metric in its tables, in the order of reports, made from what the program knows', async () => {
    const page = withMetricTables(readFileSync(PAGE, 'utf8'));
    expect(metricsIn(page)).toEqual(METRICS.map(({ name }) => name));
    await expect(page).toMatchFileSnapshot(`../../${PAGE}`);
  });
});
