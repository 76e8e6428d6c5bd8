export type { Answer, Figure, Figures, IntervalAnswer, MetricInfo } from './answer.js';
export { Averages } from './averages.js';
export { Bookkeeper } from './bookkeeper.js';
export { METRICS } from './catalogue.js';
export {
  byChange,
  type Comparison,
  type Differences,
  type Judgement,
  type ScopedDifferences,
} from './comparisons/comparison.js';
export { type Difference, type Estimate, independent, paired, varianceOf } from './comparisons/difference.js';
export { type Margin, marginFrom, usualMargin } from './comparisons/margin.js';
export { type Case, isTested, type Judged, judge, type Verdict } from './comparisons/verdict.js';
export { FEWEST_BEFORE_A_LOOK, isPrecise, nextLook, relativeHalfWidth } from './estimators/precision.js';
