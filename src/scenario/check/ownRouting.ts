import type { Model } from '../../model/model.js';
import { doorsWith, type Router } from '../../routing/index.js';
import { scenario, scenarioWith } from '../schema/schema.js';
import type { Schema } from './validate.js';

/** The schema of scenarios that may name a router's strategies. Throws a RouterFault if it is none. */
export function schemaFor(router: Router | undefined): Schema {
  return router === undefined ? scenario : scenarioWith(doorsWith(router));
}

/** The router if a model names one of its strategies: else it changes nothing, and is not told of. */
export function routerOf({ queues, groups }: Model, router: Router | undefined): Router | undefined {
  const used = new Set([
    ...queues.map(({ agentSelection }) => agentSelection),
    ...groups.map(({ callSelection }) => callSelection),
  ]);
  return router?.selections.some(({ name }) => used.has(name)) ? router : undefined;
}
