import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { EXIT, wrongUsage } from '../failure.js';
import { print, writeWhole } from '../output.js';
import type { Talk } from '../talk.js';
import type { CommandSpec } from './command.js';
import { schemaText } from './schema.js';

interface InitOptions {
  readonly force?: boolean;
}

const force = () => new Option('--force', 'write over files that are there');

/** `ccsim init`: a commented scenario to begin with, and beside it the schema that its first line leads editors to. */
export const init: CommandSpec<InitOptions> = {
  name: 'init',
  args: '[file]',
  summary: 'write a commented scenario to begin with, and its schema for editors',
  options: [force],
  more: `
The file is scenario.yaml if none is named; - prints it. It runs as it is, explains each key in a
line, and shows others to try. Beside it goes ccsim.schema.json, by which an editor completes keys
and underlines mistakes. What is there already is not written over without --force.

Examples:
  ccsim init && ccsim run scenario.yaml
  ccsim init centres/north.yaml
  ccsim init - | less`,
  async act([path = 'scenario.yaml'], options, talk) {
    const { SCHEMA_FILE, STARTER } = await import('./alone/init/starter.js');
    if (path === '-') await print(STARTER);
    else {
      checkPlace(path, options);
      writeWhole(path, STARTER);
      talk.remark(`ccsim: wrote ${path}`);
      await writeSchema(join(dirname(path), SCHEMA_FILE), options, talk);
    }
    return EXIT.fine;
  },
};

function checkPlace(path: string, { force }: InitOptions): void {
  if (path === '') throw wrongUsage('the name of the file is empty');
  const folder = dirname(path);
  if (!isFolder(folder)) throw wrongUsage(`there is no folder ${folder}`, 'make it first');
  if (isFolder(path)) throw wrongUsage(`${path} is a folder`, 'name a file in it');
  if (existsSync(path) && !force) throw wrongUsage(`${path} is there already`, 'name another file, or say --force');
}

async function writeSchema(path: string, { force }: InitOptions, talk: Talk): Promise<void> {
  const text = await schemaText();
  if (existsSync(path) && !force) {
    if (readFileSync(path, 'utf8') !== text)
      talk.remark(`ccsim: ${path} is another, and left as it is (--force renews it)`);
    return;
  }
  writeWhole(path, text);
  talk.remark(`ccsim: wrote ${path}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
