import type { Figures } from '../../statistics/answer.js';
import type { Paint } from '../paint.js';
import type { Report } from '../report.js';
import { unitOf } from '../units.js';
import { type Column, isWorthShowing, WHOLE } from './columns.js';
import { seen } from './names.js';
import { tell } from './quantities.js';
import { WIDTH } from './table.js';

const HEAD_WIDTH = 9;

/** The whole centre in a few lines: calls, waits, work, cases, what is done later, money. */
export function wholeCentre(report: Report, paint: Paint): string {
  const { total } = report.answer;
  const lines = worthSaying(report).flatMap(({ head, items }) =>
    wrapped(
      `  ${head}`,
      items.map((item) => itemOf(total, item, paint)),
      paint,
    ),
  );
  return [paint.strong('All together'), ...lines].join('\n');
}

/** What of the whole centre is worth saying, group by group; a group that has nothing to say is left out. */
export function worthSaying({ answer: { total }, span }: Report): typeof WHOLE {
  return WHOLE.map(({ head, items }) => ({
    head,
    items: items.filter((item) => isWorthShowing(item, [['', total]]) && (span.kind === 'days' || !item.ofDays)),
  })).filter(({ items }) => items.length > 0);
}

function itemOf(total: Figures, { head, metric }: Column, paint: Paint): string {
  const { value, halfWidth } = tell(total.get(metric), unitOf(metric));
  return `${head} ${value}${halfWidth === '' ? '' : ` ${paint.faint(halfWidth)}`}`;
}

/** Items one after the other, broken between items before the line is too long. */
function wrapped(head: string, items: readonly string[], paint: Paint): string[] {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    const longer = line === '' ? item : `${line}  ·  ${item}`;
    if (HEAD_WIDTH + seen(longer) > WIDTH && line !== '') {
      lines.push(line);
      line = item;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines.map((text, i) => paint.faint((i === 0 ? head : '').padEnd(HEAD_WIDTH)) + text);
}
