import { wordTable } from '../markdown/table.js';
import { plain } from '../markdown/text.js';
import { precisionNote } from '../terminal/precision.js';
import type { CheckReport, OutcomeTold, ScenarioChecked } from './told.js';
import { actualTold, comparisonNotes, marginTold, originNote, summaryOf, verdictTold } from './words.js';

/** Rows of a table that a pull request should show. */
const MOST_ROWS = 60;
/** A note is longer than a name. */
const LONGEST_NOTE = 1000;

/** The check for a pull request or a step summary: what is not met first, the rest folded away. */
export function markdown(report: CheckReport): string {
  const partial = report.partial ? ['> **PARTIAL: interrupted before all replications were finished.**'] : [];
  const sections = [
    `## ${MARKS[report.verdict]} ${plain(summaryOf(report))}`,
    ...partial,
    ...report.scenarios.flatMap(checked),
  ];
  return `${sections.join('\n\n')}\n`;
}

const MARKS = { passed: '✅', failed: '❌', undecided: '❔' } as const;

function checked(scenario: ScenarioChecked): string[] {
  const { name, file, outcomes, precision, replications } = scenario;
  const unmet = outcomes.filter(({ verdict }) => verdict !== 'met');
  const met = outcomes.filter(({ verdict }) => verdict === 'met');
  const notes = [
    ...comparisonNotes(scenario),
    ...(precision === undefined ? [] : [precisionNote(precision, replications)]),
    originNote(scenario),
  ];
  return [
    `### ${plain(name)} (${plain(file)})`,
    ...(unmet.length > 0 ? [table(unmet)] : []),
    ...(met.length > 0 ? [`<details><summary>${met.length} met</summary>\n\n${table(met)}\n\n</details>`] : []),
    ...(outcomes.length === 0 ? ['Nothing is expected of it.'] : []),
    notes.map((note) => `- ${plain(note, LONGEST_NOTE)}`).join('\n'),
  ];
}

function table(outcomes: readonly OutcomeTold[]): string {
  const rows = outcomes
    .slice(0, MOST_ROWS)
    .map((outcome) => [
      plain(outcome.path),
      plain(outcome.expected),
      plain(actualTold(outcome)),
      plain(marginTold(outcome)),
      `${plain(verdictTold(outcome))} (line ${outcome.place.line})`,
    ]);
  const more = outcomes.length - rows.length;
  const rest = more > 0 ? `\n\nand ${more} more (\`--format csv\` has them all)` : '';
  return wordTable(['', 'expected', 'actual', 'margin', ''], rows) + rest;
}
