import { ZERO } from '../../../kernel/lawSpec.js';
import { HOUR } from '../../../kernel/units.js';
import type { Ability, GroupModel, QueueModel } from '../../../model/model.js';
import { readRatePer } from '../../quantities/index.js';
import type { AgentsFile } from '../../scenario.js';
import { law, probability } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { compileStaff } from './staff.js';

/** A group of agents; what it knows and who may take from which queue have been compiled before it. */
export function compileGroup(
  scope: Scope,
  name: string,
  file: AgentsFile,
  abilities: readonly (Ability | null)[],
  queues: readonly number[],
): GroupModel {
  const { context } = scope;
  const path = ['agents', name];
  return {
    name,
    label: file.label ?? name,
    staff: compileStaff(scope, name, file),
    shrinkage: probability(context, [...path, 'shrinkage'], file.shrinkage, 0),
    scale: scope.scale.agents,
    abilities,
    queues,
    callSelection: file.routing?.call_selection ?? scope.file.routing?.call_selection ?? 'priority',
    pickUp: law(context, [...path, 'pick_up'], file.pick_up, ZERO),
    cost: file.cost === undefined ? 0 : context.take([...path, 'cost'], readRatePer(file.cost, HOUR), 0),
  };
}

/** The queues a group takes calls from: those it names, all, or those whose skill it has. */
export function compileAnswers(
  scope: Scope,
  name: string,
  file: AgentsFile,
  abilities: readonly (Ability | null)[],
  queues: readonly Pick<QueueModel, 'skill'>[],
): number[] {
  const path = ['agents', name, 'answers'];
  if (file.answers === undefined) return queues.flatMap(({ skill }, queue) => (abilities[skill] ? [queue] : []));
  if (file.answers === 'all') return queues.map((_, queue) => queue);
  if (typeof file.answers !== 'string') return scope.queues.findAll(scope.context, path, file.answers);
  const queue = scope.queues.find(scope.context, path, file.answers, { word: 'all' });
  return queue === null ? [] : [queue];
}
