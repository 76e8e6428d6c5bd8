import { SENT_AWAY } from '../../../model/callers.js';
import type { CallType, Model, QueueModel } from '../../../model/model.js';
import type { Context } from '../../context.js';
import { walksOf } from '../ivr/walks.js';
import { refuse } from '../parts/tell.js';
import { groupsOf, type Meeting, overflows, ruleOf, Walk } from './walk.js';

/** The types that ever call: by arrivals of their own, or because another type becomes them. */
export function typesThatCall(calls: readonly CallType[]): Set<number> {
  return typesThatCome(calls.map((type) => ({ ...type, alsoNeeds: null })));
}

/** The types that ever come to be served: those that call, and what these also need. */
function typesThatCome(calls: readonly CallType[]): Set<number> {
  const found = new Set<number>();
  const open = calls.flatMap((type, row) => (type.arrivals.kind === 'none' ? [] : [row]));
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (found.has(type)) continue;
    found.add(type);
    const { alsoNeeds, redial, callsAgain } = calls[type];
    const shares = [alsoNeeds?.types, redial?.becomes, callsAgain?.becomes];
    for (const share of shares.flatMap((each) => each ?? [])) open.push(share.type);
  }
  return found;
}

/** Where what a type's callers bring can come to stand, and who may get it there. */
export interface Reach {
  /** Where callers stand; where tickets about them do, and questions. */
  readonly queues: ReadonlySet<number>;
  readonly tickets: ReadonlySet<number>;
  readonly questions: ReadonlySet<number>;
  /** The groups that may get a caller, or a ticket, and have the skill. */
  readonly able: ReadonlySet<number>;
  /** The groups that may get one and lack the skill. */
  readonly stumped: ReadonlySet<number>;
  /** The groups that answer questions about them. */
  readonly asked: ReadonlySet<number>;
  /** The first meeting found after which nobody knows where to send the caller. */
  readonly deadEnd: Meeting | null;
  /** A group, and the queue in which its questions stand for ever: nobody who answers it has the skill. */
  readonly unanswered: Meeting | null;
  /** Are tickets written that nobody who may get them can work? */
  readonly isVain: boolean;
}

/** The reach of every type that ever calls, by its row. */
export type Reaches = ReadonlyMap<number, Reach>;

/** Follows the callers of every type that comes, through overflows and handoffs. */
export function reachesOf(model: Model): Reaches {
  if (model.queues.length === 0 || model.handoffs.length === 0) return new Map();
  const answering = model.queues.map(groupsOf);
  const entries = entriesOf(model);
  const walk = (row: number) => reachOf(new Walk(model, row, answering, entries[row]));
  return new Map([...typesThatCome(model.calls)].map((row) => [row, walk(row)]));
}

function reachOf({ callers, tickets, questions, asked, deadEnd, unanswered }: Walk): Reach {
  return {
    queues: callers.found,
    tickets: tickets.found,
    questions,
    able: new Set([...callers.able, ...tickets.able]),
    stumped: new Set([...callers.stumped, ...tickets.stumped]),
    asked,
    deadEnd,
    unanswered,
    isVain: tickets.stumped.size > 0 && tickets.able.size === 0,
  };
}

/** Does every agent who lacks the skill send callers of this type straight to agents who have it, or help them with such an agent's answer? */
export function isSurelyHelped(model: Model, type: number, reach: Reach): boolean {
  const { skill } = model.calls[type];
  const targets = new Set<number>();
  for (const group of reach.stumped) {
    const { policy, stays, max, accuracy, to } = ruleOf(model, group, type);
    if (policy === 'bounce' || to[skill] < 0) return false;
    // Whose owner calls back is never passed on.
    if (policy === 'own' && stays === 0) {
      if (reach.unanswered !== null) return false;
      continue;
    }
    if (max === 0 || accuracy < 1) return false;
    targets.add(to[skill]);
  }
  const isAble = (group: number) => model.groups[group].abilities[skill] !== null;
  const isSure = (queue: QueueModel) => overflows(queue).length === 0 && groupsOf(queue).every(isAble);
  return [...targets].every((queue) => isSure(model.queues[queue]));
}

/** The queues at which callers of each type begin. */
function entriesOf({ calls, ivr }: Model): number[][] {
  const calling = typesThatCall(calls);
  const needed = new Set(calls.flatMap(({ alsoNeeds }) => alsoNeeds?.types.map(({ type }) => type) ?? []));
  const led = ivr && walksOf(ivr, calls);
  return calls.map(({ queue, blocklist }, type) => {
    const entries = led && calling.has(type) ? [...led[type].queues] : [];
    // A further need goes to its own queue, and so do all where there is no menu.
    if (led === null || needed.has(type)) entries.push(queue);
    if (blocklist && blocklist.then !== SENT_AWAY) entries.push(blocklist.then);
    return entries;
  });
}

/** A handoff that may be needed must have a queue to go to. */
export function refuseDeadEnds(context: Context, model: Model, reaches: Reaches): void {
  for (const [row, { deadEnd }] of reaches) {
    if (deadEnd === null) continue;
    const type = model.calls[row];
    const skill = model.skills[type.skill];
    const { name: group, abilities } = model.groups[deadEnd.group];
    const queue = model.queues[deadEnd.queue].name;
    const lacks = abilities[type.skill] === null;
    const why = lacks
      ? `lacks the skill "${skill}", and no queue has that skill`
      : `may fail, and no queue has the skill "${skill}"`;
    const message = `group "${group}" may get a "${type.name}" call from queue "${queue}" but ${why} to hand it off to`;
    const give = lacks ? ', give the group the skill' : '';
    const remedy = `list a queue with skill: ${skill}, name one under handoff (to: { ${skill}: .. })${give}, or keep it off that queue`;
    refuse(context, ['calls', type.name], 'no_handoff_queue', message, { at: 'key', remedy });
  }
}
