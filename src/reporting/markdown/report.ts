import type { Figures } from '../../statistics/answer.js';
import { type Paint, PLAIN } from '../paint.js';
import type { Labels, Report } from '../report.js';
import {
  AGENT_COLUMNS,
  CALL_COLUMNS,
  type Column,
  NODE_COLUMNS,
  QUEUE_COLUMNS,
  SURGE_COLUMNS,
} from '../terminal/columns.js';
import { headline } from '../terminal/headline.js';
import { notes } from '../terminal/notes.js';
import { sentence } from '../terminal/quantities.js';
import { worthSaying } from '../terminal/whole.js';
import { unitOf } from '../units.js';
import { figureTable, wordTable } from './table.js';
import { plain } from './text.js';

/** A note is longer than a name. */
const LONGEST_NOTE = 1000;

/** What is told of a scope, and under which heading; of a scope that is not here, every figure. */
const TABLES: Readonly<Record<string, readonly [title: string, columns: readonly Column[]]>> = {
  queues: ['Queues', QUEUE_COLUMNS],
  calls: ['Calls', CALL_COLUMNS],
  agents: ['Agents', AGENT_COLUMNS],
  ivr: ['IVR', NODE_COLUMNS],
  surges: ['Surges', SURGE_COLUMNS],
};

/** What an interval's line tells. */
const INTERVAL_COLUMNS: readonly Column[] = [
  { head: 'offered', metric: 'offered' },
  { head: 'abandoned', metric: 'abandonment' },
  { head: 'service level', metric: 'service_level' },
  { head: 'ASA', metric: 'asa' },
  { head: 'in line', metric: 'queue_length' },
  { head: 'occupancy', metric: 'occupancy' },
];

const BOLD: Paint = { ...PLAIN, strong: (text) => `**${text}**`, bad: (text) => `**${text}**` };

type Scopes = Readonly<Record<string, ReadonlyMap<string, Figures>>>;

/** The report for a pull request or a wiki: the sentence, a table for each scope, the day folded away, where it comes from. */
export function markdown(report: Report): string {
  const { total, intervals, ...scopes } = report.answer;
  const remarks = notes(report).map((note) => plain(note, LONGEST_NOTE));
  const warnings = report.partial ? remarks.splice(0, 1) : [];
  const sections = [
    `## ${plain(report.scenario.name)}`,
    ...warnings.map((warning) => `> **${warning}**`),
    headline(report, BOLD),
    ...scopeTables(scopes, report.labels),
    wordTable(['All together', ''], wholeCentre(report)),
    ...(intervals.length > 1 ? [overTheDay(report)] : []),
    remarks.map((remark) => `- ${remark}`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function scopeTables(scopes: Scopes, labels: Labels): string[] {
  const labelsOf: Readonly<Record<string, ReadonlyMap<string, string>>> = { ...labels };
  const order = [...new Set([...Object.keys(TABLES), ...Object.keys(scopes)])];
  return order.flatMap((scope) => {
    const places = [...(scopes[scope] ?? [])];
    if (places.length === 0) return [];
    const [title, columns] = TABLES[scope] ?? [scope, everyColumn(places.map(([, figures]) => figures))];
    const rows = places.map(([name, figures]) => [labelsOf[scope]?.get(name) ?? name, figures] as const);
    return [figureTable(title, columns, rows)];
  });
}

function everyColumn(places: readonly Figures[]): Column[] {
  const metrics = new Set(places.flatMap((figures) => [...figures.keys()]));
  return [...metrics].map((metric) => ({ head: metric.replaceAll('_', ' '), metric }));
}

function wholeCentre(report: Report): string[][] {
  const { total } = report.answer;
  return worthSaying(report).map(({ head, items }) => [
    head,
    items.map((item) => `${item.head} ${sentence(total.get(item.metric), unitOf(item.metric))}`).join(' · '),
  ]);
}

/** Interval by interval, folded: who reads the pull request opens it if he wants it. */
function overTheDay({ answer: { intervals } }: Report): string {
  const rows = intervals.map(({ from, total }) => [from, total] as const);
  const table = figureTable('From', INTERVAL_COLUMNS, rows);
  return `<details><summary>Over the day</summary>\n\n${table}\n\n</details>`;
}
