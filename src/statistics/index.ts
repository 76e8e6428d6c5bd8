export type { Answer, Figure, Figures, IntervalAnswer, MetricInfo } from './answer.js';
export { Averages } from './averages.js';
export { Bookkeeper } from './bookkeeper.js';
export { METRICS } from './catalogue.js';
