import type { Story } from '../../experiments/follow/story/story.js';
import type { Origin } from './timeline.js';

/** The version of the JSON's keys: it changes when a key is removed or redefined. */
const SCHEMA = 1;

/** The story as JSON, for scripts: every step with all its figures. Times are seconds from midnight of the first day, durations seconds. */
export function storyAsJson(story: Story, { version, scenario, strategy, seed }: Origin): string {
  const { name, sha256, router } = scenario;
  const routed = router && {
    sha256: router.source?.sha256 ?? null,
    selections: router.selections.map((each) => each.name),
  };
  const told = { name, sha256, ...(routed === undefined ? {} : { router: routed }) };
  const origin = { schema: SCHEMA, ccsim: version, scenario: told, strategy, seed };
  return `${JSON.stringify({ ...origin, ...(withUnderscores(story) as object) }, null, 2)}\n`;
}

/** Keys as everywhere in our JSON: `from_age`. */
function withUnderscores(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnderscores);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [underscored(key), withUnderscores(inside)]));
}

const underscored = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
