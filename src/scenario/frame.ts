import type { Place, Problem } from './problem.js';

const WIDEST = 100;
const AROUND = 40;

/**
 * A problem as text: `file:line:column`, what is wrong, the line with a caret beneath it and the one before, then what
 * was given, what was expected and what to do. Plain text without colour; control characters of the file are masked.
 */
export function frame(problem: Problem, sources: ReadonlyMap<string, string>): string {
  const { place, severity, message } = problem;
  const at = place ? `${place.file}:${place.line}:${place.column}  ` : '';
  const lines = [`${at}${severity}: ${message}`];
  const text = place ? sources.get(place.file) : undefined;
  if (place && text !== undefined) lines.push(...excerpt(place, text));
  const told = [
    problem.given === undefined ? '' : `given ${problem.given}`,
    problem.expected === undefined ? '' : `expected ${problem.expected}`,
    problem.remedy === undefined || problem.remedy === `there is: ${problem.expected}` ? '' : problem.remedy,
  ].filter((part) => part !== '');
  const line = `  ${told.join('; ')}`;
  if (told.length > 0) lines.push(...(line.length <= WIDEST ? [line] : told.map((part) => `  ${part}`)));
  return lines.map(masked).join('\n');
}

/** The line of a place with a caret beneath it, and the line before; nothing where its text is not known. */
export function excerptOf(place: Place | null, sources: ReadonlyMap<string, string>): string[] {
  const text = place ? sources.get(place.file) : undefined;
  return place && text !== undefined ? excerpt(place, text).map(masked) : [];
}

function excerpt(place: Place, text: string): string[] {
  const lines = linesOf(text, place.line - 1, place.line);
  const width = String(place.line).length;
  const last = lines.at(-1) ?? '';
  const from = last.length > WIDEST ? Math.max(0, Math.min(place.column - 1 - AROUND, last.length - WIDEST)) : 0;
  // Of a long line a window is shown, and then the line before it would not stand above it.
  const shown = (from > 0 ? lines.slice(-1) : lines).map((line) => line.slice(from, from + WIDEST));
  const caretAt = Math.min(place.column - 1 - from, shown.at(-1)!.length);
  const carets = Math.max(1, Math.min(place.length, shown.at(-1)!.length - caretAt));
  return [
    ...shown.map((line, i) => `  ${String(place.line - shown.length + 1 + i).padStart(width)} | ${line}`.trimEnd()),
    `  ${' '.repeat(width)} | ${' '.repeat(caretAt)}${'^'.repeat(carets)}`,
  ];
}

/** Lines from one number to another, counted from 1; those before the first are left out. */
function linesOf(text: string, from: number, to: number): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let line = 1; line <= to; line++) {
    const end = text.indexOf('\n', start);
    if (line >= Math.max(from, 1))
      lines.push((end < 0 ? text.slice(start) : text.slice(start, end)).replace(/\r$/, ''));
    if (end < 0) break;
    start = end + 1;
  }
  return lines;
}

/** No character of a file may move the cursor or colour a terminal. */
function masked(line: string): string {
  return line.replace(/\t/g, ' ').replace(/[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
