import type { Figure, Figures } from '../../statistics/answer.js';
import type { Paint } from '../paint.js';
import type { Report } from '../report.js';
import { bar } from './bars.js';
import { isWorthShowing, JOURNEY_COLUMNS, NODE_COLUMNS } from './columns.js';
import { onOneLine, padded } from './names.js';
import { tell } from './quantities.js';
import { table, WIDTH } from './table.js';

/** What callers went through: the menu, their journeys, and what agents' time went on. */

const COUNTS = ['0', '1', '2', '3', '4', '5', '6_plus'] as const;
const BAR_WIDTH = 24;
const NODE_BAR = 10;
const NODE_NAME = 26;

/** Is there more to a journey than one talk: handoffs, questions, a menu, issues stated again? */
export function hasJourneys({ answer: { total } }: Report): boolean {
  return total.has('time_working');
}

/** Journeys by call type, and how many cases were handed off, and told, how often. */
export function journeys(report: Report, paint: Paint): string {
  const { calls, total } = report.answer;
  return [
    table({ title: 'Journeys', columns: JOURNEY_COLUMNS, rows: calls, labels: report.labels.calls }, paint),
    sideBySide(
      distribution('Issue stated', 'times_stated', ['never', 'once', '2 times'], total, paint),
      distribution('Handed off', 'handoffs', ['never', 'once', '2 times'], total, paint),
    ),
  ].join('\n\n');
}

function distribution(head: string, metric: string, words: readonly string[], total: Figures, paint: Paint): string[] {
  const rows = COUNTS.map((count, i) => ({ name: words[i] ?? nameOf(count), figure: total.get(`${metric}_${count}`) }));
  const last = rows.findLastIndex(({ figure }) => (figure?.mean ?? 0) > 0);
  return [
    paint.strong(head),
    ...rows.slice(0, last + 1).map(({ name, figure }) => `  ${name.padEnd(10)}${drawn(figure, paint)}`),
  ];
}

function nameOf(count: string): string {
  return count === '6_plus' ? '6 or more' : `${count} times`;
}

function drawn(figure: Figure | undefined, paint: Paint): string {
  const { value, halfWidth } = tell(figure, 'ratio');
  const told = `${value}${halfWidth === '' ? '' : ` ${paint.faint(halfWidth)}`}`;
  return `${bar(figure?.mean ?? 0, BAR_WIDTH)} ${told}`;
}

function sideBySide(left: readonly string[], right: readonly string[]): string {
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [left[i] ?? '', right[i] ?? '']);
  return lines.map(([a, b]) => (padded(a!, WIDTH / 2) + b).trimEnd()).join('\n');
}

/** The IVR as a waterfall: of all who entered, how many came to each node, and how they left it. */
export function waterfall({ answer: { ivr }, labels }: Report, paint: Paint): string {
  const most = Math.max(...[...ivr.values()].map((figures) => figures.get('entered')?.mean ?? 0));
  const names = new Map([...ivr].map(([path, figures]) => [path, nodeName(path, figures, most, labels.ivr.get(path))]));
  return table({ title: 'Menu', columns: NODE_COLUMNS, rows: ivr, drawnNames: names }, paint);
}

/** Indented by its depth, with a bar of how many came. */
function nodeName(path: string, figures: Figures, most: number, label = path): string {
  const depth = path === 'root' ? 0 : path.split('.').length;
  const indent = '  '.repeat(depth);
  const name = padded(indent + onOneLine(label, NODE_NAME - indent.length), NODE_NAME);
  const share = most > 0 ? (figures.get('entered')?.mean ?? 0) / most : 0;
  return `${name} ${padded(bar(share, NODE_BAR), NODE_BAR)}`;
}

/** What agents' time on duty went on. */
const PURPOSES: readonly (readonly [name: string, metric: string])[] = [
  ['ringing', 'time_ringing'],
  ['identifying', 'time_identifying'],
  ['hearing the issue', 'time_explaining'],
  ['hearing it again', 'time_heard_again'],
  ['working on it', 'time_working'],
  ['offering more', 'time_upselling'],
  ['connecting', 'time_connecting'],
  ['holding', 'time_holding'],
  ['briefing', 'time_briefing'],
  ['answering colleagues', 'time_consulting'],
  ['wrap-up', 'time_wrap_up'],
  ['available', 'time_available'],
];

/** A line for each purpose, a column for all agents and one for each group. */
export function agentsTime({ answer: { total, agents }, labels }: Report, paint: Paint): string {
  const places = [['all', total] as const, ...agents];
  const rows = PURPOSES.flatMap(([name, metric]) => {
    const figures = new Map(
      places.flatMap(([place, each]) => {
        const figure = each.get(metric);
        return figure === undefined ? [] : [[place, figure] as const];
      }),
    );
    return figures.size > 0 ? [[name, figures] as const] : [];
  });
  const columns = [...(agents.size > 1 ? ['all'] : []), ...agents.keys()].map((place) => ({
    head: onOneLine(labels.agents.get(place) ?? place, 14),
    metric: place,
    unit: 'ratio',
  }));
  const shown = rows.filter(([name, figures]) => name === 'available' || isWorth(figures));
  return table({ title: 'Agents on duty', columns, rows: new Map(shown) }, paint);
}

function isWorth(figures: Figures): boolean {
  return [...figures.keys()].some((place) => isWorthShowing({ head: '', metric: place, ifAny: true }, [['', figures]]));
}
