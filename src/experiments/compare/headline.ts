import type { Place, Places } from '../values/places.js';

/** What is judged when nobody says which metrics matter: few, since every further one makes all of them harder to tell. */
const HEADLINE: Readonly<Record<string, readonly string[]>> = {
  total: [
    'service_level',
    'abandonment',
    'asa',
    'wait_p95',
    'blockage',
    'containment',
    'aht',
    'occupancy',
    'fcr',
    'resolved',
    'handoffs_per_case',
    'times_stated',
    'journey_wait',
    'effort',
    'cost',
    'cost_per_case',
    'value',
  ],
  calls: ['service_level', 'abandonment', 'asa', 'wait_p95', 'handoffs_per_case', 'resolved'],
  agents: ['occupancy'],
  surges: ['service_level', 'time_to_drain'],
};

/** The figures that are judged by default. Where there is one call type, or one group, the total tells all of it. */
export function headlineOf(places: Places): Place[] {
  const all = [...places.values()];
  const isOne = (of: string) => new Set(all.filter(({ scope }) => scope === of).map(({ name }) => name)).size === 1;
  const alone = ['calls', 'agents'].filter(isOne);
  return all.filter(({ scope, metric }) => !alone.includes(scope) && HEADLINE[scope]?.includes(metric.name));
}
