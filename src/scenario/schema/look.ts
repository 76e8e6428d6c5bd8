import type * as z from 'zod';
import type { Path } from '../context.js';
import { scenario } from './schema.js';

/** What the schema is made of, as far as looking around in it needs. */
interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly valueType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
}

function def(schema: z.ZodType): Def {
  return schema._zod.def as unknown as Def;
}

/** The schemas that one may stand for: itself, without `optional`, what it refers to, or each way of a union. */
function faces(schema: z.ZodType): z.ZodType[] {
  const { innerType, options, getter } = def(schema);
  if (getter) return faces(getter());
  if (innerType) return faces(innerType);
  return options ? options.flatMap(faces) : [schema];
}

function step(schema: z.ZodType, key: string | number): z.ZodType[] {
  const { shape, valueType, element } = def(schema);
  const inner = shape && Object.hasOwn(shape, key) ? shape[key] : (valueType ?? element);
  return inner ? faces(inner) : [];
}

/** The keys that are known in the map at a path; none where names are the user's own. */
export function keysAt(path: Path): string[] {
  let schemas = faces(scenario);
  for (const key of path) schemas = schemas.flatMap((schema) => step(schema, key));
  return [...new Set(schemas.flatMap((schema) => Object.keys(def(schema).shape ?? {})))];
}

const ENTRY: Readonly<Record<string, string>> = { calls: '<type>', agents: '<group>', queues: '<queue>' };

let where: ReadonlyMap<string, readonly string[]> | undefined;

/** Where in a scenario each key is known: `patience` under `calls.<type>`. Looked up when a key is misspelt, and kept. */
export function whereKeysAre(): ReadonlyMap<string, readonly string[]> {
  where ??= allKeys();
  return where;
}

function allKeys(): Map<string, string[]> {
  const where = new Map<string, string[]>();
  const walk = (schema: z.ZodType, path: readonly string[], above: readonly z.ZodType[]): void => {
    // What stands inside itself is told once.
    for (const face of faces(schema).filter((each) => !above.includes(each))) {
      const { shape, valueType, element } = def(face);
      const within = [...above, face];
      if (valueType) walk(valueType, [...path, path.length === 1 ? (ENTRY[path[0]] ?? '<name>') : '<name>'], within);
      if (element) walk(element, path, within);
      for (const [key, inner] of Object.entries(shape ?? {})) {
        if (key === 'defaults') continue;
        where.set(key, [...(where.get(key) ?? []), path.join('.')]);
        walk(inner, [...path, key], within);
      }
    }
  };
  walk(scenario, [], []);
  return where;
}
