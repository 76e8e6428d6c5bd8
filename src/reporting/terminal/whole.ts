import type { Figures } from '../../statistics/answer.js';
import type { Paint } from '../paint.js';
import type { Report } from '../report.js';
import { unitOf } from '../units.js';
import { type Column, WHOLE } from './columns.js';
import { seen } from './names.js';
import { tell } from './quantities.js';
import { WIDTH } from './table.js';

const HEAD_WIDTH = 9;

/** The whole centre in a few lines: calls, waits, work, cases, money. */
export function wholeCentre({ answer: { total }, span }: Report, paint: Paint): string {
  const lines = WHOLE.flatMap(({ head, items }) => {
    const said = items
      .filter((item) => isWorthSaying(total, item) && (span.kind === 'days' || !item.ofDays))
      .map((item) => itemOf(total, item, paint));
    return said.length === 0 ? [] : wrapped(`  ${head}`, said, paint);
  });
  return [paint.strong('All together'), ...lines].join('\n');
}

function isWorthSaying(total: Figures, { metric, ifAny }: Column): boolean {
  const mean = total.get(metric)?.mean;
  return mean !== undefined && mean !== null && (mean !== 0 || !ifAny);
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
