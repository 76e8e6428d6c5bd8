import { METRICS } from '../../src/statistics/index.js';
import { testsNaming } from './keyTable.js';

const FOLDER = 'test/metrics';

/** Which test shows a metric's value, worked out by hand. */
export const testsOfMetrics = (): Map<string, string> => testsNaming(FOLDER);

/** The metrics from one to another, in the order of reports, as a Markdown table. */
function tableOf(first: string, last: string): string {
  const held = testsOfMetrics();
  const names = METRICS.map(({ name }) => name);
  const rows = METRICS.slice(names.indexOf(first), names.indexOf(last) + 1).map((metric) => {
    const file = held.get(metric.name);
    const test = file ? `[${file.replace('.test.ts', '')}](../${FOLDER}/${file})` : '';
    const better = metric.better === 'neither' ? '' : metric.better;
    return `| \`${metric.name}\` | ${metric.meaning}${formulasOf(metric)} | ${metric.unit} | ${metric.scopes.join(', ')} | ${better} | ${test} |`;
  });
  return ['| metric | is | unit | scopes | better | test |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

const formulasOf = ({ formulas = {} }: (typeof METRICS)[number]): string => {
  const told = Object.entries(formulas).map(([name, formula]) => `${name} ${formula}`);
  return told.length === 0 ? '' : `: ${told.join('; ')}`;
};

const MARKED = /(<!-- metrics: (\w+) to (\w+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** The page with every table between its marks made anew. */
export const withMetricTables = (page: string): string =>
  page.replace(
    MARKED,
    (_all, start: string, first: string, last: string, end: string) => `${start}${tableOf(first, last)}\n${end}`,
  );

/** The metrics in the page's tables, in its order. */
export const metricsIn = (page: string): string[] => [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name!);
