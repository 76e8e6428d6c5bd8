import { SENT_AWAY } from '../../../model/callers.js';
import type { HandoffRule } from '../../../model/handoff.js';
import { BUSY, type CallType, HANG_UP, type Model, type QueueModel } from '../../../model/model.js';
import type { Context } from '../../context.js';
import { walksOf } from '../ivr/walks.js';
import { refuse } from '../parts/tell.js';

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

/** A group and the queue from which it gets a caller. */
export interface Meeting {
  readonly group: number;
  readonly queue: number;
}

/** Where callers of a type can come to stand, and who may get them there. */
export interface Reach {
  readonly queues: ReadonlySet<number>;
  /** The groups that may get one and have the skill. */
  readonly able: ReadonlySet<number>;
  /** The groups that may get one and lack the skill. */
  readonly stumped: ReadonlySet<number>;
  /** The first meeting found after which nobody knows where to send the caller. */
  readonly deadEnd: Meeting | null;
}

/** The reach of every type that ever calls, by its row. */
export type Reaches = ReadonlyMap<number, Reach>;

/** Follows the callers of every type that comes, through overflows and handoffs. */
export function reachesOf(model: Model): Reaches {
  if (model.queues.length === 0 || model.handoffs.length === 0) return new Map();
  const answering = model.queues.map(groupsOf);
  const entries = entriesOf(model);
  const walk = (row: number) => new Walk(model, row, answering, entries[row]).reach();
  return new Map([...typesThatCome(model.calls)].map((row) => [row, walk(row)]));
}

/** The rule by which a group hands off callers served as a type. */
export function ruleOf({ handoffs, handoffOf, calls }: Model, group: number, type: number): HandoffRule {
  return handoffs[handoffOf[group * calls.length + type]];
}

/** Does every agent who lacks the skill send callers of this type straight to agents who have it? */
export function isSurelyHelped(model: Model, type: number, reach: Reach): boolean {
  const { skill } = model.calls[type];
  const targets = new Set<number>();
  for (const group of reach.stumped) {
    const { policy, max, accuracy, to } = ruleOf(model, group, type);
    if (policy === 'bounce' || max === 0 || accuracy < 1 || to[skill] < 0) return false;
    targets.add(to[skill]);
  }
  const isAble = (group: number) => model.groups[group].abilities[skill] !== null;
  const isSure = (queue: QueueModel) => overflows(queue).length === 0 && groupsOf(queue).every(isAble);
  return [...targets].every((queue) => isSure(model.queues[queue]));
}

/** One type's callers on their way. */
class Walk {
  private readonly found = new Set<number>();
  private readonly able = new Set<number>();
  private readonly stumped = new Set<number>();
  private deadEnd: Meeting | null = null;
  private anywhere = false;

  constructor(
    private readonly model: Model,
    private readonly type: number,
    private readonly answering: readonly (readonly number[])[],
    /** The queues to look at, to begin with those at which callers begin. */
    private readonly open: number[],
  ) {}

  reach(): Reach {
    for (let queue = this.open.pop(); queue !== undefined; queue = this.open.pop()) {
      if (this.found.has(queue)) continue;
      this.found.add(queue);
      this.open.push(...overflows(this.model.queues[queue]));
      for (const group of this.answering[queue]) this.meets(group, queue);
    }
    return { queues: this.found, able: this.able, stumped: this.stumped, deadEnd: this.deadEnd };
  }

  private meets(group: number, queue: number): void {
    const { skill } = this.model.calls[this.type];
    const ability = this.model.groups[group].abilities[skill];
    (ability === null ? this.stumped : this.able).add(group);
    if (ability !== null && ability.resolves === 1) return;
    const rule = ruleOf(this.model, group, this.type);
    if (rule.max === 0 || rule.policy === 'bounce') return;
    const to = rule.to[skill];
    // An agent who has the skill and fails sends nobody back.
    if (ability !== null && to === queue) return;
    if (to < 0) this.deadEnd ??= { group, queue };
    else this.open.push(to);
    if (rule.accuracy < 1 && !this.anywhere) this.goesAnywhere();
  }

  /** By a handoff to the wrong queue one comes to any queue, and to everybody who answers one. */
  private goesAnywhere(): void {
    this.anywhere = true;
    for (const queue of this.model.queues.keys()) this.found.add(queue);
    this.model.groups.forEach(({ queues }, group) => {
      if (queues.length > 0 && !this.able.has(group) && !this.stumped.has(group)) this.meets(group, queues[0]);
    });
  }
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
