import type { Figure } from '../statistics/answer.js';
import { type Paint, PLAIN } from './paint.js';
import type { Report } from './report.js';
import { AGENT_COLUMNS, CALL_COLUMNS, QUEUE_COLUMNS, SURGE_COLUMNS } from './terminal/columns.js';
import { headline, standing } from './terminal/headline.js';
import { agentsTime, hasJourneys, journeys, waterfall } from './terminal/journeys.js';
import { onOneLine } from './terminal/names.js';
import { notes } from './terminal/notes.js';
import { overTheDay } from './terminal/sparklines.js';
import { table, WIDTH } from './terminal/table.js';
import { wholeCentre } from './terminal/whole.js';
import { wrap } from './terminal/wrap.js';

/** The report for a screen or a mail: a sentence, tables, the day at a glance; at most 100 columns wide. */
export function terminal(report: Report, paint: Paint = PLAIN): string {
  const { answer, labels, serviceLevel } = report;
  const judge = (metric: string, figure: Figure | undefined) =>
    metric === 'service_level' ? colourOf(standing(figure, serviceLevel.target), paint) : undefined;
  const sections = [
    `${paint.strong(onOneLine(report.scenario.name, WIDTH))}\n${wrap(headline(report, paint), WIDTH)}`,
    table({ title: 'Queues', columns: QUEUE_COLUMNS, rows: answer.queues, labels: labels.queues, judge }, paint),
    table({ title: 'Calls', columns: CALL_COLUMNS, rows: answer.calls, labels: labels.calls, judge }, paint),
    table({ title: 'Agents', columns: AGENT_COLUMNS, rows: answer.agents, labels: labels.agents, judge }, paint),
  ];
  if (answer.ivr.size > 0) sections.splice(1, 0, waterfall(report, paint));
  if (hasJourneys(report)) sections.push(journeys(report, paint), agentsTime(report, paint));
  if (answer.surges.size > 0) {
    sections.push(table({ title: 'Surges', columns: SURGE_COLUMNS, rows: answer.surges, judge }, paint));
  }
  sections.push(wholeCentre(report, paint));
  if (answer.intervals.length > 1) sections.push(overTheDay(report, paint));
  sections.push(
    notes(report)
      .map((note) => paint.faint(wrap(note, WIDTH)))
      .join('\n'),
  );
  return `${sections.join('\n\n')}\n`;
}

function colourOf(standing: string, paint: Paint): ((text: string) => string) | undefined {
  if (standing === 'met') return paint.good;
  if (standing === 'missed') return paint.bad;
  return standing === 'open' ? paint.doubtful : undefined;
}
