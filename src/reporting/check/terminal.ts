import { type Paint, PLAIN } from '../paint.js';
import { grid } from '../terminal/grid.js';
import { onOneLine } from '../terminal/names.js';
import { precisionNote } from '../terminal/precision.js';
import { WIDTH } from '../terminal/table.js';
import { wrap } from '../terminal/wrap.js';
import type { CheckReport, OutcomeTold, ScenarioChecked } from './told.js';
import { actualTold, comparisonNotes, marginTold, originNote, sentenceOf, summaryOf, verdictTold } from './words.js';

/** Rows of a scenario on a screen; the CSV has them all. Whatever is not met is told beneath them. */
const MOST_ROWS = 40;
/** Figures that one condition asks about. */
const MOST_OF_A_CONDITION = 6;
const LONGEST_PATH = 44;
const LONGEST_EXPECTED = 34;
const INDENT = '  ';

/** The check for a screen: a line for each condition, what is not met at its place in the file, and how many there are. */
export function terminal(report: CheckReport, paint: Paint = PLAIN): string {
  const partial = report.partial ? [paint.bad('PARTIAL: interrupted before all replications were finished.')] : [];
  const sections = [...partial, ...report.scenarios.map((each) => checked(each, paint))];
  const summary = summaryOf(report);
  return `${[...sections, report.verdict === 'passed' ? paint.good(summary) : paint.bad(summary)].join('\n\n')}\n`;
}

function checked(scenario: ScenarioChecked, paint: Paint): string {
  const { name, file, outcomes, precision, replications } = scenario;
  // A line that begins with :: would be an order to the runner of a GitHub workflow.
  const called = onOneLine(name, WIDTH).replace(/^:+/, '');
  const title = `${paint.strong(called)}  ${paint.faint(onOneLine(file, WIDTH))}`;
  const unmet = outcomes.filter(({ verdict }) => verdict !== 'met');
  const notes = [
    ...comparisonNotes(scenario),
    ...(precision === undefined ? [] : [precisionNote(precision, replications)]),
    originNote(scenario),
  ].map((note) => paint.faint(wrap(note, WIDTH)));
  return [`${title}\n${table(outcomes, paint)}`, ...unmet.map((each) => framed(each, paint)), notes.join('\n')].join(
    '\n\n',
  );
}

function table(outcomes: readonly OutcomeTold[], paint: Paint): string {
  // Where nothing changed one note says that all is as it was.
  const worthARow = outcomes.filter(({ rule, verdict }) => rule !== 'identity' || verdict !== 'met');
  if (worthARow.length === 0) return 'nothing is expected but that it is as it was';
  const all = conditionsIn(worthARow).flatMap((each) => rowsOf(each, paint));
  const rows = all.slice(0, MOST_ROWS);
  const more = all.length - rows.length;
  const heads = ['', 'expected', 'actual', 'margin', ''].map(paint.faint);
  const rest = more > 0 ? `\n${paint.faint(`and ${more} more (--format csv has them all)`)}` : '';
  return grid([heads, ...rows], [false, false, true, true, false]) + rest;
}

/** What one condition asks of one figure, or with a `*` of several. */
function conditionsIn(outcomes: readonly OutcomeTold[]): OutcomeTold[][] {
  const found = new Map<string, OutcomeTold[]>();
  for (const outcome of outcomes) {
    const { place, rule } = outcome;
    const key = `${rule} ${place.file}:${place.line}:${place.column}`;
    found.set(key, [...(found.get(key) ?? []), outcome]);
  }
  return [...found.values()];
}

/** A row for each figure; of many that are met only the one that is so by least. */
function rowsOf(outcomes: readonly OutcomeTold[], paint: Paint): string[][] {
  if (outcomes.length <= MOST_OF_A_CONDITION) return outcomes.map((each) => row(each, paint));
  const unmet = outcomes.filter(({ verdict }) => verdict !== 'met');
  const met = outcomes.filter(({ verdict }) => verdict === 'met').sort((a, b) => (a.margin ?? 0) - (b.margin ?? 0));
  const others = met.length < 2 ? [] : [['', '', '', '', paint.faint(`and ${met.length - 1} more, by more`)]];
  return [...[...unmet, ...met.slice(0, 1)].map((each) => row(each, paint)), ...others];
}

function row(outcome: OutcomeTold, paint: Paint): string[] {
  return [
    `  ${onOneLine(outcome.path, LONGEST_PATH)}`,
    onOneLine(outcome.expected, LONGEST_EXPECTED),
    actualTold(outcome),
    paint.faint(marginTold(outcome)),
    painted(outcome, paint),
  ];
}

/** What is not met, as errors are told: the place, the line with a caret beneath it, and what came of it. */
function framed(outcome: OutcomeTold, paint: Paint): string {
  const { place, excerpt, verdict } = outcome;
  const at = `${onOneLine(place.file, WIDTH)}:${place.line}:${place.column}`;
  const word = verdict === 'undecided' ? paint.doubtful('undecided') : paint.bad('failed');
  const told = wrap(sentenceOf(outcome), WIDTH - INDENT.length).replaceAll(/^/gm, INDENT);
  return [`${at}  ${word}: ${outcome.path}`, ...excerpt, told].join('\n');
}

function painted(outcome: OutcomeTold, paint: Paint): string {
  const told = verdictTold(outcome);
  if (outcome.verdict === 'met') return outcome.isSure ? paint.good(told) : told;
  return outcome.verdict === 'undecided' ? paint.doubtful(told) : paint.bad(told);
}
