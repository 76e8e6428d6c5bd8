import type { Judgement } from '../../statistics/index.js';
import { wordTable } from '../markdown/table.js';
import { plain } from '../markdown/text.js';
import { tell } from '../terminal/quantities.js';
import { comparisonNotes } from './notes.js';
import { type ComparisonReport, figureOf, isNothing, titleOf } from './told.js';
import { countsTold, differenceTold, pTold, verdictTold } from './words.js';

/** Rows of a table that a pull request should show. */
const MOST_ROWS = 60;
const LONGEST_NOTE = 2000;
/** Columns of numbers. */
const NUMBERS = [1, 2, 3, 4];

/** The comparison for a pull request: what changed, the most first; what did not is folded away. */
export function markdown(report: ComparisonReport): string {
  const remarks = comparisonNotes(report).map((note) => plain(note, LONGEST_NOTE));
  const warnings = report.partial ? remarks.splice(0, 1) : [];
  const sections = [
    `## ${plain(titleOf(report))}`,
    ...warnings.map((warning) => `> **${warning}**`),
    ...[...report.comparisons.keys()].flatMap((name) => compared(name, report)),
    remarks.map((remark) => `- ${remark}`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function compared(name: string, report: ComparisonReport): string[] {
  const judgements = report.comparisons.get(name)!.judgements.filter((each) => !isNothing(each, report));
  const isQuiet = ({ verdict }: Judgement) => verdict === 'same' || verdict === 'open' || verdict === 'undefined';
  const changed = judgements.filter((each) => !isQuiet(each));
  const quiet = judgements.filter(isQuiet);
  const folded = `<details><summary>${countsTold(quiet)}</summary>\n\n${table(quiet, name, report)}\n\n</details>`;
  return [
    `**${plain(name)}** against **${plain(report.against)}**: ${countsTold(judgements)}.`,
    ...(changed.length > 0 ? [table(changed, name, report)] : []),
    ...(quiet.length > 0 ? [folded] : []),
  ];
}

function table(judgements: readonly Judgement[], name: string, report: ComparisonReport): string {
  const { alternatives, against } = report;
  const rows = judgements.slice(0, MOST_ROWS).map((judgement) => {
    const { path, unit, difference, pAdjusted } = judgement;
    const meanOf = (who: string) => tell(figureOf(alternatives.get(who)!, judgement), unit).value;
    const { value, halfWidth } = differenceTold(difference, unit);
    const told = [value, halfWidth].filter((text) => text !== '').join(' ');
    return [`\`${path}\``, meanOf(against), meanOf(name), told, plain(pTold(pAdjusted)), plain(marked(judgement))];
  });
  const more = judgements.length - rows.length;
  const head = ['', plain(against), plain(name), 'difference', 'p', 'verdict'];
  return wordTable(head, rows, NUMBERS) + (more > 0 ? `\n\nand ${more} more (\`--format csv\` has them all)` : '');
}

/** Whether it went up or down, and what that means. */
function marked(judgement: Judgement): string {
  const { verdict, difference } = judgement;
  const told = verdictTold(judgement);
  if (verdict === 'same' || verdict === 'open' || verdict === 'undefined') return told;
  return `${difference.mean! > 0 ? '▲' : '▼'} ${told}`;
}
