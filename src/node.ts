import { readFileSync, statSync } from 'node:fs';
import type { Router } from './index.js';
import { type LoadedScenario, type LoadOptions, loadScenario } from './scenario/index.js';

/** No text named by a scenario is longer (a csv of ten million lines). */
const LARGEST_FILE = 256 * 1024 * 1024;

/** Loads a scenario from a file; what it names (`extends:`, `csv:`) is read beside it. Throws ScenarioError with every problem. */
export function loadScenarioFile(path: string, options: Omit<LoadOptions, 'path' | 'readText'> = {}): LoadedScenario {
  return loadScenario({ ...options, path, readText: readTextFile });
}

/** Loads a router from a module, by a path relative to the working directory. Throws a RouterFault that says what is wrong, and where. */
export async function loadRouter(path: string): Promise<Router> {
  // Few runs have one: nobody else waits until Node has what loading one needs.
  const { loadRouter } = await import('./experiments/workersSetup/router.js');
  return loadRouter(path);
}

/** The text of a file, or an error that says in a planner's words why it cannot be read (whoever catches it says which). */
function readTextFile(path: string): string {
  try {
    const { size } = statOfFile(path);
    if (size > LARGEST_FILE) {
      throw new Error(
        `the file is too large: ${Math.round(size / 1_000_000)} MB, at most ${LARGEST_FILE / 1_048_576} MB`,
      );
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === undefined ? error : new Error(inWords(code));
  }
}

function statOfFile(path: string): { readonly size: number } {
  const found = statSync(path);
  if (found.isDirectory()) throw new Error('it is a folder, not a file');
  // A device may never end (/dev/zero).
  if (!found.isFile() && !found.isFIFO()) throw new Error('it is no file');
  return found;
}

function inWords(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read it';
    default:
      return code;
  }
}
