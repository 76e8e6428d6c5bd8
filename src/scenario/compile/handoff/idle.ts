import type { HandoffPolicy, HandoffRule } from '../../../model/handoff.js';
import type { Model } from '../../../model/model.js';
import type { Path } from '../../context.js';
import type { HandoffFile } from '../../scenario.js';
import { warn } from '../parts/tell.js';
import type { Scope } from '../scope.js';

/** The policies under which a key of `handoff` says something; the keys that are not here say something under each. */
const OF_POLICY: Partial<Record<keyof HandoffFile, readonly HandoffPolicy[]>> = {
  brief: ['warm', 'consult', 'own', 'ticket'],
  hold_at_most: ['warm', 'consult'],
  carries: ['bounce', 'cold', 'warm', 'consult'],
  connect: ['bounce', 'cold', 'warm', 'consult', 'own'],
  if_busy: ['consult'],
  promise: ['own'],
  stays: ['own'],
};

/**
 * Warns of keys that say nothing under the policy that holds; not where a strategy of the file writes a policy, for then
 * they may be meant for that.
 */
export function warnOfIdleHandoffKeys(scope: Scope, model: Pick<Model, 'handoffs' | 'handoffOf'>): void {
  const { file, context } = scope;
  const { handoffs, handoffOf } = model;
  if (handoffs.length === 0 || context.isPatched('policy')) return;
  const [types, groups] = [file.calls.size, file.agents.size];
  const rulesAt = (size: number, place: (k: number) => number) =>
    [...new Set(Array.from({ length: size }, (_, k) => handoffOf[place(k)]))].map((rule) => handoffs[rule]);
  const check = (path: Path, own: HandoffFile | undefined, rules: () => readonly HandoffRule[]) => {
    if (own) warnOfSection(scope, path, own, { here: rules(), all: handoffs });
  };
  check(['handoff'], file.handoff, () => handoffs);
  [...file.calls].forEach(([name, { handoff }], type) => {
    check(['calls', name, 'handoff'], handoff, () => rulesAt(groups, (group) => group * types + type));
  });
  [...file.agents].forEach(([name, { handoff }], group) => {
    check(['agents', name, 'handoff'], handoff, () => rulesAt(types, (type) => group * types + type));
  });
}

interface Rules {
  readonly here: readonly HandoffRule[];
  readonly all: readonly HandoffRule[];
}

function warnOfSection({ context }: Scope, path: Path, file: HandoffFile, { here, all }: Rules): void {
  // Where some owners' callers hold, it is as by `consult`.
  const held: HandoffPolicy[] = here.flatMap(({ policy, stays }) =>
    policy === 'own' && stays > 0 ? [policy, 'consult' as const] : [policy],
  );
  // Whoever takes a ticket and cannot work it hands it on as a ticket, whatever his policy for callers is.
  if (all.some(({ policy }) => policy === 'ticket')) held.push('ticket');
  for (const [key, policies] of Object.entries(OF_POLICY)) {
    if (file[key as keyof HandoffFile] === undefined || held.some((policy) => policies.includes(policy))) continue;
    const message = `\`${key}\` changes nothing under the policy ${here[0].policy}: it is of ${policies.join(', ')}`;
    warn(context, [...path, key], 'no_effect', message, { at: 'key' });
  }
}
