import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METRICS } from '../../src/statistics/index.js';

const ROWS = [...readFileSync('docs/stories.md', 'utf8').matchAll(/^\| (\d+) \|(.*)\|$/gm)].map(([, number, rest]) => ({
  number: Number(number),
  cells: rest!.split('|').map((cell) => cell.trim()),
}));

test('every one of the 58 rows is told, once', () => {
  expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 58 }, (_, i) => i + 1));
});

test('a row names a file, a figure and a test that are there; or says that it is not built yet', () => {
  const known = new Set(METRICS.map(({ name }) => name));
  const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  const wrong = ROWS.flatMap(({ number, cells: [, , where, figures, held] }) => {
    if (where!.startsWith('not built yet')) return [];
    const files = [...named(where!), ...named(held!)].filter((path) => !existsSync(path));
    const metrics = named(figures!).filter((name) => name !== 'surges' && !known.has(name));
    const complete = named(where!).length > 0 && held!.includes('test') && figures !== '';
    return complete && files.length + metrics.length === 0 ? [] : [`${number}: ${[...files, ...metrics].join(', ')}`];
  });
  expect(wrong).toEqual([]);
});
