import type { CheckReport, OutcomeTold } from './told.js';
import { sentenceOf } from './words.js';

/** A place to annotate, and what to say there. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

/** GitHub shows ten annotations of a step at most of each level; more are only noise in the log. */
const MOST = 50;

/** What is not met as annotations of a GitHub workflow, each at its line; `pathOf`: what GitHub calls a file. */
export function github({ scenarios }: CheckReport, pathOf: (file: string) => string = (file) => file): string {
  const unmet = scenarios.flatMap(({ outcomes }) => outcomes).filter(({ verdict }) => verdict !== 'met');
  return annotations(unmet.map(annotationOf).map((each) => ({ ...each, file: pathOf(each.file) })));
}

function annotationOf(outcome: OutcomeTold): Annotation {
  const { place, verdict, path, expected } = outcome;
  const level = verdict === 'undecided' ? 'warning' : 'error';
  return { level, ...place, title: `${path} ${expected}`, message: sentenceOf(outcome) };
}

/** Annotations as workflow commands, a line each. */
export function annotations(all: readonly Annotation[]): string {
  return all
    .slice(0, MOST)
    .map(({ level, file, line, column, title, message }) => {
      const at = `file=${property(file)},line=${line},col=${column},title=${property(title)}`;
      return `::${level} ${at}::${data(message)}\n`;
    })
    .join('');
}

/** As the runner reads it back (actions/toolkit, command.ts). */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
