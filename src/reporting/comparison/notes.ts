import type { Comparison } from '../../statistics/index.js';
import { onOneLine } from '../terminal/names.js';
import { routerNote } from '../terminal/notes.js';
import { precisionNote } from '../terminal/precision.js';
import type { ComparisonReport } from './told.js';
import { factorTold } from './words.js';

const MOST_NAMED = 6;

/** What must be known to read a comparison, and to get it again. */
export function comparisonNotes(report: ComparisonReport): string[] {
  const { partial, replications, asked, seed, version } = report;
  const said: string[] = [];
  if (partial) said.push(`PARTIAL: interrupted after ${replications} of ${asked} replications of each.`);
  if (report.precision !== undefined) said.push(precisionNote(report.precision, replications));
  said.push(...howCompared(report), ...howJudged(report), ...saved(report));
  for (const [name, comparison] of report.comparisons)
    said.push(...notPaired(name, comparison), ...missing(name, comparison, report));
  said.push(`Seed ${onOneLine(seed, 24)}, ccsim ${version}; scenario sha256: ${digests(report)}.`);
  said.push(...routers(report));
  return said;
}

function howCompared({ against, replications, confidence, commonCallers, isOfDays }: ComparisonReport): string[] {
  const runs = isOfDays ? 'simulated days' : 'replications';
  const callers = commonCallers
    ? `the same callers, compared ${isOfDays ? 'day by day' : 'replication by replication'}`
    : 'callers of its own for each (--no-crn), compared as independent samples';
  if (replications < 2) return ['One replication tells no difference from chance: ask for more (--replications 20).'];
  return [
    `A difference is the alternative minus ${against}, over ${replications} ${runs} on ${callers}; ± is half the ` +
      `width of its ${100 * confidence} % confidence interval (Student's t${commonCallers ? ', paired' : ', Welch'}). pt: points of a ratio.`,
  ];
}

function howJudged({ replications, tests, confidence }: ComparisonReport): string[] {
  if (replications < 2) return [];
  const level = `${Number((100 * (1 - confidence)).toFixed(2))} %`;
  return [
    `better, worse, higher, lower: p, adjusted for ${tests} comparisons (Holm 1979), is ${level} or less. same: surely ` +
      'smaller than the margin named (two one-sided tests, Schuirmann 1987, adjusted likewise). open: not distinguishable ' +
      'yet; about so many more replications would tell. First comes what differs by most margins.',
  ];
}

/** How much common callers save: told from the differences themselves, or as measured with --no-crn. */
function saved({ comparisons, commonCallers, replications }: ComparisonReport): string[] {
  const ratios = [...comparisons.values()].flatMap(({ judgements }) => judgements.flatMap(({ saved }) => saved ?? []));
  if (ratios.length === 0) return [];
  const sorted = ratios.sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
  const factor = factorTold(middle);
  if (!commonCallers) {
    const range = `${factorTold(sorted[0]!)} to ${factorTold(sorted.at(-1)!)}`;
    return [
      `Variance of a difference here, over its variance on common callers (simulated beside it): median ${factor} (${range}): ` +
        'so many times the replications are needed without common callers.',
    ];
  }
  if (middle < 1)
    return [`On common callers the differences vary no less than on independent ones (median factor ${factor}).`];
  return [
    `Common callers divide the variance of a difference by ${factor} (median): ${replications} replications tell as much ` +
      `as ${Math.round(middle * replications)} with callers of each one's own. --no-crn shows it.`,
  ];
}

function notPaired(name: string, { isTimeSame, unpaired }: Comparison): string[] {
  if (unpaired.length === 0) return [];
  const why = isTimeSame ? `the arrivals of ${listed(unpaired)} are others` : 'its time is another';
  const where = isTimeSame
    ? `in ${listed(unpaired)}, and wherever call types meet (total, queues, agents),`
    : 'everywhere';
  return [
    `${name}: ${why}, so its callers are not the same ones: ${where} the two are compared as independent samples (Welch 1947).`,
  ];
}

/** What one of the two has not got cannot be compared: of what is judged it is said. */
function missing(name: string, { onlyHere, onlyThere }: Comparison, { against, judged }: ComparisonReport): string[] {
  const told = (who: string, paths: readonly string[]) => {
    const found = judged.filter((path) => paths.includes(path));
    return found.length === 0 ? [] : [`Only ${who} has ${listed(found)}: not compared.`];
  };
  return [...told(name, onlyHere), ...told(against, onlyThere)];
}

/** Each router once. */
function routers({ alternatives }: ComparisonReport): string[] {
  return [...new Set([...alternatives.values()].flatMap(({ scenario }) => routerNote(scenario.router)))];
}

function digests({ alternatives }: ComparisonReport): string {
  return [...alternatives].map(([name, { scenario }]) => `${name} ${scenario.sha256.slice(0, 12)}`).join(', ');
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
