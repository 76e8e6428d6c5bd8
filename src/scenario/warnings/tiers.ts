import type { Model } from '../../model/model.js';
import { warn } from '../compile/parts/tell.js';
import type { Reaches } from '../compile/queues/reach.js';
import { groupsOf, ruleOf } from '../compile/queues/walk.js';
import type { Context, Path } from '../context.js';
import type { HandoffFile, ScenarioFile } from '../scenario.js';

/** Callers about one skill whom a group may fail, where it hands them off, and who else knows the skill. */
interface Failing {
  readonly group: number;
  readonly skill: number;
  /** The queues from which it gets them. */
  readonly from: readonly number[];
  readonly to: number;
  /** Where `to` is written; null: it is the queue of the skill. */
  readonly path: Path | null;
  /** The groups of a better rank; the others of its own. */
  readonly better: readonly number[];
  readonly equal: readonly number[];
  readonly isAnybodyWorse: boolean;
}

/**
 * Warns of agents who fail and hand off to nobody better. Ranks are what says that somebody is: where all who have a skill
 * have the same, nobody is meant to climb.
 */
export function warnOfTiers(context: Context, file: ScenarioFile, model: Model, reaches: Reaches): void {
  const told = new Map<string, { readonly failing: Failing; readonly remedy: string; readonly skills: Set<string> }>();
  for (const failing of failures(file, model, reaches)) {
    const remedy = staysBelow(model, failing) ?? comesBack(model, failing) ?? isAmongEquals(model, failing);
    if (remedy === null) continue;
    const key = [failing.group, failing.to, goesNowhere(failing), remedy].join(' ');
    const same = told.get(key) ?? { failing, remedy, skills: new Set() };
    same.skills.add(model.skills[failing.skill]);
    told.set(key, same);
  }
  for (const { failing, remedy, skills } of told.values()) {
    const { path } = failing;
    const { name } = model.groups[failing.group];
    const queue = model.queues[failing.to].name;
    const whom = `whom it cannot help with ${[...skills].join(', ')}`;
    const message = goesNowhere(failing)
      ? `group "${name}" hands off nobody ${whom}: queue "${queue}" is where they came from, so the contact ends unresolved`
      : `group "${name}" hands off ${whom} to queue "${queue}", where nobody is of a better rank`;
    const expected = 'a queue that agents of a better rank answer, and not they';
    const at = path === null ? 'key' : 'value';
    warn(context, path ?? ['agents', name], 'does_not_climb', message, { at, given: queue, expected, remedy });
  }
}

/** Who fails sends nobody back to where he came from. */
function goesNowhere({ from, to }: Failing): boolean {
  return from.every((queue) => queue === to);
}

/** Somebody is better, but does not answer that queue; by default, only where they are there for callers of that skill. */
function staysBelow(model: Model, { group, skill, from, to, path, better }: Failing): string | null {
  if (better.length === 0 || answers(model, better, to)) return null;
  const queuesOf = (other: number) => model.groups[other].queues;
  const areThereForIt = better.some((other) => queuesOf(other).some((queue) => model.queues[queue].skill === skill));
  if (path === null && !areThereForIt) return null;
  const rank = (other: number) => model.groups[other].abilities[skill]!.rank;
  const next = better.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const queue = model.queues[queuesOf(next).find((each) => !from.includes(each)) ?? queuesOf(next)[0]].name;
  const keys = path === null ? `handoff: { to: ${queue} } under agents.${model.groups[group].name}` : queue;
  return `${keys}, where "${model.groups[next].name}" are better (rank ${rank(next)})`;
}

/** It is written that they go where somebody better answers, but all of them come from there. */
function comesBack(model: Model, failing: Failing): string | null {
  if (failing.path?.[0] !== 'agents' || !goesNowhere(failing) || !answers(model, failing.better, failing.to))
    return null;
  return 'a queue that only the better answer, or policy: bounce';
}

/** It is written that whom the best cannot help go to where none but they themselves would try again, or worse. */
function isAmongEquals(model: Model, failing: Failing): string | null {
  const { to, path, better, equal, isAnybodyWorse } = failing;
  if (path?.[0] !== 'agents' || better.length > 0 || !isAnybodyWorse || goesNowhere(failing)) return null;
  return answers(model, equal, to) ? null : 'max: 0 in its place, where nobody stands above them';
}

function failures(file: ScenarioFile, model: Model, reaches: Reaches): Failing[] {
  const tiers = tiersOf(model);
  const answering = model.queues.map((queue) => new Set(groupsOf(queue)));
  return [...reaches].flatMap(([type, { queues }]) => {
    const { skill, name } = model.calls[type];
    return (tiers[skill] ?? []).flatMap((group): Failing[] => {
      const { policy, max, to } = ruleOf(model, group, type);
      const own = model.groups[group].abilities[skill]!;
      // Where a queue is missing, that is told as a mistake.
      if (own.resolves === 1 || max === 0 || to[skill] < 0 || (policy !== 'cold' && policy !== 'warm')) return [];
      const from = [...queues].filter((queue) => answering[queue].has(group));
      if (from.length === 0) return [];
      const path = pathOfTo(file, name, model.groups[group].name, model.skills[skill]);
      const rank = (other: number) => model.groups[other].abilities[skill]!.rank;
      const others = tiers[skill]!.filter((other) => other !== group);
      const better = others.filter((other) => rank(other) < own.rank);
      const equal = others.filter((other) => rank(other) === own.rank);
      const isAnybodyWorse = better.length + equal.length < others.length;
      return [{ group, skill, from, to: to[skill], path, better, equal, isAnybodyWorse }];
    });
  });
}

/** By skill, the groups who have it and answer a queue; null where they all have one rank. */
function tiersOf({ skills, groups }: Model): (readonly number[] | null)[] {
  return skills.map((_, skill) => {
    const able = [...groups.keys()].filter(
      (group) => groups[group].abilities[skill] && groups[group].queues.length > 0,
    );
    return new Set(able.map((group) => groups[group].abilities[skill]!.rank)).size > 1 ? able : null;
  });
}

/** Where it is written to which queue they go: the type's word wins, then the group's. */
function pathOfTo(file: ScenarioFile, type: string, group: string, skill: string): Path | null {
  const sections: [Path, HandoffFile | undefined][] = [
    [['calls', type, 'handoff', 'to'], file.calls.get(type)?.handoff],
    [['agents', group, 'handoff', 'to'], file.agents.get(group)?.handoff],
    [['handoff', 'to'], file.handoff],
  ];
  for (const [path, handoff] of sections) {
    if (typeof handoff?.to === 'string') return path;
    if (handoff?.to?.has(skill)) return [...path, skill];
  }
  return null;
}

function answers(model: Model, groups: readonly number[], queue: number): boolean {
  return groupsOf(model.queues[queue]).some((group) => groups.includes(group));
}
