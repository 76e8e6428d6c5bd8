import type { Place } from '../problem.js';
import { type Condition, readCondition } from '../quantities/index.js';
import type { MapNode, Node } from '../tree/tree.js';

/** What a scenario expects of a figure, or of several where the path has a `*`. */
export interface Expectation {
  /** As written: `total.service_level`, `strategies.warm.queues.*.asa`. */
  readonly path: string;
  readonly place: Place;
  readonly conditions: readonly ConditionWritten[];
}

/** A condition, as written and as read. */
export interface ConditionWritten extends Condition {
  readonly text: string;
  readonly place: Place;
}

/** The section `expect` of a scenario without problems, in the order of the file. */
export function expectationsOf(root: MapNode): Expectation[] {
  const section = root.entries.get('expect')?.value;
  if (section?.kind !== 'map') return [];
  return [...section.entries]
    .filter(([path]) => !path.startsWith('x-'))
    .map(([path, { key, value }]) => ({ path, place: key, conditions: conditionsIn(value) }));
}

function conditionsIn(node: Node): ConditionWritten[] {
  if (node.kind === 'list') return node.items.flatMap(conditionsIn);
  const read = node.kind === 'scalar' ? readCondition(node.value) : undefined;
  return read?.ok ? [{ ...read.value, text: String((node as { value: unknown }).value), place: node.place }] : [];
}
