import type { Model } from '../../model/model.js';
import { type Layout, layoutOf } from '../estimators/layout.js';

/**
 * The rows under which contacts and legs are counted. Most contacts are *alike* their first leg: it settles them, in their
 * type's own queue. Such a ledger row is counted once, under its type's row from 0 on, and told to the type and to the
 * queue when the book is closed. Of all others the contact and the leg are counted apart. Alike, answered at the first
 * try and with nothing else to tell, a call is *plain*: the loops for these are the shortest.
 */
export interface Keys {
  readonly layout: Layout;
  /** First rows of contacts apart, by type, and of legs apart, by queue. */
  readonly contacts: number;
  readonly legs: number;
  /** First rows of the sums: by type, by queue; the rows of all contacts and of all legs. */
  readonly types: number;
  readonly queues: number;
  readonly allContacts: number;
  readonly allLegs: number;
  /** The queue of a type in which contact and leg may be alike, or -1: its threshold differs from the type's. */
  readonly ownQueue: Int32Array;
}

export function keysOf(model: Model): Keys {
  const types = model.calls.length;
  const queues = model.queues.length;
  const [contacts, legs, typeSums, queueSums] = [types, 2 * types, 2 * types + queues, 3 * types + queues];
  const allContacts = 3 * types + 2 * queues;
  const allLegs = allContacts + 1;
  const ownQueue = Int32Array.from(model.calls, ({ queue, within }) =>
    model.queues[queue].within === within ? queue : -1,
  );
  const folds: [number, number][] = [];
  for (let type = 0; type < types; type++) {
    folds.push([type, typeSums + type], [contacts + type, typeSums + type]);
    if (ownQueue[type] >= 0) folds.push([type, queueSums + ownQueue[type]]);
  }
  for (let queue = 0; queue < queues; queue++) folds.push([legs + queue, queueSums + queue]);
  for (let type = 0; type < types; type++) folds.push([typeSums + type, allContacts]);
  for (let queue = 0; queue < queues; queue++) folds.push([queueSums + queue, allLegs]);
  const layout = layoutOf(allLegs + 1, folds);
  return { layout, contacts, legs, types: typeSums, queues: queueSums, allContacts, allLegs, ownQueue };
}
