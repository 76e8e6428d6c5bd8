import type { Figure, IntervalAnswer } from '../../statistics/answer.js';
import type { Paint } from '../paint.js';
import type { Report } from '../report.js';
import { unitOf } from '../units.js';
import { standing } from './headline.js';
import { onOneLine, padded } from './names.js';
import { sentence } from './quantities.js';
import { WIDTH } from './table.js';

const GLYPHS = [...'▁▂▃▄▅▆▇█'];
const NOTHING = '·';
const NAME_WIDTH = 22;
/** Room for the line itself; the rest of the width says what is remarkable in words. */
const LINE_WIDTH = 48;
const MOST_QUEUES = 8;

interface Line {
  readonly name: string;
  readonly indent: string;
  readonly figures: readonly (Figure | undefined)[];
  readonly metric: string;
  /** Which interval is worth words: the worst. */
  readonly worst: 'highest' | 'lowest';
}

/** The day at a glance: calls, service level and occupancy interval by interval, and the worst of each in words. */
export function overTheDay(report: Report, paint: Paint): string {
  const { intervals, queues } = report.answer;
  const lines = [line('calls offered', 'offered', 'highest', intervals, (i) => i.total.get('offered'))];
  lines.push(line('service level', 'service_level', 'lowest', intervals, (i) => i.total.get('service_level')));
  if (queues.size > 1) {
    for (const name of [...queues.keys()].slice(0, MOST_QUEUES)) {
      const label = report.labels.queues.get(name) ?? name;
      const of = (i: IntervalAnswer) => i.queues.get(name)?.get('service_level');
      lines.push({ ...line(label, 'service_level', 'lowest', intervals, of), indent: '  ' });
    }
  }
  lines.push(line('occupancy', 'occupancy', 'highest', intervals, (i) => i.total.get('occupancy')));
  const hidden = queues.size - MOST_QUEUES;
  return [
    `${paint.strong('Over the day'.padEnd(NAME_WIDTH))}${paint.faint(axis(intervals))}`,
    ...lines.map((each) => drawnLine(each, report, paint)),
    ...(hidden > 0 ? [paint.faint(`and ${hidden} more queues (--json has them all)`)] : []),
  ].join('\n');
}

function line(
  name: string,
  metric: string,
  worst: Line['worst'],
  intervals: readonly IntervalAnswer[],
  of: (interval: IntervalAnswer) => Figure | undefined,
): Line {
  return { name, indent: '', metric, worst, figures: intervals.map(of) };
}

/** Columns of the screen for an interval: wide if there are few, and several intervals in a column if there are too many. */
function scale(count: number): { readonly wide: number; readonly together: number } {
  const together = Math.ceil(count / LINE_WIDTH);
  return { together, wide: Math.max(1, Math.min(4, Math.floor(LINE_WIDTH / Math.ceil(count / together)))) };
}

function axis(intervals: readonly IntervalAnswer[]): string {
  const { wide, together } = scale(intervals.length);
  let text = '';
  intervals.forEach(({ from }, i) => {
    const at = Math.floor(i / together) * wide;
    const isFullHour = from.endsWith(':00');
    if (i === 0 || (isFullHour && at >= text.length + 4 && at + from.length <= LINE_WIDTH))
      text = text.padEnd(at) + from;
  });
  return text;
}

function drawnLine({ name, indent, metric, worst, figures }: Line, report: Report, paint: Paint): string {
  const { wide, together } = scale(figures.length);
  const most = metric === 'offered' ? Math.max(...figures.map((figure) => figure?.mean ?? 0)) : 1;
  let text = '';
  for (let i = 0; i < figures.length; i += together) {
    const shown = worstOf(figures.slice(i, i + together), worst);
    const glyph =
      shown?.mean == null ? NOTHING : GLYPHS[Math.round(7 * Math.min(1, most > 0 ? shown.mean / most : 0))]!;
    text += coloured(glyph.repeat(wide), metric, shown, report, paint);
  }
  const drawn = Math.ceil(figures.length / together) * wide;
  const extreme = worstOf(figures, worst);
  const words =
    extreme === undefined
      ? ''
      : remark(extreme, metric, worst, report.answer.intervals[figures.indexOf(extreme)]!.from);
  return `${padded(indent + onOneLine(name, NAME_WIDTH - 4), NAME_WIDTH)}${text}${' '.repeat(2 + LINE_WIDTH - drawn)}${words}`.trimEnd();
}

function remark(figure: Figure, metric: string, worst: string, from: string): string {
  const most = metric === 'offered' ? 'most' : worst;
  return `${most} ${sentence(figure, unitOf(metric))} at ${from}`.slice(0, WIDTH - NAME_WIDTH - LINE_WIDTH - 2);
}

function coloured(glyph: string, metric: string, figure: Figure | undefined, report: Report, paint: Paint): string {
  if (metric !== 'service_level') return glyph;
  switch (standing(figure, report.serviceLevel.target)) {
    case 'met':
      return paint.good(glyph);
    case 'missed':
      return paint.bad(glyph);
    case 'open':
      return paint.doubtful(glyph);
    case 'unknown':
      return paint.faint(glyph);
  }
}

function worstOf(figures: readonly (Figure | undefined)[], worst: 'highest' | 'lowest'): Figure | undefined {
  let found: Figure | undefined;
  for (const figure of figures) {
    if (figure?.mean == null) continue;
    const isWorse =
      found === undefined || (worst === 'highest' ? figure.mean > found.mean! : figure.mean < found.mean!);
    if (isWorse) found = figure;
  }
  return found;
}
