import type { HandoffRule } from '../../../model/handoff.js';
import type { Model, QueueModel } from '../../../model/model.js';
import { plainHandoff, queuesOfSkills } from '../../../model/plain.js';
import { refuse } from '../parts/tell.js';
import type { Scope } from '../scope.js';
import { warnOfIdleHandoffKeys } from './idle.js';
import { compileOwnHandoff, type OwnHandoff } from './own.js';

/** Rules are few: what differs between call types and groups is written by hand. Each has a place for every skill. */
const MOST_PLACES = 10_000_000;

/** The rules of handing off that occur, and which holds for each group and type: the type's keys, the group's, the scenario's. */
export function compileHandoffs(scope: Scope, queues: readonly QueueModel[]): Pick<Model, 'handoffs' | 'handoffOf'> {
  const { file } = scope;
  const top = compileOwnHandoff(scope, ['handoff'], file.handoff);
  const ofTypes = distinct(
    [...file.calls].map(([name, { handoff }]) => compileOwnHandoff(scope, ['calls', name, 'handoff'], handoff)),
  );
  const ofGroups = distinct(
    [...file.agents].map(([name, { handoff }]) => compileOwnHandoff(scope, ['agents', name, 'handoff'], handoff)),
  );
  const many = ofTypes.kinds.length * ofGroups.kinds.length;
  if (many * scope.skills.list.length > MOST_PLACES) {
    const message = `the handoffs of call types and agent groups make ${many} different rules, too many with so many skills`;
    refuse(scope.context, ['calls'], 'too_much', message, {
      at: 'key',
      remedy: 'write under `handoff` what they have in common',
    });
    return { handoffs: [], handoffOf: [] };
  }
  const plain = plainHandoff(queuesOfSkills(scope.skills.list, queues));
  const rules = distinct(
    ofGroups.kinds.flatMap((group) => ofTypes.kinds.map((type) => ruleOf(plain, top, group, type))),
  );
  const handoffOf = ofGroups.of.flatMap((group) =>
    ofTypes.of.map((type) => rules.of[group * ofTypes.kinds.length + type]),
  );
  const compiled = { handoffs: rules.kinds, handoffOf };
  warnOfIdleHandoffKeys(scope, compiled);
  return compiled;
}

/** The keys of each, those further to the right over those to the left. */
function ruleOf(plain: HandoffRule, ...written: readonly OwnHandoff[]): HandoffRule {
  const to = [...plain.to];
  let rule = plain;
  for (const { to: own, toAll, ...keys } of written) {
    if (toAll !== undefined) to.fill(toAll);
    for (const [skill, queue] of own) to[skill] = queue;
    rule = { ...rule, ...keys };
  }
  return { ...rule, to };
}

/** The different ones, in order of first mention, and which of them each one is. */
function distinct<T>(all: readonly T[]): { readonly kinds: T[]; readonly of: number[] } {
  const kinds: T[] = [];
  const rows = new Map<string, number>();
  const of = all.map((each) => {
    const key = JSON.stringify(each);
    const row = rows.get(key) ?? kinds.push(each) - 1;
    rows.set(key, row);
    return row;
  });
  return { kinds, of };
}
