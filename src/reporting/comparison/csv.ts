import type { Difference, Judgement, ScopedDifferences } from '../../statistics/index.js';
import { number, text } from '../csv.js';
import { type ComparisonReport, figureOf } from './told.js';

const HEAD = [
  ...['strategy', 'against', 'scope', 'name', 'metric', 'mean', 'mean_against'],
  ...['difference', 'half_width', 'low', 'high', 'n', 'p'],
  ...['verdict', 'p_adjusted', 'margin', 'more', 'paired', 'variance_ratio'],
  ...['seed', 'replications', 'partial', 'ccsim'],
];

/** The comparison as CSV (RFC 4180): a row per strategy, scope, name and metric; what is not judged has no verdict. */
export function csv(report: ComparisonReport): string {
  const { seed, replications, partial, version } = report;
  const origin = [text(seed), String(replications), String(partial), version];
  const rows = [...report.comparisons.keys()].flatMap((name) => rowsOf(name, report));
  return [HEAD, ...rows.map((row) => [...row, ...origin])].map((cells) => `${cells.join(',')}\n`).join('');
}

function rowsOf(name: string, report: ComparisonReport): string[][] {
  const { against, alternatives, comparisons } = report;
  const { differences, judgements } = comparisons.get(name)!;
  const verdicts = new Map(judgements.map((each) => [`${each.scope}.${each.name}.${each.metric}`, each]));
  return placesOf(differences).map(({ scope, name: place, metric, difference }) => {
    const at = { scope, name: place, metric };
    return [
      ...[text(name), text(against), scope, text(place), metric],
      number(figureOf(alternatives.get(name)!, at)?.mean),
      number(figureOf(alternatives.get(against)!, at)?.mean),
      ...[difference.mean, difference.halfWidth, difference.low, difference.high, difference.n, difference.p].map(
        number,
      ),
      ...judged(verdicts.get(`${scope}.${place}.${metric}`)),
    ];
  });
}

interface PlaceOfDifference extends Pick<Judgement, 'scope' | 'name' | 'metric'> {
  readonly difference: Difference;
}

function placesOf({ total, ...scopes }: ScopedDifferences): PlaceOfDifference[] {
  const all = Object.entries({ total: new Map([['', total]]), ...scopes }) as [
    Judgement['scope'],
    typeof scopes.calls,
  ][];
  return all.flatMap(([scope, named]) =>
    [...named].flatMap(([name, metrics]) =>
      [...metrics].map(([metric, difference]) => ({ scope, name, metric, difference })),
    ),
  );
}

function judged(judgement: Judgement | undefined): string[] {
  if (judgement === undefined) return ['', '', '', '', '', ''];
  const { verdict, pAdjusted, margin, more, isPaired, saved } = judgement;
  return [verdict, number(pAdjusted), number(margin), number(more), String(isPaired), number(saved)];
}
