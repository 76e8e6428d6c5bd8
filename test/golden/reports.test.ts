import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { thisThread } from '../../src/experiments/crew.js';
import { replicate } from '../../src/experiments/replicate.js';
import { loadScenarioFile } from '../../src/node.js';
import { json } from '../../src/reporting/json.js';
import { reportOf } from '../../src/reporting/report.js';
import { terminal } from '../../src/reporting/terminal.js';

const REPLICATIONS = 3;
const FILES = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
const STORIES = FILES.flatMap((name) =>
  loadScenarioFile(`scenarios/${name}`).strategies.map((strategy) => ({ name, strategy })),
);

describe('the bundled scenarios', () => {
  it.each(FILES)('%s opens with what it teaches and what is assumed', (name) => {
    const opening = readFileSync(`scenarios/${name}`, 'utf8').split(/^(?!#)/m)[0]!;
    expect(opening).toMatch(/^# \S/);
    expect(opening).toContain('# Teaches: ');
    expect(opening).toContain('# Assumptions: ');
  });

  // Unchanged, which is not the same as right: a change here is either meant (vitest -u) or a mistake.
  it.each(STORIES)('$name, $strategy: reports what it reported before', async ({ name, strategy }) => {
    const loaded = loadScenarioFile(`scenarios/${name}`, { strategy });
    expect(loaded.warnings).toEqual([]);
    const crew = thisThread([loaded], () => Promise.resolve());
    const run = await replicate({ replications: REPLICATIONS }, crew);
    const report = reportOf(loaded, { ...run, answer: run.answer! }, REPLICATIONS);
    const digest = createHash('sha256').update(json(report)).digest('hex');
    const file = `./reports/${name.replace('.yaml', '')}.${strategy}.txt`;
    await expect(`${terminal(report)}\nsha256 of its JSON: ${digest}\n`).toMatchFileSnapshot(file);
  });
});
