import type { Figures } from '../../statistics/answer.js';
import type { Report, RouterTold } from '../report.js';
import { AGENT_COLUMNS, CALL_COLUMNS, type Column, QUEUE_COLUMNS } from './columns.js';
import { formulaOf } from './formula.js';
import { onOneLine } from './names.js';
import { precisionNote } from './precision.js';

const MOST_LEFT_OUT = 5;

/** What must be known to read the figures, and to get them again. */
export function notes(report: Report): string[] {
  const { replications, confidence, span, serviceLevel, seed, strategy, scenario, version } = report;
  const runs = span.kind === 'days' && span.days === 1 ? 'simulated days' : 'replications';
  const said: string[] = [];
  if (report.partial) said.push(`PARTIAL: interrupted after ${replications} of ${report.asked} replications.`);
  said.push(
    replications > 1
      ? `± is half the width of the ${100 * confidence} % confidence interval over ${replications} ${runs}; - is undefined.`
      : 'One replication has no half-widths; --replications 20 shows how sure the figures are. - is undefined.',
    ...(report.precision === undefined ? [] : [precisionNote(report.precision, replications)]),
    ...covered(report),
    `Service level: ${formulaOf(serviceLevel)}.`,
    'ASA: mean wait of the answered. AHT: mean talk and wrap-up of an answered call.',
    ...leftOut(report),
    `Seed ${onOneLine(seed, 24)}, strategy ${strategy}, ccsim ${version}, scenario sha256 ${scenario.sha256.slice(0, 16)}.`,
    ...routerNote(scenario.router),
  );
  return said;
}

/** Strategies that are not the house's: which, and of which module. */
export function routerNote(router: RouterTold | undefined): string[] {
  if (router === undefined) return [];
  const names = router.selections.map(({ name }) => name).join(', ');
  const { sha256 } = router.source ?? {};
  return [`Routing of its own: ${names}${sha256 === undefined ? '' : `, router sha256 ${sha256.slice(0, 16)}`}.`];
}

/** What the counts cover, where it is not one day. */
function covered({ span: { kind, days, hours } }: Report): string[] {
  if (kind === 'study') return [`Counts and costs are for ${Number(hours.toFixed(2))} hours, the warm-up left out.`];
  return days > 1 ? [`Counts and costs are for ${days} days.`] : [];
}

/** A ratio that is 0/0 in a replication is averaged over the others: the number left out is reported. */
function leftOut(report: Report): string[] {
  const { total, queues, calls, agents } = report.answer;
  const found = [
    ...gaps(report, 'all together', total, CALL_COLUMNS),
    ...[...queues].flatMap(([name, figures]) => gaps(report, `queue ${name}`, figures, QUEUE_COLUMNS)),
    ...[...calls].flatMap(([name, figures]) => gaps(report, `calls ${name}`, figures, CALL_COLUMNS)),
    ...[...agents].flatMap(([name, figures]) => gaps(report, `agents ${name}`, figures, AGENT_COLUMNS)),
  ];
  const more = found.length - MOST_LEFT_OUT;
  return more > 0
    ? [...found.slice(0, MOST_LEFT_OUT), `... and ${more} more figures with replications left out.`]
    : found;
}

function gaps(report: Report, where: string, figures: Figures, columns: readonly Column[]): string[] {
  return columns.flatMap(({ head, metric }) => {
    const figure = figures.get(metric);
    if (figure === undefined || figure.n === 0 || figure.n === report.replications) return [];
    return [
      `${head}, ${where}: undefined (0/0) in ${report.replications - figure.n} of ${report.replications} replications, left out.`,
    ];
  });
}
