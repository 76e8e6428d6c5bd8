import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PROGRAM = new URL('../../dist/program/', import.meta.url);
const CHUNKS = new Map(
  readdirSync(PROGRAM)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(new URL(name, PROGRAM), 'utf8')]),
);

/** The chunks that are loaded as soon as one is. */
function loadedWith(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, next] of CHUNKS.get(name)!.matchAll(/^(?:const \S+ = )?require\("\.\/([^"]+)"\)/gm)) {
    loadedWith(next!, seen);
  }
  return seen;
}

const defining = (name: string) =>
  [...CHUNKS]
    .filter(([, text]) => new RegExp(`\\b${name} = class|class ${name}\\b`).test(text))
    .map(([chunk]) => chunk);

describe('the bundled program', () => {
  it('has all that simulates and counts in one chunk, which program and workers share', () => {
    for (const name of ['Simulation', 'Bookkeeper', 'Ledger']) expect(defining(name)).toEqual(['engine.js']);
    expect(loadedWith('worker.js')).toEqual(new Set(['worker.js', 'engine.js', 'rolldown-runtime.js']));
  });

  it('tells its version with nothing loaded, and its help without scenarios and engine', () => {
    expect(loadedWith('main.js')).toEqual(new Set(['main.js', 'rolldown-runtime.js']));
    expect(loadedWith('program.js')).toEqual(new Set(['program.js', 'main.js', 'rolldown-runtime.js']));
  });

  it('is written in ASCII, for it is read as bytes', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
    expect([...CHUNKS].filter(([, text]) => /[^\u0000-\u007f]/.test(text)).map(([chunk]) => chunk)).toEqual([]);
  });
});
