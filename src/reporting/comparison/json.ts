import type { Comparison, Difference, Judgement } from '../../statistics/index.js';
import { type Entry, inline, number, object, precisionEntry, quoted, results, routerEntry, SCHEMA } from '../json.js';
import type { AlternativeTold, ComparisonReport } from './told.js';

/** The comparison as JSON, by the contract of `ccsim compare --json`: alternatives and names in their order. */
export function json(report: ComparisonReport): string {
  const comparisons = [...report.comparisons];
  const byName = (tell: (comparison: Comparison) => string) =>
    object(
      '  ',
      comparisons.map(([name, comparison]) => [name, tell(comparison)]),
    );
  return `${object('', [
    ['schema', String(SCHEMA)],
    ['ccsim', quoted(report.version)],
    ['against', quoted(report.against)],
    ['seed', quoted(report.seed)],
    ['replications', number(report.replications)],
    ['confidence', number(report.confidence)],
    ['common_callers', String(report.commonCallers)],
    ['partial', String(report.partial)],
    ...precisionEntry(report.precision),
    [
      'strategies',
      object(
        '  ',
        [...report.alternatives].map(([name, told]) => [name, alternative('    ', told)]),
      ),
    ],
    ['differences', byName(({ differences }) => scopes('    ', { ...differences }, difference))],
    ['comparisons', number(report.tests)],
    ['verdicts', byName(({ judgements }) => scopes('    ', nested(judgements), verdict))],
    ['unpaired', byName(({ unpaired }) => list(unpaired))],
    ['unmatched', byName(unmatched)],
  ])}\n`;
}

function alternative(indent: string, { scenario, strategy, seed, answer }: AlternativeTold): string {
  return object(indent, [
    [
      'scenario',
      inline([['name', quoted(scenario.name)], ['sha256', quoted(scenario.sha256)], ...routerEntry(scenario.router)]),
    ],
    ['strategy', quoted(strategy)],
    ['seed', quoted(seed)],
    ['results', results(`${indent}  `, answer)],
  ]);
}

/** Metrics by scope and name; the total has no names. */
interface Scoped<T> {
  readonly total: ReadonlyMap<string, T>;
  readonly [scope: string]: ReadonlyMap<string, T | ReadonlyMap<string, T>>;
}

function scopes<T>(indent: string, { total, ...rest }: Scoped<T>, tell: (of: T) => string): string {
  const inside = `${indent}  `;
  const metrics = (deeper: string, of: ReadonlyMap<string, T>) =>
    object(
      deeper,
      [...of].map(([metric, each]) => [metric, tell(each)]),
    );
  const named = (of: ReadonlyMap<string, ReadonlyMap<string, T>>) =>
    object(
      inside,
      [...of].map(([name, each]) => [name, metrics(`${inside}  `, each)]),
    );
  return object(indent, [
    ['total', metrics(inside, total)],
    ...Object.entries(rest).map(
      ([scope, of]): Entry => [scope, named(of as ReadonlyMap<string, ReadonlyMap<string, T>>)],
    ),
  ]);
}

function difference({ mean, halfWidth, low, high, n, p }: Difference): string {
  return inline([
    ['mean', number(mean)],
    ['half_width', number(halfWidth)],
    ['low', number(low)],
    ['high', number(high)],
    ['n', number(n)],
    ['p', number(p)],
  ]);
}

function verdict({ verdict, pAdjusted, margin, more, isPaired, saved }: Judgement): string {
  return inline([
    ['verdict', quoted(verdict)],
    ['p_adjusted', number(pAdjusted)],
    ['margin', number(margin)],
    ['more_replications', number(more)],
    ['paired', String(isPaired)],
    ['variance_ratio', number(saved)],
  ]);
}

/** Judgements by scope, name and metric; what changed most stays first. */
function nested(judgements: readonly Judgement[]): Scoped<Judgement> {
  const found: Record<string, Map<string, Map<string, Judgement>>> = {};
  for (const scope of ['calls', 'queues', 'agents', 'ivr', 'surges']) found[scope] = new Map();
  const total = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const names = found[judgement.scope];
    const metrics = names === undefined ? total : (names.get(judgement.name) ?? new Map<string, Judgement>());
    metrics.set(judgement.metric, judgement);
    names?.set(judgement.name, metrics);
  }
  return { total, ...found };
}

function unmatched({ onlyHere, onlyThere }: Comparison): string {
  return inline([
    ['only_here', list(onlyHere)],
    ['only_there', list(onlyThere)],
  ]);
}

function list(of: readonly string[]): string {
  return `[${of.map(quoted).join(', ')}]`;
}
