import { frame, type LoadedScenario, type LoadOptions, loadScenario, ScenarioError } from '../../src/scenario/index.js';

/** The smallest scenario of the language. */
export const SMALLEST = `name: Erlang-A
time: { duration: 1000h, warmup: 10h }
calls:
  general: { arrivals: 600/h, talk: { exponential: 3m }, patience: { exponential: 2m } }
agents:
  desk: { count: 32 }
`;

export interface Given extends Omit<LoadOptions, 'path' | 'readText'> {
  readonly files?: Readonly<Record<string, string>>;
  readonly path?: string;
}

/** Loads `day.yaml` with this text, beside other files. */
export function load(text: string, { files = {}, path = 'day.yaml', ...options }: Given = {}): LoadedScenario {
  const all = new Map(Object.entries({ ...files, [path]: text }));
  const readText = (name: string): string => {
    const found = all.get(name);
    if (found === undefined) throw Object.assign(new Error(`ENOENT: no such file ${name}`), { code: 'ENOENT' });
    return found;
  };
  return loadScenario({ path, readText, ...options });
}

/** The error that loading ends in. */
export function failure(text: string, given: Given = {}): ScenarioError {
  try {
    load(text, given);
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error('this scenario is in order');
}

/** Everything that is wrong, as the command line prints it. */
export function told(text: string, given: Given = {}): string {
  const { problems, sources } = failure(text, given);
  return problems.map((problem) => frame(problem, sources)).join('\n\n');
}

/** Everything that is wrong, one line each: `line:column code message`. */
export function brief(text: string, given: Given = {}): string[] {
  return failure(text, given).problems.map(({ place, code, message }) =>
    place ? `${place.line}:${place.column} ${code}: ${message}` : `${code}: ${message}`,
  );
}
