import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenarioFile } from '../../src/node.js';

const ROOT = new URL('../../', import.meta.url);
const require = createRequire(import.meta.url);
const { Replicator } = require(fileURLToPath(new URL('dist/program/engine.js', ROOT)));
const { boundCourse } = require(fileURLToPath(new URL('bin/boundCourse.cjs', ROOT)));

/** Every bundled scenario under each of its strategies. */
const MODELS = readdirSync(new URL('scenarios/', ROOT)).flatMap((file) => {
  const path = fileURLToPath(new URL(`scenarios/${file}`, ROOT));
  const { strategies } = loadScenarioFile(path);
  return [undefined, ...strategies].map((strategy) => {
    return { name: `${file}, ${strategy ?? 'base'}`, model: loadScenarioFile(path, { strategy }).model };
  });
});

describe('a course made for one centre alone answers the figures of the usual one', () => {
  it.each(MODELS)('$name', ({ model }) => {
    const usual = new Replicator(model, '1');
    const bound = new Replicator(model, '1', null, undefined, boundCourse);
    for (const replication of [0, 1]) expect(bound.figures(replication)).toEqual(usual.figures(replication));
  });
});
