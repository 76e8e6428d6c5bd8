import { type LawSpec, ZERO } from '../kernel/lawSpec.js';
import type { Queue } from '../kernel/units.js';
import type { HandoffRule } from './handoff.js';
import { BUSY, type CallType, HANG_UP, type Model, type QueueModel } from './model.js';

/** What the language says where nothing is written, and which models have nothing else. */

/** A caller of whom only arrivals, patience and talk are told. */
export const PLAIN_CALLER = {
  identify: ZERO,
  explain: ZERO,
  unprepared: null,
  upset: null,
  upsell: null,
  givesUpOnHandoff: 0,
  callsAgain: null,
  balks: null,
  blocklist: null,
  value: 0,
} as const;

/** A queue that says nothing and keeps the centre's hours. */
export const PLAIN_QUEUE = { announcesWait: false, hours: null } as const;

/** Cold, to the queue of the skill. */
export function plainHandoff(to: readonly Queue[]): HandoffRule {
  return {
    policy: 'cold',
    to,
    accuracy: 1,
    place: { kind: 'back' },
    max: 6,
    brief: ZERO,
    connect: ZERO,
    holdAtMost: { family: 'constant', value: 120 },
    carries: 0,
    meetsAgain: true,
    ifBusy: 'wait',
    promise: { family: 'constant', value: 900 },
    stays: 0,
  };
}

/** The queue of each skill, for handoffs: the first listed with it; NOBODY: there is none. */
export function queuesOfSkills(skills: readonly string[], queues: readonly Pick<QueueModel, 'skill'>[]): Queue[] {
  return skills.map((_, skill) => queues.findIndex((queue) => queue.skill === skill));
}

/** One rule for all: what a model has that says nothing about handing off. */
export function plainHandoffs({
  skills,
  queues,
  groups,
  calls,
}: Pick<Model, 'skills' | 'queues' | 'groups' | 'calls'>) {
  return {
    handoffs: [plainHandoff(queuesOfSkills(skills, queues))],
    handoffOf: groups.flatMap(() => calls.map(() => 0)),
  };
}

/**
 * Has the model anything beyond queues, talk and cold handoffs: a menu, a talk in parts, an agent who may fail, a rule of
 * its own for handing off, an agent who meets callers whom he cannot help? Only then are the details of legs and contacts
 * written into the ledger.
 */
export function isDetailed(model: Model): boolean {
  return (
    model.ivr !== null ||
    model.calls.some(isDetailedCaller) ||
    model.queues.some((queue) => isDetailedQueue(queue, model)) ||
    model.groups.some((group) => group.abilities.some((ability) => ability !== null && ability.resolves < 1)) ||
    model.handoffs.some((rule) => !isPlainHandoff(rule, model)) ||
    meetsUnskilled(model)
  );
}

/** Can a caller come to an agent who lacks the skill: in his own queue, or in one to which he is moved on from there? */
function meetsUnskilled({ calls, queues, groups }: Model): boolean {
  const needed = new Set(calls.map(({ skill }) => skill));
  const partly = groups.map(({ abilities }) => [...needed].some((skill) => abilities[skill] === null));
  // Those who know everything that anybody needs stand in no caller's way: most groups, in many centres.
  const doubtful = queues.map(({ steps }) => [
    ...new Set(steps.flatMap((step) => step.groups.filter((group) => partly[group]))),
  ]);
  return calls.some(({ skill, queue }) =>
    overflowing(queue, queues).some((each) => doubtful[each].some((group) => groups[group].abilities[skill] === null)),
  );
}

/** A queue, and every other to which its callers can be moved on unanswered. */
function overflowing(queue: Queue, queues: readonly QueueModel[]): Queue[] {
  const found = new Set([queue]);
  // What is found on the way is looked at in its turn.
  for (const each of found) {
    const { whenFull, afterMaxWait } = queues[each];
    if (whenFull !== BUSY) found.add(whenFull);
    if (afterMaxWait !== HANG_UP) found.add(afterMaxWait);
  }
  return [...found];
}

function isDetailedCaller(type: CallType): boolean {
  return (
    !isZero(type.identify) ||
    !isZero(type.explain) ||
    type.unprepared !== null ||
    type.upset !== null ||
    type.upsell !== null ||
    type.givesUpOnHandoff > 0 ||
    type.callsAgain !== null ||
    type.balks !== null ||
    type.blocklist !== null
  );
}

function isDetailedQueue(queue: QueueModel, model: Model): boolean {
  return queue.announcesWait || queue.hours !== null || queue.atClose !== model.time.atClose;
}

/** Of a cold handoff `brief` and `holdAtMost` say nothing. */
function isPlainHandoff(rule: HandoffRule, model: Model): boolean {
  return (
    rule.policy === 'cold' &&
    rule.accuracy === 1 &&
    rule.place.kind === 'back' &&
    rule.max === 6 &&
    rule.carries === 0 &&
    rule.meetsAgain &&
    isZero(rule.connect) &&
    rule.to.every((queue, skill) => queue === model.queues.findIndex((other) => other.skill === skill))
  );
}

function isZero(spec: LawSpec): boolean {
  return spec.family === 'constant' && spec.value === 0;
}
