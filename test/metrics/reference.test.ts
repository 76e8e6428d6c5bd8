import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../../src/statistics/index.js';
import { metricsIn, testsOfMetrics, withMetricTables } from '../support/metricTable.js';

const PAGE = 'docs/metrics.md';

const COUNTS = 'offered answered abandoned blocked closed_out in_system';
const LEVEL = 'service_level answered_within abandoned_within target_met';
const WAITS = `asa wait time_to_abandon wait_sum_answered wait_sum_abandoned
  wait_p50 wait_p80 wait_p90 wait_p95 wait_p99 wait_max long_waits abandonment blockage delayed delayed_legs`;
const HANDLING = 'aht talk identify explain work upsell hold wrap_up';
const IVR = 'containment ivr_time identified_in_ivr';
const ROUTES = 'gamed misroutes misroutes_by_mistake misroutes_by_press misroutes_by_menu gamed_wait honest_wait';
const LINE = 'queue_length queue_length_max overflowed';
const CASES = `contacts_per_case handoffs_per_case handoffs_per_case_p95 agents_met agents_met_p95 journey_wait
  times_stated times_stated_p95 customer_time agent_time wasted_time heard_again_time resolved fcr time_to_resolution
  repeat_rate handoffs_0 handoffs_1 handoffs_2 handoffs_3 handoffs_4 handoffs_5 handoffs_6_plus
  times_stated_0 times_stated_1 times_stated_2 times_stated_3 times_stated_4 times_stated_5 times_stated_6_plus
  effort value upsells`;
const HANDOFFS = 'handoffs_per_contact transfer_rate abandoned_after_handoff cut_by_max';
const TIMES = `occupancy utilisation occupancy_spread overtime time_ringing time_identifying time_explaining
  time_heard_again time_working time_upselling time_connecting time_holding time_briefing time_consulting time_wrap_up time_available`;
const POLICY = 'contained blocked_by_policy';
const PROMISES = 'promise_kept callback_delay callback_delay_p90 callbacks_waiting';
const TICKETS = 'tickets ticket_wait';

/** The contract of results, for everything that is built: which metric stands in which scope. */
const CONTRACT: Record<string, string> = {
  total: `${COUNTS} ${POLICY} ${LEVEL} ${WAITS} ewt_error ${IVR} ${ROUTES} ${HANDLING} offered_load ${LINE} ${CASES} redials ${HANDOFFS} consults ${PROMISES} ${TICKETS} backlog ${TIMES}
    lines_busy lines_busy_max cost line_cost cost_per_case`,
  calls: `${COUNTS} ${POLICY} ${LEVEL} ${WAITS} ewt_error ${IVR} ${ROUTES} ${HANDLING} offered_load ${CASES} redials ${HANDOFFS} consults ${PROMISES} ${TICKETS}`,
  queues: `${COUNTS} ${LEVEL} ${WAITS} ewt_error foreign ${HANDLING} offered_load ${LINE} transfer_rate consults ${TICKETS} backlog`,
  agents: `answered ${HANDLING} transfer_rate consults resolved resolved_share ${TIMES} cost`,
  ivr: 'entered no_input mistaken contained deflected closed_out passed_on time',
  surges: `${COUNTS} ${POLICY} ${LEVEL} ${WAITS} ${HANDLING} offered_load redials ${HANDOFFS} time_to_drain`,
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
