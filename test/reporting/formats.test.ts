import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS, PLAIN, VERSION } from '../../src/reporting/index.js';
import { figure, sample } from './sample.js';

describe.each(FORMATS.map((format) => [format.name, format] as const))('the format %s', (_name, format) => {
  const told = async (report = sample()) => (await format.load())(report, PLAIN);

  it('has no colour, no control character and no trailing space in a file', async () => {
    const text = await told();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    expect(text).not.toMatch(/ $/m);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('says the same every time', async () => {
    expect(await told()).toBe(await told());
  });

  it('names scenario, seed, strategy, version, the service-level formula and how many replications', async () => {
    const text = await told();
    for (const word of ['A day', '7', 'base', '0.1.0', '0123456789abcdef', '20']) expect(text).toContain(word);
  });

  it('says that a result is partial', async () => {
    expect((await told(sample({ partial: true, replications: 7 }))).toLowerCase()).toContain('partial');
  });

  it('has a name for every scope it tells, whatever the name', async () => {
    const odd = '=cmd|"x"\u001b[31m,\n<b>';
    const figures = new Map([['offered', figure(1, 0.1)]]);
    const answer = { ...sample().answer, queues: new Map([[odd, figures]]) };
    const text = await told(sample({ answer }));
    expect(text).toContain('=cmd');
    expect(text).not.toContain('\u001b');
  });

  it('tells an undefined figure as undefined, never as 0 or NaN', async () => {
    const figures = new Map([
      ['offered', figure(0, 0)],
      ['asa', figure(null, null, 0)],
    ]);
    const text = await told(sample({ answer: { ...sample().answer, queues: new Map([['quiet', figures]]) } }));
    expect(text).not.toMatch(/NaN|undefined:|Infinity/);
  });

  it('gives no half-width to a single replication', async () => {
    const alone = new Map([
      ['offered', figure(12, null, 1)],
      ['service_level', figure(0.5, null, 1)],
    ]);
    const answer = {
      ...sample().answer,
      total: alone,
      calls: new Map(),
      queues: new Map([['q', alone]]),
      agents: new Map(),
      intervals: [],
    };
    expect(await told(sample({ answer, replications: 1, asked: 1 }))).not.toMatch(/±\d/);
  });
});

it('the version is that of the package', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
});
