import { describe, expect, it } from 'vitest';
import { github } from '../../src/reporting/check/github.js';
import { CHECK_FORMATS, checkReport, junit, markdown } from '../../src/reporting/check/index.js';
import type { CheckedParts, CheckReport, OutcomeTold } from '../../src/reporting/check/told.js';
import { PLAIN } from '../../src/reporting/paint.js';

/** Names that mean something to somebody: to XML, Markdown, a spreadsheet, GitHub, a terminal. */
const NASTY = `=cmd|'/c' <b>"&\u0000\u001b[31m,%:\r\n::error::@all #1 | x`;

const outcome = (over: object) => ({
  asked: { path: 'total.asa', place: { metric: { name: 'asa', unit: 'seconds' } } },
  limit: { text: '<= 20s' },
  rule: 'limit',
  verdict: 'met',
  figure: { mean: 12, halfWidth: 2, low: 10, high: 14, n: 20 },
  bound: 20,
  margin: 8,
  marginHalfWidth: 2,
  isSure: true,
  place: { file: 'day.yaml', line: 9, column: 3 },
  excerpt: ['  9 |   total.asa: "<= 20s"', '    |              ^^^^^^^^'],
  ...over,
});

function report(name = 'A day', file = 'day.yaml'): CheckReport {
  const undefinedFigure = { mean: null, halfWidth: null, low: null, high: null, n: 0 };
  const parts = {
    scenario: { name, strategy: 'base', sha256: 'ab'.repeat(32), seed: name },
    replications: 20,
    confidence: 0.95,
    partial: false,
    precision: { metric: 'total.asa', within: 0.02, reached: 0.031, isReached: false, most: 50 },
    outcomes: [
      outcome({}),
      outcome({ verdict: 'failed', margin: -4, place: { file, line: 10, column: 5 } }),
      outcome({ verdict: 'undecided', isSure: false }),
      outcome({ verdict: 'no_data', figure: undefinedFigure, margin: null, marginHalfWidth: null }),
      outcome({ rule: 'regression', limit: null, verdict: 'failed', margin: -3 }),
      outcome({ rule: 'identity', limit: null, margin: null, marginHalfWidth: null }),
    ],
    comparisons: [
      {
        strategy: 'base',
        isUnchanged: false,
        isPaired: true,
        replications: 20,
        seed: { before: '1', now: '1' },
        version: { before: '0.0.9', now: '0.1.0' },
        changes: [{ path: 'agents.desk.count', before: '3', after: name }],
        unknown: [],
      },
    ],
  };
  return checkReport([[file, parts as CheckedParts]]);
}

const tellAs = async (format: string, told: CheckReport) => (await CHECK_FORMATS[format]!())(told, PLAIN);

describe('a check told', () => {
  it.each(['table', 'json', 'csv', 'markdown'])(
    '%s tells expected, actual and margin of everything',
    async (format) => {
      const text = await tellAs(format, report());
      expect(text).toContain('total.asa');
      expect(text.replace(/&lt;/g, '<')).toContain('<= 20s');
      expect(text).toMatch(/12/);
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toMatch(/ $/m);
    },
  );

  it('table: what is not met is told at its place in the file, with the likely cause', async () => {
    const text = await tellAs('table', report());
    expect(text).toContain(`day.yaml:10:5  failed: total.asa
  9 |   total.asa: "<= 20s"
    |              ^^^^^^^^
  total.asa is 12 s ±2; expected <= 20s; margin -4 s ±2`);
    expect(text).toContain('Likely cause: agents.desk.count: 3 -> A day; ccsim: 0.0.9 -> ');
    expect(text).toContain('Precision of total.asa: 2 % asked for, a half-width of 3.1 % of the mean after 20');
    expect(text).toContain('3 of 6 expectations failed, 1 undecided.');
  });

  it('table: of many figures that one condition asks about the one met by least stands for all', async () => {
    const { scenarios, ...rest } = report();
    const many = Array.from(
      { length: 10 },
      (_, i): OutcomeTold => ({ ...scenarios[0]!.outcomes[0]!, path: `queues.q${i}.asa`, margin: 20 - i }),
    );
    const text = await tellAs('table', { ...rest, scenarios: [{ ...scenarios[0]!, outcomes: many }] });
    expect(text).toContain('queues.q9.asa');
    expect(text).not.toContain('queues.q3.asa');
    expect(text).toContain('and 9 more, by more');
  });

  it('json is JSON, and null what is undefined', async () => {
    const { verdict, scenarios } = JSON.parse(await tellAs('json', report(NASTY)));
    expect(verdict).toBe('failed');
    expect(scenarios[0].scenario.name).toBe(NASTY);
    expect(scenarios[0].expectations[3]).toMatchObject({ verdict: 'no_data', mean: null, margin: null });
    expect(scenarios[0].baselines[0].changes).toEqual([{ path: 'agents.desk.count', before: '3', after: NASTY }]);
  });

  it.each(['table', 'csv', 'markdown'])(
    '%s: no name moves the cursor, breaks a line or begins a formula',
    async (format) => {
      const text = (await tellAs(format, report(NASTY))) + (await tellAs(format, report(`::error::${NASTY}`, NASTY)));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none must be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      expect(text.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
      if (format === 'csv') expect(text).not.toMatch(/(^|,|")=/m);
      if (format === 'markdown') expect(text).not.toContain('<b>');
    },
  );
});

describe('JUnit', () => {
  /** Elements and attributes that junit-10.xsd of Jenkins' xunit-plugin allows; `!` must be there. */
  const SCHEMA: Record<string, { readonly in: string; readonly attributes: readonly string[] }> = {
    testsuites: { in: '', attributes: ['name', 'time', 'tests', 'failures', 'errors'] },
    testsuite: {
      in: 'testsuites',
      attributes: ['name!', 'tests!', 'failures!', 'errors!', 'file', 'skipped', 'package'],
    },
    properties: { in: 'testsuite', attributes: [] },
    property: { in: 'properties', attributes: ['name!', 'value!'] },
    testcase: { in: 'testsuite', attributes: ['name!', 'classname', 'time'] },
    failure: { in: 'testcase', attributes: ['type', 'message'] },
    error: { in: 'testcase', attributes: ['type', 'message'] },
    'system-out': { in: 'testcase', attributes: [] },
  };
  const TAG = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>/g;

  /** What an XML parser would object to, and what the schema would. */
  function objections(text: string): string[] {
    const found: string[] = [];
    const open: string[] = [];
    const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
    for (const [, closes, name, written, empty] of body.matchAll(TAG)) {
      if (closes) {
        if (open.pop() !== name) found.push(`</${name}> closes another`);
        continue;
      }
      const rule = SCHEMA[name!];
      if (rule === undefined || rule.in !== (open.at(-1) ?? '')) found.push(`<${name}> in <${open.at(-1)}>`);
      const has = [...written!.matchAll(/([\w-]+)=/g)].map(([, attribute]) => attribute!);
      const allowed = rule?.attributes.map((attribute) => attribute.replace('!', '')) ?? [];
      for (const attribute of has) if (!allowed.includes(attribute)) found.push(`${name} ${attribute}`);
      for (const attribute of rule?.attributes ?? []) {
        if (attribute.endsWith('!') && !has.includes(attribute.slice(0, -1))) found.push(`${name} has no ${attribute}`);
      }
      if (!empty) open.push(name!);
    }
    const rest = body.replace(TAG, '');
    if (/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/.test(rest)) found.push(`stray marks: ${rest}`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of them
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) found.push('control characters');
    return [...found, ...open];
  }

  it.each([['A day'], [NASTY]])('is valid by the schema, whatever things are called: %j', (name) => {
    expect(objections(junit(report(name, name)))).toEqual([]);
  });

  it('a test case for each condition: failures, and errors for what is undecided', () => {
    const text = junit(report());
    expect(text).toContain('<testsuite name="A day" tests="6" failures="3" errors="1" file="day.yaml">');
    expect([...text.matchAll(/<(failure|error) type="(\w+)"/g)].map(([, what, type]) => `${what} ${type}`)).toEqual([
      'failure limit',
      'error undecided',
      'failure no_data',
      'failure regression',
    ]);
    expect([...text.matchAll(/<testcase/g)]).toHaveLength(6);
  });
});

describe('GitHub', () => {
  it('an annotation for each that is not met, at its line; undecided is a warning', () => {
    const lines = github(report(), (file) => `scenarios/${file}`)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      '::error file=scenarios/day.yaml,line=10,col=5,title=total.asa <= 20s::total.asa is 12 s ±2; expected <= 20s; margin -4 s ±2',
    );
    expect(lines[1]).toMatch(/^::warning file=.*,line=9,/);
  });

  it('no name ends a property or begins a command of its own', () => {
    const lines = github(report('x', NASTY)).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('%2C%25%3A%0D%0A%3A%3Aerror%3A%3A');
  });

  it('the step summary is headed by what came of it', () => {
    expect(markdown(report())).toMatch(/^## ❌ 3 of 6 expectations failed, 1 undecided\.\n/);
  });
});
