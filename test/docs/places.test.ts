import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs').map((name) => join('docs', name)),
];
const textOf = (page: string) => readFileSync(page, 'utf8');

describe.each(PAGES.filter((page) => page.endsWith('.md')))('%s', (page) => {
  it('links to what is there', () => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...textOf(page).matchAll(/`((?:src|test|scripts|bench|scenarios|docs)\/[\w./-]+)`/g)].map(
      ([, path]) => path!,
    );
    const isThere = (path: string) => existsSync(path) || existsSync(`${path}.ts`);
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('docs/life-of-a-call.md', () => {
  const text = textOf('docs/life-of-a-call.md');

  it('tells of every stage', () => {
    const stages = readdirSync('src/simulation/stages').map((name) => `src/simulation/stages/${name}`);
    expect(stages.filter((stage) => !text.includes(stage))).toEqual([]);
  });

  it('names handlers that are where it says', () => {
    const stray = [...text.matchAll(/^\d+\. `(src\/[\w/.]+)`, `(\w+)`/gm)].filter(
      ([, file, handler]) => !readFileSync(file!, 'utf8').includes(`export function ${handler}(`),
    );
    expect(stray.map(([all]) => all)).toEqual([]);
  });

  it('lists the kinds of event in the order in which they coincide', () => {
    const kinds = [...readFileSync('src/simulation/events.ts', 'utf8').matchAll(/^export const \w+ = (\d+)/gm)];
    const ranks = [...text.matchAll(/^\| (\d+) \|/gm)].map(([, rank]) => Number(rank));
    expect(ranks).toEqual(kinds.map(([, rank]) => Number(rank)));
  });
});
