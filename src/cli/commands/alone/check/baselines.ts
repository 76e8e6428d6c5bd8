import { readFileSync, statSync } from 'node:fs';
import { type Baseline, BaselineFault, baselineText, readBaseline } from '../../../../experiments/check/baseline.js';
import { wrongUsage } from '../../../failure.js';
import { checkWritable, codeOf, writeWhole } from '../../../output.js';
import type { Talk } from '../../../talk.js';
import type { CheckOptions } from './options.js';

/** No baseline is longer. */
const LARGEST = 256 * 1024 * 1024;

/** The baseline that is named; null: none is. One that is about to be written need not be there yet. */
export function baselineAsked(paths: readonly string[], { baseline, updateBaseline }: CheckOptions): Baseline | null {
  if (baseline === undefined) {
    if (updateBaseline) throw wrongUsage('--update-baseline writes a file', 'name it: --baseline baseline.json');
    return null;
  }
  if (updateBaseline) for (const path of paths) checkWritable('--baseline', baseline, path);
  try {
    if (statSync(baseline).size > LARGEST) throw new BaselineFault('it is too large');
    return readBaseline(readFileSync(baseline, 'utf8'));
  } catch (error) {
    const isMissing = codeOf(error) === 'ENOENT';
    if (isMissing && updateBaseline) return new Map();
    if (isMissing) throw wrongUsage(`--baseline ${baseline}: there is no such file`, '--update-baseline writes it');
    const reason = error instanceof BaselineFault ? error.message : codeOf(error);
    throw wrongUsage(`--baseline ${baseline}: ${reason}`, 'delete it and write it anew with --update-baseline');
  }
}

/** Writes the baseline, whole or not at all. */
export function writeBaseline(path: string, baseline: Baseline, talk: Talk): void {
  writeWhole(path, baselineText(baseline));
  talk.remark(`ccsim: wrote ${path}`);
}
