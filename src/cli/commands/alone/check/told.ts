import { appendFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import {
  annotations,
  CHECK_FORMATS,
  type CheckReport,
  github,
  junit,
  markdown,
} from '../../../../reporting/check/index.js';
import { PLAIN } from '../../../../reporting/index.js';
import { ScenarioError } from '../../../../scenario/problem.js';
import { codeOf, print, unwritten, writeWhole } from '../../../output.js';
import { deliver } from '../../../simulating.js';
import type { Talk } from '../../../talk.js';
import type { CheckOptions } from './options.js';

/** Tells what was found wherever it was asked for: stdout or a file, a JUnit report, GitHub. */
export async function told(report: CheckReport, format: string, options: CheckOptions, talk: Talk): Promise<void> {
  const tell = await CHECK_FORMATS[format]!();
  await deliver(tell(report, options.output === undefined ? talk.out : PLAIN), options.output, talk);
  if (options.junit !== undefined) {
    writeWhole(options.junit, junit(report));
    talk.remark(`ccsim: wrote ${options.junit}`);
  }
  if (options.github) await tellGithub(report, format === 'table' && options.output === undefined);
}

/** The runner reads stdout and stderr alike: where stdout is for another program, annotations keep out of it. */
async function tellGithub(report: CheckReport, isOnScreen: boolean): Promise<void> {
  const text = github(report, inWorkspace);
  if (isOnScreen) await print(text);
  else process.stderr.write(text);
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary === undefined || summary === '') return;
  try {
    appendFileSync(summary, markdown(report));
  } catch (error) {
    throw unwritten(summary, codeOf(error));
  }
}

/** What is wrong with a scenario, at its line too. */
export function annotateProblems(error: unknown): void {
  if (!(error instanceof ScenarioError)) return;
  const placed = error.problems.flatMap(({ place, message, remedy, severity }) => {
    const told = remedy === undefined ? message : `${message}; ${remedy}`;
    return place === null
      ? []
      : [{ ...place, file: inWorkspace(place.file), level: severity, title: message, message: told }];
  });
  process.stderr.write(annotations(placed));
}

/** GitHub knows files by their path in the repository. */
function inWorkspace(file: string): string {
  const workspace = process.env.GITHUB_WORKSPACE;
  const path = workspace === undefined || workspace === '' ? file : relative(workspace, resolve(file));
  return path.replaceAll('\\', '/');
}
