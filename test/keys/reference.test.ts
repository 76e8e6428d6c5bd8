import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/distributions/index.js';
import { AGENT_SELECTIONS, CALL_SELECTIONS } from '../../src/routing/index.js';
import { WRITTEN } from '../../src/scenario/quantities/index.js';
import { keysOfTheLanguage, sectionsOf, withTables } from '../support/keyTable.js';
import { load } from '../support/play.js';

const PAGE = 'docs/scenario.md';
const page = readFileSync(PAGE, 'utf8');
const keys = keysOfTheLanguage();

describe('docs/scenario.md', () => {
  it('has every key in its tables, made from the schema', async () => {
    const sections = new Set(keys.map(({ path }) => path.split('.')[0]));
    expect(sectionsOf(page).sort()).toEqual([...sections].sort());
    await expect(withTables(page)).toMatchFileSnapshot(`../../${PAGE}`);
  });

  it('says of every key what it means', () => {
    expect(keys.filter(({ node }) => !node.description).map(({ path }) => path)).toEqual([]);
  });

  it('shows every way of writing a law that the program shows', () => {
    const shown = Object.entries(WRITTEN).flatMap(([family, ways]) => ways.map((way) => [family, way]));
    const rows = page.split('\n');
    const isThere = ([family, way]: string[]) =>
      rows.some((row) => row.startsWith(`| \`${family}\` | `) && row.includes(`\`${way}\``));
    expect(shown.filter((each) => !isThere(each))).toEqual([]);
  });

  it('names every family of laws and every strategy', () => {
    const names = [...Object.keys(FAMILIES), ...AGENT_SELECTIONS.keys(), ...CALL_SELECTIONS.keys()];
    expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });
});

describe('its examples', () => {
  /** What the examples are written over: they show a section, not a whole file. */
  const base = `
calls: { cards: { arrivals: 60/h, talk: 3m }, deposits: { arrivals: 60/h, talk: 3m } }
agents: { front: { count: 2 }, second: { count: 2 } }
`;
  const files = { 'base.yaml': base, 'talks.csv': 'seconds\n30\n40\n' };
  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text);

  it.each(examples)('can be loaded: %s', (text) => {
    const whole = /^calls:/m.test(text) && /^agents:/m.test(text);
    expect(() => load(whole ? text : `extends: base.yaml\n${text}`, { files })).not.toThrow();
  });

  const distributions = page.slice(page.indexOf('## Distributions'));
  const laws = [...distributions.matchAll(/^\| `\w+` \| (.*) \|[^|]*\|$/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`(\{ \w+: .*? \}|3m|never)`/g)].map(([, law]) => law),
  );

  const written = Object.entries(WRITTEN).flatMap(([family, ways]) => ways.map((way) => [way, family] as const));

  it.each(written)('%s is %s', (way, family) => {
    const { model } = load(`extends: base.yaml\ncalls: { cards: { patience: ${way} } }`, { files });
    expect(model.calls[0].patience.family).toBe(family);
  });

  it.each(laws)('is a law: %s', (law) => {
    const load_ = () => load(`extends: base.yaml\ncalls: { cards: { patience: ${law} } }`, { files });
    expect(load_).not.toThrow();
  });
});
