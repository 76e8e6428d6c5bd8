import type { Paint } from '../paint.js';
import type { ComparisonReport } from './told.js';

export { type ComparisonReport, comparisonReport } from './told.js';

/** How a comparison is told, by the name of the format. */
export const COMPARISON_FORMATS: Readonly<
  Record<string, () => Promise<(report: ComparisonReport, paint: Paint) => string>>
> = {
  table: async () => (await import('./terminal.js')).terminal,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  markdown: async () => (await import('./markdown.js')).markdown,
};
