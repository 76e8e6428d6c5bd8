import type { Model } from '../../src/model/model.js';
import { loadScenario, ScenarioError } from '../../src/scenario/index.js';

/** Files beside the scenario, by name. */
export type Files = Readonly<Record<string, string>>;

function load(text: string, files: Files) {
  return loadScenario({
    path: 'scenario.yaml',
    readText: (path) => {
      const found = path === 'scenario.yaml' ? text : files[path];
      if (found === undefined) throw new Error('no such file');
      return found;
    },
  });
}

/** The model of a scenario that is right; its warnings are of no concern here. */
export function modelOf(text: string, files: Files = {}): Model {
  try {
    return load(text, files).model;
  } catch (error) {
    throw error instanceof ScenarioError ? new Error(error.problems.map(told).join('\n')) : error;
  }
}

/** What is told of a scenario that is wrong, a line each: where, what, what to write. */
export function errorsOf(text: string, files: Files = {}): string[] {
  try {
    load(text, files);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map(told);
    throw error;
  }
  throw new Error('nothing was refused');
}

/** What is doubted of a scenario that is right. */
export function warningsOf(text: string, files: Files = {}): string[] {
  modelOf(text, files);
  return load(text, files).warnings.map(told);
}

function told({ path, message, remedy }: { path: string; message: string; remedy?: string }): string {
  return `${path}: ${message}${remedy ? ` | ${remedy}` : ''}`;
}
