import { choosesAgent, type Router, RouterFault, type Selection } from './router.js';

const NAME = /^(?!__proto__$)[A-Za-z0-9_-]{1,100}$/;

const HOW = "export const mine = { name: 'mine', meaning: 'whom it chooses', choose(view, queue, groups) { .. } }";

/**
 * The selections among what a module exports: every object that has `choose` or `compare`, also within its default
 * export. Throws a RouterFault if there is none.
 */
export function selectionsAmong(exported: Readonly<Record<string, unknown>>): Selection[] {
  const { default: inner, ...named } = exported;
  const values = [...Object.values(named), inner, ...(isPlainObject(inner) ? Object.values(inner) : [])];
  const found = [...new Set(values)].filter(looksLikeOne);
  if (found.length > 0) return found;
  const names = Object.keys(exported).join(', ');
  throw new RouterFault(
    `it exports no selection${names === '' ? '' : `: nothing among ${names} has "choose" or "compare"`}`,
    HOW,
  );
}

/** The router, every selection of it looked at. Throws a RouterFault; `known` are the names of the house. */
export function checkedRouter(router: Router, known: ReadonlySet<string>): Router {
  const names = new Set<string>();
  for (const selection of router.selections) {
    const fault = faultOf(selection, known) ?? (names.has(selection.name) ? 'is there twice' : undefined);
    if (fault !== undefined) throw new RouterFault(`the selection ${shown(selection?.name)} ${fault}`, HOW);
    names.add(selection.name);
  }
  return router;
}

function faultOf(selection: Selection, known: ReadonlySet<string>): string | undefined {
  if (typeof selection !== 'object' || selection === null) return 'is no object';
  const { name, meaning } = selection;
  if (typeof name !== 'string' || !NAME.test(name)) {
    return 'needs a "name" of letters, digits, "_" and "-", at most 100 of them';
  }
  if (known.has(name)) return 'has the name of a strategy of the house';
  if (typeof meaning !== 'string' || meaning.trim() === '') return 'needs a "meaning": whom it chooses, in a few words';
  const { choose, compare } = selection as Partial<Record<'choose' | 'compare', unknown>>;
  if (choose !== undefined && compare !== undefined) return 'has "choose" and "compare": make it two selections';
  if (typeof (choose ?? compare) !== 'function') {
    return `has a "${choosesAgent(selection) ? 'choose' : 'compare'}" that is no function`;
  }
  return undefined;
}

function looksLikeOne(value: unknown): value is Selection {
  return isPlainObject(value) && ('choose' in value || 'compare' in value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const shown = (name: unknown): string => (typeof name === 'string' ? `"${name.slice(0, 60)}"` : 'without a name');
