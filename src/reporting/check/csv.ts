import { number, text } from '../csv.js';
import type { CheckReport, OutcomeTold, ScenarioChecked } from './told.js';

const HEAD = [
  ...['scenario', 'strategy', 'path', 'rule', 'expected', 'verdict', 'mean', 'half_width', 'n'],
  ...['limit', 'margin', 'margin_half_width', 'sure', 'file', 'line', 'seed', 'replications', 'partial', 'ccsim'],
];

/** The check as CSV (RFC 4180): a row per condition. */
export function csv(report: CheckReport): string {
  const rows = report.scenarios.flatMap((scenario) =>
    scenario.outcomes.map((outcome) => [...cellsOf(scenario, outcome), report.version]),
  );
  return [HEAD, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

function cellsOf({ name, strategy, seed, replications, partial }: ScenarioChecked, told: OutcomeTold): string[] {
  const { path, rule, expected, verdict, figure, bound, margin, marginHalfWidth, isSure, place } = told;
  return [
    ...[text(name), text(strategy), text(path), rule, text(expected), verdict],
    ...[figure.mean, figure.halfWidth, figure.n, bound, margin, marginHalfWidth].map(number),
    ...[String(isSure), text(place.file), String(place.line), text(seed), String(replications), String(partial)],
  ];
}
