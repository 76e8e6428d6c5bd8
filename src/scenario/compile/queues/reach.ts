import { BUSY, type CallType, type GroupModel, HANG_UP, type Model, type QueueModel } from '../../../model/model.js';
import type { Context } from '../../context.js';
import { refuse } from '../parts/tell.js';

/** The types that ever call: by arrivals of their own, or because another type becomes or also needs them. */
function typesThatCome(calls: readonly CallType[]): Set<number> {
  const found = new Set<number>();
  const open = calls.flatMap((type, row) => (type.arrivals.kind === 'none' ? [] : [row]));
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (found.has(type)) continue;
    found.add(type);
    const { alsoNeeds, redial } = calls[type];
    for (const share of [...(alsoNeeds?.types ?? []), ...(redial?.becomes ?? [])]) open.push(share.type);
  }
  return found;
}

/** Where callers of a type can come to stand, and who may get them there. */
export interface Reach {
  readonly queues: ReadonlySet<number>;
  /** The groups that may get one and have the skill. */
  readonly able: ReadonlySet<number>;
  /** The first group found that may get one and lacks the skill. */
  readonly stumped: { readonly group: number; readonly queue: number } | null;
  /** The queue to which such a group hands off, the first with the skill; -1: there is none. */
  readonly handoff: number;
}

/** The reach of every type that ever calls, by its row. */
export type Reaches = ReadonlyMap<number, Reach>;

/** Follows the callers of every type that comes, through overflows and handoffs for lack of skill. */
export function reachesOf({ calls, queues, groups }: Pick<Model, 'calls' | 'queues' | 'groups'>): Reaches {
  if (queues.length === 0) return new Map();
  const answering = queues.map(groupsOf);
  return new Map([...typesThatCome(calls)].map((row) => [row, reachOf(calls[row], queues, groups, answering)]));
}

function reachOf(
  type: CallType,
  queues: readonly QueueModel[],
  groups: readonly GroupModel[],
  answering: readonly (readonly number[])[],
): Reach {
  const handoff = queues.findIndex((queue) => queue.skill === type.skill);
  const found = new Set<number>();
  const able = new Set<number>();
  const open = [type.queue];
  let stumped: Reach['stumped'] = null;
  for (let queue = open.pop(); queue !== undefined; queue = open.pop()) {
    if (found.has(queue)) continue;
    found.add(queue);
    open.push(...overflows(queues[queue]));
    for (const group of answering[queue]) {
      if (groups[group].abilities[type.skill] !== null) able.add(group);
      else stumped ??= { group, queue };
    }
    if (stumped !== null && handoff >= 0) open.push(handoff);
  }
  return { queues: found, able, stumped, handoff };
}

/** Every group that may take a queue's callers at some age. */
export function groupsOf(queue: QueueModel): number[] {
  return [...new Set(queue.steps.flatMap((step) => step.groups))];
}

/** The queues to which callers can be sent on: when this one is full, or when their time in it is over. */
function overflows(queue: QueueModel): number[] {
  const targets: number[] = [];
  if (Number.isFinite(queue.capacity) && queue.whenFull !== BUSY) targets.push(queue.whenFull);
  if (queue.maxWait.family !== 'never' && queue.afterMaxWait !== HANG_UP) targets.push(queue.afterMaxWait);
  return targets;
}

/** A handoff that may be needed must have a queue to go to. */
export function refuseDeadEnds(context: Context, model: Model, reaches: Reaches): void {
  for (const [row, { stumped, handoff }] of reaches) {
    if (stumped === null || handoff >= 0) continue;
    const type = model.calls[row];
    const skill = model.skills[type.skill];
    const group = model.groups[stumped.group].name;
    const queue = model.queues[stumped.queue].name;
    const message = `group "${group}" may get a "${type.name}" call from queue "${queue}" but lacks the skill "${skill}", and no queue has that skill to hand it off to`;
    const remedy = `list a queue with skill: ${skill}, give the group the skill, or keep it off that queue`;
    refuse(context, ['calls', type.name], 'no_handoff_queue', message, { at: 'key', remedy });
  }
}
