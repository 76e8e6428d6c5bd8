import { NEVER, ZERO } from '../../../kernel/lawSpec.js';
import type { Arrivals, CallType, QueueModel } from '../../../model/model.js';
import type { CallFile } from '../../scenario.js';
import { scaleLaw } from '../parts/scaleLaw.js';
import { refuse } from '../parts/tell.js';
import { law, patience } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { ownServiceLevel } from '../service.js';
import { compileAlsoNeeds, compileRedial } from './again.js';
import { compileCaller } from './callers.js';

/** How a type's callers come, compiled before the rest of it: surges and busyness lie over all types. */
export interface Coming {
  readonly arrivals: Arrivals;
  readonly busyness: number;
}

/** One call type. */
export function compileCall(
  scope: Scope,
  name: string,
  file: CallFile,
  coming: Coming,
  queues: readonly QueueModel[],
): CallType {
  const { context } = scope;
  const path = ['calls', name];
  const queue = ownQueue(scope, name, file);
  return {
    name,
    label: file.label ?? name,
    ...coming,
    skill: scope.skills.row(file.skill ?? name),
    queue,
    patience: patience(context, [...path, 'patience'], file.patience, NEVER),
    patienceOver: file.patience_over ?? 'leg',
    talk: scaleLaw(law(context, [...path, 'talk'], file.talk, ZERO), scope.scale.talk),
    wrapUp: law(context, [...path, 'wrap_up'], file.wrap_up, ZERO),
    ...compileCaller(scope, path, file),
    alsoNeeds: compileAlsoNeeds(scope, [...path, 'also_needs'], file.also_needs),
    redial: compileRedial(scope, [...path, 'redial'], file.redial),
    ...ownServiceLevel(context, [...path, 'service_level'], file.service_level, queues[queue] ?? scope.serviceLevel),
  };
}

/** Where the type goes: the queue it names, else the one of its own name. */
function ownQueue(scope: Scope, name: string, file: CallFile): number {
  const { context, queues } = scope;
  if (file.queue !== undefined) {
    const hint = scope.file.queues ? undefined : `list it, and the others: queues: { ${file.queue}: {}, .. }`;
    return queues.find(context, ['calls', name, 'queue'], file.queue, { remedy: hint }) ?? 0;
  }
  if (queues.has(name)) return queues.row(name);
  const remedy = `list it under queues (${name}: {}), or name a listed one (queue: ${queues.list[0] ?? '..'})`;
  const message = `call type "${name}" names no queue, and none of its own name is listed`;
  refuse(context, ['calls', name], 'unknown_name', message, { at: 'key', remedy });
  return 0;
}
