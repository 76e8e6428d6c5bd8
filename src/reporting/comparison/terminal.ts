import type { Judgement } from '../../statistics/index.js';
import { type Paint, PLAIN } from '../paint.js';
import { endOfBlock, grid } from '../terminal/grid.js';
import { onOneLine } from '../terminal/names.js';
import { sentence, tell } from '../terminal/quantities.js';
import { WIDTH } from '../terminal/table.js';
import { wrap } from '../terminal/wrap.js';
import { unitOf } from '../units.js';
import { comparisonNotes } from './notes.js';
import { type ComparisonReport, figureOf, isNothing, titleOf } from './told.js';
import { countsTold, differenceTold, factorTold, pTold, verdictTold } from './words.js';

/** Differences of one alternative on a screen; the CSV has them all. */
const MOST_ROWS = 25;
const LONGEST_NAME = 16;
const LONGEST_PATH = 36;

/** The comparison for a screen or a mail: how many are better, the totals side by side, then difference by difference. */
export function terminal(report: ComparisonReport, paint: Paint = PLAIN): string {
  const sections = [
    `${paint.strong(onOneLine(titleOf(report), WIDTH))}\n${summary(report, paint)}`,
    ...(report.alternatives.size > 2 ? sideBySide(report, paint) : []),
    ...[...report.comparisons.keys()].map((name) => differences(name, report, paint)),
    comparisonNotes(report)
      .map((note) => paint.faint(wrap(note, WIDTH)))
      .join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function summary(report: ComparisonReport, paint: Paint): string {
  return [...report.comparisons]
    .map(([name, { judgements }]) => {
      const counts = countsTold(judgements.filter((each) => !isNothing(each, report)));
      return wrap(
        `${paint.strong(onOneLine(name, LONGEST_PATH))} against ${onOneLine(report.against, LONGEST_PATH)}: ${counts}.`,
        WIDTH,
      );
    })
    .join('\n');
}

/** The totals of all alternatives, one a column; in blocks beneath each other where they do not fit beside each other. */
function sideBySide({ alternatives, judged }: ComparisonReport, paint: Paint): string[] {
  const answers = [...alternatives.values()].map(({ answer }) => answer);
  const metrics = judged
    .filter((path) => path.startsWith('total.'))
    .map((path) => path.slice('total.'.length))
    .filter((metric) => answers.some(({ total }) => (total.get(metric)?.mean ?? 0) !== 0));
  if (metrics.length === 0) return [];
  const rows = [
    [
      paint.strong('All together'),
      ...[...alternatives.keys()].map((name) => paint.strong(onOneLine(name, LONGEST_NAME))),
    ],
    ...metrics.map((metric) => [metric, ...answers.map(({ total }) => sentence(total.get(metric), unitOf(metric)))]),
  ];
  const blocks: string[] = [];
  for (let from = 1; from < rows[0]!.length; ) {
    const to = endOfBlock(rows, from, WIDTH);
    const block = rows.map((cells) => [cells[0]!, ...cells.slice(from, to)]);
    blocks.push(
      grid(
        block,
        block[0]!.map((_, column) => column > 0),
      ),
    );
    from = to;
  }
  return blocks;
}

/** One alternative beside the reference: what changed most first. */
function differences(name: string, report: ComparisonReport, paint: Paint): string {
  const { against, comparisons, commonCallers } = report;
  const { judgements } = comparisons.get(name)!;
  const something = judgements.filter((judgement) => !isNothing(judgement, report));
  const shown = something.slice(0, MOST_ROWS);
  const widest = Math.max(0, ...shown.map(({ difference, unit }) => differenceTold(difference, unit).halfWidth.length));
  const heads = [against, name, 'difference', commonCallers ? 'p' : 'variance', 'verdict'];
  const rows = [
    [
      paint.strong(`${onOneLine(name, LONGEST_NAME)} against ${onOneLine(against, LONGEST_NAME)}`),
      ...heads.map((head) => paint.faint(onOneLine(head, LONGEST_NAME))),
    ],
    ...shown.map((judgement) => row(judgement, name, widest, report, paint)),
  ];
  const rest = [
    [something.length - shown.length, 'more (--format csv has them all)'],
    [judgements.length - something.length, 'that are 0 in both'],
  ] as const;
  const told = rest.filter(([count]) => count > 0).map(([count, what]) => paint.faint(`and ${count} ${what}`));
  return [grid(rows, [false, true, true, true, true, false]), ...told].join('\n');
}

function row(judgement: Judgement, name: string, widest: number, report: ComparisonReport, paint: Paint): string[] {
  const { alternatives, against, commonCallers } = report;
  const { unit, path, difference, pAdjusted, saved } = judgement;
  const meanOf = (who: string) => tell(figureOf(alternatives.get(who)!, judgement), unit).value;
  const { value, halfWidth } = differenceTold(difference, unit);
  return [
    onOneLine(path.replace(/^total\./, ''), LONGEST_PATH),
    meanOf(against),
    meanOf(name),
    widest === 0 ? value : `${value} ${paint.faint(halfWidth.padEnd(widest))}`,
    commonCallers ? pTold(pAdjusted) : saved === null ? '' : `x ${factorTold(saved)}`,
    painted(judgement, paint),
  ];
}

function painted(judgement: Judgement, paint: Paint): string {
  const told = verdictTold(judgement);
  switch (judgement.verdict) {
    case 'better':
      return paint.good(told);
    case 'worse':
      return paint.bad(told);
    case 'open':
      return paint.doubtful(told);
    case 'higher':
    case 'lower':
      return paint.strong(told);
    default:
      return paint.faint(told);
  }
}
