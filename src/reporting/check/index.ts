import type { Paint } from '../paint.js';
import type { CheckReport } from './told.js';

export { annotations, github } from './github.js';
export { junit } from './junit.js';
export { markdown } from './markdown.js';
export { type CheckReport, checkReport } from './told.js';

/** How a check is told, by the name of the format. */
export const CHECK_FORMATS: Readonly<Record<string, () => Promise<(report: CheckReport, paint: Paint) => string>>> = {
  table: async () => (await import('./terminal.js')).terminal,
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./csv.js')).csv,
  markdown: async () => (await import('./markdown.js')).markdown,
};
