import { NEVER, ZERO } from '../../../kernel/lawSpec.js';
import { BUSY, HANG_UP, type QueueModel } from '../../../model/model.js';
import type { Path } from '../../context.js';
import type { QueueFile } from '../../scenario.js';
import { refuse, warn } from '../parts/tell.js';
import { duration, law, patience } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { ownServiceLevel } from '../service.js';
import { compileClosing } from './closing.js';

/** A queue, all but who may take its callers. `needs` is the skill its callers are taken to need. */
export function compileQueue(scope: Scope, name: string, file: QueueFile, needs: string): Omit<QueueModel, 'steps'> {
  const { context } = scope;
  const path = ['queues', name];
  warnOfIdleKeys(scope, path, file);
  return {
    name,
    label: file.label ?? name,
    skill: scope.skills.row(needs),
    priority: file.priority ?? 5,
    ageing: compileAgeing(scope, [...path, 'ageing'], file),
    capacity: file.capacity ?? Infinity,
    whenFull: compileOverflow(scope, name, 'when_full', 'busy', file.when_full) ?? BUSY,
    maxWait: patience(context, [...path, 'max_wait'], file.max_wait, NEVER),
    afterMaxWait: compileOverflow(scope, name, 'after_max_wait', 'hang_up', file.after_max_wait) ?? HANG_UP,
    announcesWait: file.announces_wait ?? false,
    ...compileClosing(scope, path, file),
    greeting: law(context, [...path, 'greeting'], file.greeting, ZERO),
    agentSelection: file.routing?.agent_selection ?? scope.file.routing?.agent_selection ?? 'longest_idle',
    ...ownServiceLevel(context, [...path, 'service_level'], file.service_level, scope.serviceLevel),
  };
}

function compileAgeing(scope: Scope, path: Path, file: QueueFile): number {
  const ageing = duration(scope.context, path, file.ageing, Infinity);
  if (ageing > 0) return ageing;
  const remedy = 'for strict priority leave it out';
  refuse(scope.context, path, 'out_of_bounds', 'no age gains a level in no time: ageing lasts longer than 0', {
    remedy,
  });
  return Infinity;
}

/** Another queue's row, or null for the word that names none. */
function compileOverflow(scope: Scope, queue: string, key: string, word: string, target = word): number | null {
  const { context, queues } = scope;
  const path = ['queues', queue, key];
  const expected = `${word}, or another queue's name`;
  if (target === word) return null;
  if (target === queue) {
    refuse(context, path, 'impossible_reference', `queue "${queue}" cannot pass its callers on to itself`, {
      expected,
    });
    return null;
  }
  return queues.find(context, path, target, { word });
}

/** A way out that no caller can ever take is a slip of the pen. */
function warnOfIdleKeys(scope: Scope, path: Path, file: QueueFile): void {
  const tell = (key: string, needs: string) =>
    warn(scope.context, [...path, key], 'no_effect', `\`${key}\` changes nothing without \`${needs}\``, { at: 'key' });
  if (file.when_full !== undefined && file.capacity === undefined) tell('when_full', 'capacity');
  if (file.after_max_wait !== undefined && file.max_wait === undefined) tell('after_max_wait', 'max_wait');
}
