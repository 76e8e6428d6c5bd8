import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { doorsWith, type Router, RouterFault, type RouterSource, selectionsAmong } from '../../routing/index.js';
import { imported } from './importing.js';

/** Loads a router from a module, by a path relative to the working directory. Throws a RouterFault that says what is wrong, and where. */
export async function loadRouter(path: string): Promise<Router> {
  const sha256 = hashOf(path);
  mustBeLoadable(path);
  const source = { href: pathToFileURL(realpathSync(path)).href, sha256 };
  try {
    return await routerAt(source);
  } catch (error) {
    throw error instanceof RouterFault ? new RouterFault(`${path}: ${error.message}`, error.remedy) : error;
  }
}

/** The same in another thread: what is loaded there must be what was loaded here. */
export async function sameRouter(source: RouterSource): Promise<Router> {
  const file = fileURLToPath(source.href);
  if (hashOf(file) === source.sha256) return routerAt(source);
  throw new RouterFault(`${file}: it was changed while it was in use`, 'run it again');
}

async function routerAt(source: RouterSource): Promise<Router> {
  const router = { selections: selectionsAmong(await modulesExports(source.href)), source };
  doorsWith(router);
  return router;
}

async function modulesExports(href: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await imported(href);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'it', message: String(error) };
    const place = placeOf(error, href);
    throw new RouterFault(`it cannot be loaded: ${name}: ${message}${place === undefined ? '' : ` (line ${place})`}`);
  }
}

/** `12` or `12:5`: where in the module it happened. Of a syntax error the stack does not tell; checking the file does. */
function placeOf(error: unknown, href: string): string | undefined {
  const file = fileURLToPath(href);
  if (error instanceof SyntaxError) {
    const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' });
    const [first = ''] = stderr.split('\n');
    return first.startsWith(file) ? /:(\d+)$/.exec(first)?.[1] : undefined;
  }
  const { stack = '' } = error instanceof Error ? error : {};
  const line = stack.split('\n').find((frame) => frame.includes(href));
  return line === undefined ? undefined : /:(\d+:\d+)\)?$/.exec(line)?.[1];
}

/** Node loads TypeScript from 22.18 on; earlier ones need to be told. */
function mustBeLoadable(path: string): void {
  if (!/^\.[cm]?ts$/.test(extname(path))) return;
  const features = process.features as { readonly typescript?: unknown };
  if (features.typescript) return;
  throw new RouterFault(
    `${path}: Node ${process.versions.node} cannot load TypeScript`,
    `compile it (npx tsc ${path} --module nodenext --target es2022) and name the .js file, or use Node 22.18 or newer`,
  );
}

function hashOf(path: string): string {
  try {
    if (statSync(path).isDirectory()) throw new RouterFault(`${path}: that is a folder`, 'name the module in it');
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch (error) {
    if (error instanceof RouterFault) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new RouterFault(`${path}: ${code === 'ENOENT' ? 'there is no such file' : `it cannot be read: ${code}`}`);
  }
}
