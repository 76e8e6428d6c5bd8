import { check } from './check.js';
import type { CommandSpec } from './command.js';
import { compare } from './compare.js';
import { completion } from './completion.js';
import { erlang } from './erlang.js';
import { explain } from './explain.js';
import { init } from './init.js';
import { list } from './list.js';
import { run } from './run.js';
import { schema } from './schema.js';
import { trace } from './trace.js';
import { validate } from './validate.js';

/** Every command there is. To add one: a file with its CommandSpec, and a line here. */
export const COMMANDS: readonly CommandSpec[] = [
  run,
  compare,
  check,
  trace,
  validate,
  init,
  erlang,
  explain,
  list,
  schema,
  completion(() => COMMANDS),
];
