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

/** The figures that are judged by default. With one call type the total tells all. */
export function headlineOf(places: Places): Place[] {
  const names = new Set([...places.values()].filter(({ scope }) => scope === 'calls').map(({ name }) => name));
  return [...places.values()].filter(({ scope, metric }) => {
    if (scope === 'calls' && names.size === 1) return false;
    return HEADLINE[scope]?.includes(metric.name) ?? false;
  });
}
