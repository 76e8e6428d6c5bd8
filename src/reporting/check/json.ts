import { type Entry, inline, number, object, precisionEntry, quoted, SCHEMA } from '../json.js';
import type { CheckReport, ComparisonTold, OutcomeTold, ScenarioChecked } from './told.js';

/** The check as JSON: scenarios in the order given, conditions in that of their files, a condition on a line. */
export function json({ version, verdict, partial, scenarios }: CheckReport): string {
  return `${object('', [
    ['schema', String(SCHEMA)],
    ['ccsim', quoted(version)],
    ['verdict', quoted(verdict)],
    ['partial', String(partial)],
    ['scenarios', list('  ', scenarios.map(scenario))],
  ])}\n`;
}

function scenario(checked: ScenarioChecked): string {
  const { file, name, sha256, strategy, seed, replications, confidence, partial, precision } = checked;
  const origin: Entry[] = [
    ['name', quoted(name)],
    ['sha256', quoted(sha256)],
  ];
  return object('    ', [
    ['file', quoted(file)],
    ['scenario', inline(origin)],
    ['strategy', quoted(strategy)],
    ['seed', quoted(seed)],
    ['replications', number(replications)],
    ['confidence', number(confidence)],
    ['partial', String(partial)],
    ...precisionEntry(precision),
    ['expectations', list('      ', checked.outcomes.map(outcome))],
    ['baselines', list('      ', checked.comparisons.map(comparison))],
  ]);
}

function outcome(told: OutcomeTold): string {
  const { path, rule, expected, verdict, figure, bound, margin, marginHalfWidth, isSure, place } = told;
  return inline([
    ['path', quoted(path)],
    ['rule', quoted(rule)],
    ['expected', quoted(expected)],
    ['verdict', quoted(verdict)],
    ['mean', number(figure.mean)],
    ['half_width', number(figure.halfWidth)],
    ['low', number(figure.low)],
    ['high', number(figure.high)],
    ['n', number(figure.n)],
    ['limit', number(bound)],
    ['margin', number(margin)],
    ['margin_half_width', number(marginHalfWidth)],
    ['sure', String(isSure)],
    ['file', quoted(place.file)],
    ['line', number(place.line)],
    ['column', number(place.column)],
  ]);
}

function comparison({
  strategy,
  isUnchanged,
  isPaired,
  replications,
  seed,
  version,
  changes,
  unknown,
}: ComparisonTold) {
  return inline([
    ['strategy', quoted(strategy)],
    ['unchanged', String(isUnchanged)],
    ['paired', String(isPaired)],
    ['replications', number(replications)],
    ['seed', quoted(seed.before)],
    ['ccsim', quoted(version.before)],
    ['changes', `[${changes.map(change).join(', ')}]`],
    ['not_in_it', `[${unknown.map(quoted).join(', ')}]`],
  ]);
}

function change({ path, before, after }: ComparisonTold['changes'][number]): string {
  return inline([
    ['path', quoted(path)],
    ['before', before === null ? 'null' : quoted(before)],
    ['after', after === null ? 'null' : quoted(after)],
  ]);
}

function list(indent: string, items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`;
}
