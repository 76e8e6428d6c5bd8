import type { EligibilityStep } from '../../../model/model.js';
import type { AgentsFile, QueueFile } from '../../scenario.js';
import { refuse } from '../parts/tell.js';
import { duration } from '../parts/values.js';
import type { Scope } from '../scope.js';

/** Who may take the callers of each queue: its `eligibility` where it has one, else the groups that answer it. */
export function compileSteps(scope: Scope, answers: readonly (readonly number[])[]): EligibilityStep[][] {
  const answering: number[][] = scope.queues.list.map(() => []);
  answers.forEach((queues, group) => {
    for (const queue of queues) answering[queue].push(group);
  });
  return scope.queues.list.map((name, queue) => {
    const file = scope.file.queues?.get(name)?.eligibility;
    return file === undefined ? [{ after: 0, groups: answering[queue] }] : compileEligibility(scope, name, file);
  });
}

function compileEligibility(
  scope: Scope,
  queue: string,
  file: NonNullable<QueueFile['eligibility']>,
): EligibilityStep[] {
  const { context, groups } = scope;
  const path = ['queues', queue, 'eligibility'];
  const steps = file.map((step, i) => ({
    after: duration(context, [...path, i, 'after'], step.after, 0),
    groups: groups.findAll(context, [...path, i, 'groups'], step.groups),
  }));
  for (let i = 1; i < steps.length; i++) {
    if (steps[i].after > steps[i - 1].after) continue;
    const message = 'the steps of eligibility widen with age: each `after` is longer than the one before';
    refuse(context, [...path, i, 'after'], 'bad_order', message, { expected: `more than ${file[i - 1].after ?? 0}` });
  }
  return steps;
}

/** The queues in whose steps each group stands. */
export function queuesOfGroups(scope: Scope, steps: readonly (readonly EligibilityStep[])[]): number[][] {
  const queues: number[][] = scope.groups.list.map(() => []);
  steps.forEach((each, queue) => {
    for (const group of new Set(each.flatMap((step) => step.groups))) queues[group].push(queue);
  });
  return queues;
}

/** A group that names a queue as its own and stands in no step of it would never get a call from there. */
export function refuseShutOut(scope: Scope, steps: readonly (readonly EligibilityStep[])[]): void {
  for (const [name, file] of scope.file.agents) {
    const group = scope.groups.row(name);
    for (const [queue, at] of namedQueues(file)) {
      if (!scope.file.queues?.get(queue)?.eligibility) continue;
      if (steps[scope.queues.row(queue)].some((step) => step.groups.includes(group))) continue;
      const message = `group "${name}" answers queue "${queue}", but no step of that queue's eligibility names the group`;
      const remedy = `name "${name}" in queues.${queue}.eligibility, or take the queue out of answers`;
      refuse(scope.context, ['agents', name, 'answers', ...at], 'impossible_reference', message, { remedy });
    }
  }
}

/** The queues that a group's `answers` names, each with its place in there. */
function namedQueues(file: AgentsFile): (readonly [string, readonly number[]])[] {
  if (file.answers === undefined || file.answers === 'all') return [];
  if (typeof file.answers === 'string') return [[file.answers, []]];
  return file.answers.map((name, i) => [name, [i]]);
}
