import type { Paint } from '../reporting/paint.js';
import { frame } from '../scenario/frame.js';
import type { Problem } from '../scenario/problem.js';

/** More than so many are no help: the first ones mended, the others often go by themselves. */
const MOST_TOLD = 50;

/** Every problem on stderr with its place and the lines around it, and at the end how many there are. */
export function tellProblems(problems: readonly Problem[], sources: ReadonlyMap<string, string>, paint: Paint): void {
  const told = problems.slice(0, MOST_TOLD).map((problem) => coloured(frame(problem, sources), problem, paint));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((text) => text !== '');
  const hidden = problems.length > MOST_TOLD ? `, the first ${MOST_TOLD} shown` : '';
  process.stderr.write(`${told.join('\n\n')}\n\n${counts.join(', ')}${hidden}\n`);
}

/** The frame comes plain; its first line says what is wrong and stands out. */
function coloured(framed: string, { severity }: Problem, paint: Paint): string {
  const [first, ...rest] = framed.split('\n');
  const paintWord = severity === 'error' ? paint.bad : paint.doubtful;
  return [first!.replace(/(?<=^| {2})(error|warning):/, (word) => paintWord(word)), ...rest].join('\n');
}

function counted(n: number, thing: string): string {
  return n === 0 ? '' : `${n} ${thing}${n === 1 ? '' : 's'}`;
}
