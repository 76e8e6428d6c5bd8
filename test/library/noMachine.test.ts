import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { loadScenario, simulate } from '../../src/index.js';
import { loadScenarioFile } from '../../src/node.js';
import { json } from '../../src/reporting/json.js';
import { reportOf } from '../../src/reporting/report.js';
import { ccsim, SMALL, scenario } from '../support/ccsim.js';

const LIBRARY = new URL('../../dist/index.js', import.meta.url).href;

/** A loader that knows no module of Node's, as a browser. */
const NO_NODE = `import { isBuiltin } from 'node:module';
export function resolve(specifier, context, next) {
  if (isBuiltin(specifier)) throw new Error('no browser has ' + specifier);
  return next(specifier, context);
}`;
const script = (text: string) => `data:text/javascript,${encodeURIComponent(text)}`;
const REGISTER = `import { register } from 'node:module'; register(${JSON.stringify(script(NO_NODE))});`;

/** Loads the library, takes Node away, then uses it. */
const PAGE = `
const { loadScenario, simulate } = await import('${LIBRARY}');
const print = process.stdout.write.bind(process.stdout);
for (const name of ['process', 'Buffer', 'setImmediate', 'global']) delete globalThis[name];
const loaded = loadScenario({ path: 'small.yaml', readText: () => ${JSON.stringify(SMALL)} });
const { answer, json } = await simulate(loaded, { replications: 5, seed: '7', onProgress: () => {} });
print(json());
`;

describe('the library', () => {
  it('runs where there is no file system, no process, no Node; and says what the program says', () => {
    const onPage = spawnSync(process.execPath, ['--import', script(REGISTER), '--input-type=module', '-e', PAGE], {
      encoding: 'utf8',
    });
    expect(onPage.stderr).toBe('');
    const program = ccsim(['run', scenario(SMALL), '--replications', '5', '--seed', '7', '--json']);
    expect(onPage.stdout).toBe(program.stdout);
  });

  it('checks what is expected there too, against a baseline handed in as text', () => {
    const text = `${SMALL}expect: { total.service_level: [">= 50%", ">= baseline - 1%"] }\n`;
    const page = `
const { check } = await import('${LIBRARY}');
const print = process.stdout.write.bind(process.stdout);
for (const name of ['process', 'Buffer', 'setImmediate', 'global']) delete globalThis[name];
const scenario = { path: 'small.yaml', readText: () => ${JSON.stringify(text)} };
const first = await check([scenario], { replications: 5, updateBaseline: true });
const { verdict, scenarios } = await check([scenario], { baseline: first.baseline() });
print([verdict, scenarios[0].replications, ...scenarios[0].outcomes.map((each) => each.rule)].join(' '));
`;
    const args = ['--import', script(REGISTER), '--input-type=module', '-e', page];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['passed 5 limit baseline identity', '']);
  });

  it('answers figures as numbers, and as JSON that JSON.stringify can take', async () => {
    const loaded = loadScenarioFile(scenario(SMALL));
    const found = await simulate(loaded, { replications: 3 });
    expect(found.replications).toBe(3);
    expect(found.answer.total.get('offered')!.mean).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(found.json()));
    expect(found.json()).toBe(json(reportOf(loaded, { ...found, confidence: 0.95 }, 3)));
  });

  it('stops when its signal says so, with what is finished', async () => {
    const loaded = loadScenario({ path: 'small.yaml', readText: () => SMALL });
    const stop = new AbortController();
    const partial = await simulate(loaded, {
      replications: 1000,
      signal: stop.signal,
      onProgress: (finished) => {
        if (finished === 4) stop.abort();
      },
    });
    expect([partial.partial, partial.replications]).toEqual([true, 4]);
    await expect(simulate(loaded, { signal: AbortSignal.abort() })).rejects.toThrow();
    await expect(simulate(loaded, { replications: 0 })).rejects.toThrow(RangeError);
  });
});
