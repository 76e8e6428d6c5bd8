import type { Paint } from './paint.js';
import type { Report } from './report.js';

export { type Paint, PLAIN } from './paint.js';
export { type Report, reportOf } from './report.js';
export { VERSION } from './version.js';

/** A way to tell a report; loaded only when asked for. */
export interface Format {
  readonly name: string;
  /** One line: what it is good for. */
  readonly meaning: string;
  /** A file so named gets this format when no other is asked for. */
  readonly extension: string;
  load(): Promise<(report: Report, paint: Paint) => string>;
}

/** Every format there is. To add one: a file with a function from Report to text, and a line here. */
export const FORMATS: readonly Format[] = [
  {
    name: 'table',
    meaning: 'the report for a screen or a mail: a sentence, tables, the day at a glance',
    extension: '.txt',
    load: async () => (await import('./terminal.js')).terminal,
  },
  {
    name: 'json',
    meaning: 'every figure with its bounds, for scripts',
    extension: '.json',
    load: async () => (await import('./json.js')).json,
  },
  {
    name: 'csv',
    meaning: 'every figure with its half-width, a row for each scope, name and interval, for spreadsheets',
    extension: '.csv',
    load: async () => (await import('./csv.js')).csv,
  },
  {
    name: 'markdown',
    meaning: 'the tables of the report, for a pull request or a wiki',
    extension: '.md',
    load: async () => (await import('./markdown/report.js')).markdown,
  },
];
