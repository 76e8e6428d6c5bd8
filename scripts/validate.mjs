/**
 * `npm run validate`: scenarios whose figures the textbooks know, simulated along the whole path of a user's run and laid beside
 * the exact values. Writes docs/validation.md; ends with 1 if any figure is beyond |z| = 4.
 * `-- --quick`: fewer replications, nothing written. `-- --only text`: the cases whose name holds the text, nothing written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const LIMIT = 4;
const REPLICATIONS = { full: 120, quick: 25 };
const PAGE = fileURLToPath(new URL('../docs/validation.md', import.meta.url));
const PREFACE = fileURLToPath(new URL('./validation/preface.md', import.meta.url));

const { quick, only } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
}).values;

if (existsSync(new URL('../dist/index.js', import.meta.url))) process.exitCode = await validate();
else {
  console.error('validate: there is no build; run `npm run build` first');
  process.exitCode = 2;
}

async function validate() {
  const { CHAPTERS } = await import('./validation/cases/index.mjs');
  const { judge } = await import('./validation/judge.mjs');
  const { markdownTable, summary, textTable } = await import('./validation/report.mjs');
  const replications = quick ? REPLICATIONS.quick : REPLICATIONS.full;
  const all = [];
  const pages = [];
  for (const { title, cases } of CHAPTERS) {
    const verdicts = cases.filter(({ name }) => name.includes(only)).flatMap((given) => judge(given, replications));
    if (verdicts.length === 0) continue;
    console.log(textTable(title, verdicts));
    pages.push(markdownTable(title, verdicts));
    all.push(...verdicts);
  }
  if (all.length === 0) throw new Error(`no case is called "${only}"`);
  const told = summary(all, LIMIT);
  console.log(told);
  if (!quick && !only)
    writeFileSync(PAGE, [readFileSync(PREFACE, 'utf8'), told.replaceAll('\n', '  \n'), '', ...pages].join('\n'));
  return all.every(({ z }) => Math.abs(z) <= LIMIT) ? 0 : 1;
}
