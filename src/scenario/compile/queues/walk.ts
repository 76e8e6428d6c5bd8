import type { HandoffRule } from '../../../model/handoff.js';
import { BUSY, HANG_UP, type Model, type QueueModel } from '../../../model/model.js';

/** A group and the queue from which it gets a caller, or a ticket. */
export interface Meeting {
  readonly group: number;
  readonly queue: number;
}

/** The rule by which a group hands off callers served as a type. */
export function ruleOf({ handoffs, handoffOf, calls }: Model, group: number, type: number): HandoffRule {
  return handoffs[handoffOf[group * calls.length + type]];
}

/** Every group that may take a queue's callers at some age. */
export function groupsOf(queue: QueueModel): number[] {
  return [...new Set(queue.steps.flatMap((step) => step.groups))];
}

/** The queues to which callers can be sent on: when this one is full, or when their time in it is over. */
export function overflows(queue: QueueModel): number[] {
  const targets: number[] = [];
  if (Number.isFinite(queue.capacity) && queue.whenFull !== BUSY) targets.push(queue.whenFull);
  if (queue.maxWait.family !== 'never' && queue.afterMaxWait !== HANG_UP) targets.push(queue.afterMaxWait);
  return targets;
}

/** Where one type's callers come to, or its tickets, and who gets them there. */
class Course {
  readonly found = new Set<number>();
  readonly able = new Set<number>();
  readonly stumped = new Set<number>();
  /** The queues to look at. */
  readonly open: number[];
  anywhere = false;

  constructor(entries: readonly number[]) {
    this.open = [...entries];
  }
}

/** One type's callers on their way, their tickets on theirs, and the questions that agents ask for them. */
export class Walk {
  readonly callers: Course;
  readonly tickets = new Course([]);
  /** The queues in which questions stand; who answers them. */
  readonly questions = new Set<number>();
  readonly asked = new Set<number>();
  /** The first meetings found: after which nobody knows where to send the caller; whose question nobody can answer. */
  deadEnd: Meeting | null = null;
  unanswered: Meeting | null = null;

  /** `entries`: the queues at which callers begin; `answering`: by queue, who answers it. */
  constructor(
    private readonly model: Model,
    private readonly type: number,
    private readonly answering: readonly (readonly number[])[],
    entries: readonly number[],
  ) {
    this.callers = new Course(entries);
    this.follow(this.callers);
    this.follow(this.tickets);
  }

  private follow(course: Course): void {
    for (let queue = course.open.pop(); queue !== undefined; queue = course.open.pop()) {
      if (course.found.has(queue)) continue;
      course.found.add(queue);
      // A ticket stands in its queue until somebody takes it.
      if (course === this.callers) course.open.push(...overflows(this.model.queues[queue]));
      for (const group of this.answering[queue]) this.meets(course, { group, queue });
    }
  }

  private meets(course: Course, meeting: Meeting): void {
    const { model, type } = this;
    const ability = model.groups[meeting.group].abilities[model.calls[type].skill];
    (ability === null ? course.stumped : course.able).add(meeting.group);
    if (ability !== null && ability.resolves === 1) return;
    const rule = ruleOf(model, meeting.group, type);
    const fails = ability !== null;
    if (course === this.tickets || rule.policy === 'ticket') {
      this.goesOn(this.tickets, meeting, rule, fails);
      return;
    }
    if (rule.policy === 'consult' || rule.policy === 'own') this.asks(meeting, rule);
    // Who finds nobody to ask passes the caller on after all.
    if (rule.policy !== 'own' || rule.stays > 0) this.goesOn(course, meeting, rule, fails);
  }

  /** Handed off, to where the rule says. */
  private goesOn(course: Course, meeting: Meeting, rule: HandoffRule, fails: boolean): void {
    if (rule.max === 0 || rule.policy === 'bounce') return;
    const to = rule.to[this.model.calls[this.type].skill];
    // An agent who has the skill and fails sends nobody back.
    if (fails && to === meeting.queue) return;
    if (to < 0) this.deadEnd ??= meeting;
    else course.open.push(to);
    if (rule.accuracy < 1 && !course.anywhere) this.goesAnywhere(course);
  }

  private asks(meeting: Meeting, rule: HandoffRule): void {
    const { skill } = this.model.calls[this.type];
    const queue = rule.to[skill];
    if (queue < 0) {
      this.deadEnd ??= meeting;
      return;
    }
    const who = this.answering[queue].filter((group) => this.model.groups[group].abilities[skill] !== null);
    this.questions.add(queue);
    for (const group of who) this.asked.add(group);
    if (who.length === 0) this.unanswered ??= { group: meeting.group, queue };
  }

  /** By a handoff to the wrong queue one comes to any queue, and to everybody who answers one. */
  private goesAnywhere(course: Course): void {
    course.anywhere = true;
    for (const queue of this.model.queues.keys()) course.found.add(queue);
    this.model.groups.forEach(({ queues }, group) => {
      const isMet = course.able.has(group) || course.stumped.has(group);
      if (queues.length > 0 && !isMet) this.meets(course, { group, queue: queues[0] });
    });
  }
}
