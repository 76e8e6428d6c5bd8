import { FAMILIES } from '../../../../distributions/index.js';
import { FORMATS } from '../../../../reporting/index.js';
import type { Listing } from '../../../../reporting/reference/listed.js';
import type { Doors } from '../../../../routing/index.js';
import { WRITTEN } from '../../../../scenario/quantities/index.js';
import { POLICIES } from '../../../../scenario/schema/parts/policies.js';
import { METRICS } from '../../../../statistics/index.js';

/** Everything there is to choose from, straight from the doors: what is added there is listed here. */
export const CATALOGUES = {
  strategies: ({ agents, calls }: Doors) => [
    {
      kind: 'agent_selection',
      title: 'routing.agent_selection: a call comes and several agents are free; it goes to',
      things: [...agents.values()].map(({ name, meaning }) => ({ name, meaning })),
    },
    {
      kind: 'call_selection',
      title: 'routing.call_selection: an agent comes free and several calls wait; he takes',
      things: [...calls.values()].map(({ name, meaning }) => ({ name, meaning })),
    },
    {
      kind: 'handoff_policy',
      title: 'handoff.policy: what becomes of a caller whom the agent cannot help',
      things: Object.entries(POLICIES).map(([name, meaning]) => ({ name, meaning })),
    },
  ],
  distributions: () => [
    {
      kind: 'distribution',
      title: 'Distributions: wherever a duration stands, one of these may stand',
      things: Object.entries(FAMILIES).map(([name, { meaning, source }]) => ({
        name,
        meaning,
        examples: WRITTEN[name as keyof typeof FAMILIES],
        source,
      })),
    },
  ],
  metrics: () => [
    {
      kind: 'metric',
      title: 'Metrics: every figure of a report; ccsim explain <metric> tells more',
      things: METRICS.map(({ exists: _, ...info }) => info),
    },
  ],
  formats: () => [
    {
      kind: 'format',
      title: 'Formats: of --format, and of --output by the end of the file name',
      things: FORMATS.map(({ name, meaning, extension }) => ({
        name,
        meaning,
        examples: [`--output day${extension}`],
      })),
    },
  ],
} satisfies Readonly<Record<string, (doors: Doors) => readonly Listing[]>>;

/** What can be listed. */
export type Kind = keyof typeof CATALOGUES;
