import { lawOf } from '../../../distributions/index.js';
import type { Arrivals, RatePiece } from '../../../model/model.js';
import type { Path } from '../../context.js';
import { readRate } from '../../quantities/index.js';
import type { ArrivalsFile, LawText } from '../../scenario.js';
import { scaleLaw } from '../parts/scaleLaw.js';
import { compileCounts, openingHours } from '../parts/spans.js';
import { refuse } from '../parts/tell.js';
import { law, looksAtClock } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { compileTrace } from './trace.js';

const NONE: Arrivals = { kind: 'none' };
const MOST_CALLS_COUNTED = 1e9;

/** How the callers of a type come, `scale` included; surges are laid over it later. */
export function compileArrivals(scope: Scope, path: Path, file: ArrivalsFile): Arrivals {
  if (typeof file !== 'object' || file === null) return byRate(scope, path, file);
  if ('trace' in file) return compileTrace(scope, [...path, 'trace'], file.trace);
  if ('interarrival' in file) return renewal(scope, [...path, 'interarrival'], file.interarrival);
  return byCounts(scope, path, file);
}

function byRate(scope: Scope, path: Path, file: ArrivalsFile): Arrivals {
  const rate = scope.context.take(path, readRate(file), 0) * scope.scale.arrivals;
  return rate === 0 ? NONE : poisson([{ ...openingHours(scope.time), rate: [rate] }]);
}

function poisson(daily: readonly RatePiece[]): Arrivals {
  return { kind: 'poisson', profile: { daily, special: [] } };
}

function byCounts(scope: Scope, path: Path, file: Extract<ArrivalsFile, { every: unknown }>): Arrivals {
  const spans = compileCounts(scope, path, file, { most: MOST_CALLS_COUNTED, whole: false }) ?? [];
  const pieces = spans
    .filter(({ count }) => count * scope.scale.arrivals > 0)
    .map(({ from, to, count, every }) => ({ from, to, rate: [(count * scope.scale.arrivals) / every] }));
  if (pieces.length === 0) return NONE;
  if (file.exact === undefined || file.exact === false) return poisson(pieces);
  const per = file.exact === 'day' ? 'day' : 'interval';
  return { kind: 'exact', per, profile: { daily: pieces, special: [] } };
}

/** A gap is divided by the scale of arrivals, as a rate is multiplied by it. */
function renewal(scope: Scope, path: Path, file: LawText): Arrivals {
  const { context, scale } = scope;
  const gap = law(context, path, file, { family: 'exponential', mean: 1 });
  if (looksAtClock(gap)) {
    const message = "`by_time` goes by the clock at a contact's arrival, and this is the gap before it";
    refuse(context, path, 'bad_law', message, { remedy: 'write counts per interval instead' });
  } else if (lawOf(gap).mean === 0) {
    const remedy = 'for a type that nobody calls write arrivals: 0';
    refuse(context, path, 'out_of_bounds', 'the mean gap between arrivals lasts longer than 0', { remedy });
  } else if (scale.arrivals > 0) {
    return { kind: 'renewal', gap: scaleLaw(gap, 1 / scale.arrivals) };
  }
  return NONE;
}
