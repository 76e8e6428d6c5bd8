import { type Group, NOBODY, type Queue, type Seconds, type SkillRow } from '../../kernel/units.js';
import type { GroupModel, Model } from '../../model/model.js';
import type { Doors } from '../../routing/index.js';
import type { AgentSelection, CallSelection } from '../../routing/view.js';

/** The eligibility of one queue: step k holds from `after[k]` of age on; `groups[k]` in the order named. */
export interface Steps {
  readonly after: Float64Array;
  readonly groups: readonly Int32Array[];
  /** Whether step k lets group g: allows[k * groups + g]. */
  readonly allows: Int32Array;
}

/** Who may take whom, and which strategy chooses: the model's routing, laid out for asking. */
export class Routes {
  readonly groups: number;
  /** 1: one step for all ages, so whoever serves the queue may take anybody in it. */
  readonly simple: Int32Array;
  readonly capacity: Float64Array;
  /** Each call type's own queue. */
  readonly ownQueue: Int32Array;
  /** Words of 32 queues. */
  readonly words: number;
  readonly steps: readonly Steps[];
  /** Bit q of word w of group g at g * words + w: the group stands in a step of queue q. */
  readonly serves: Int32Array;
  readonly agentSelection: readonly AgentSelection[];
  readonly callSelection: readonly CallSelection[];
  /** Rank of group g for queue q's skill at g * queues + q; Infinity: lacks it. */
  readonly rank: Float64Array;
  readonly priority: Float64Array;
  readonly ageing: Float64Array;
  readonly within: Float64Array;
  /** The first queue listed with a skill, or NOBODY. */
  readonly queueOfSkill: Int32Array;
  readonly lastChosen: Int32Array;
  /** The groups that may ever take callers of a queue: those in any of its steps. */
  readonly takers: readonly (readonly Group[])[];

  private readonly abilities: readonly GroupModel['abilities'][];
  private readonly known: Map<string, Int32Array>;

  constructor(model: Model, doors: Doors) {
    const { queues, groups } = model;
    this.abilities = groups.map((group) => group.abilities);
    this.known = new Map();
    this.groups = groups.length;
    this.words = (queues.length + 31) >> 5;
    this.simple = Int32Array.from(queues.map(({ steps }) => (steps.length === 1 && steps[0].after === 0 ? 1 : 0)));
    this.capacity = Float64Array.from(queues.map((queue) => queue.capacity));
    this.ownQueue = Int32Array.from(model.calls.map((type) => type.queue));
    this.steps = queues.map((queue) => stepsOf(queue.steps, groups.length));
    this.serves = new Int32Array(groups.length * this.words);
    groups.forEach((group, g) => {
      for (const q of group.queues) this.serves[g * this.words + (q >> 5)] |= 1 << (q & 31);
    });
    this.agentSelection = queues.map((queue) => named(doors.agents, queue.agentSelection));
    this.callSelection = groups.map((group) => named(doors.calls, group.callSelection));
    this.rank = Float64Array.from(
      groups.flatMap((group) => queues.map((queue) => group.abilities[queue.skill]?.rank ?? Infinity)),
    );
    this.priority = Float64Array.from(queues.map((queue) => queue.priority));
    this.ageing = Float64Array.from(queues.map((queue) => queue.ageing));
    this.within = Float64Array.from(queues.map((queue) => queue.within));
    this.queueOfSkill = Int32Array.from(model.skills.map((_, skill) => firstWith(model, skill)));
    this.takers = queues.map(({ steps }) => [...new Set(steps.flatMap((step) => step.groups))]);
    this.lastChosen = new Int32Array(queues.length);
  }

  /** The groups of a step who know a skill, in its order. */
  knowing(queue: Queue, step: number, skill: SkillRow): Int32Array {
    const key = `${queue} ${step} ${skill}`;
    let groups = this.known.get(key);
    if (groups === undefined) {
      groups = this.steps[queue].groups[step].filter((group) => this.knows(group, skill));
      this.known.set(key, groups);
    }
    return groups;
  }

  knows(group: Group, skill: SkillRow): boolean {
    return this.abilities[group][skill] !== null;
  }

  reset(): void {
    this.lastChosen.fill(NOBODY);
  }

  /** The step that holds for a caller in his queue; -1 before the first. The same sum schedules its event. */
  stepOf(call: Waiting, now: Seconds): number {
    const { queue } = call;
    if (this.simple[queue] === 1) return 0;
    const { after } = this.steps[queue];
    let step = after.length - 1;
    while (step >= 0 && now < call.virtualAt + after[step]) step--;
    return step;
  }

  mayTake(group: Group, call: Waiting, now: Seconds): boolean {
    if (this.simple[call.queue] === 1) return true;
    const step = this.stepOf(call, now);
    return step >= 0 && this.steps[call.queue].allows[step * this.groups + group] === 1;
  }
}

/** What of a caller decides who may take him. */
interface Waiting {
  readonly queue: Queue;
  readonly virtualAt: Seconds;
}

function stepsOf(
  steps: readonly { readonly after: Seconds; readonly groups: readonly Group[] }[],
  groups: number,
): Steps {
  const allows = new Int32Array(steps.length * groups);
  steps.forEach((step, k) => {
    for (const group of step.groups) allows[k * groups + group] = 1;
  });
  return {
    after: Float64Array.from(steps.map((step) => step.after)),
    groups: steps.map((step) => Int32Array.from(step.groups)),
    allows,
  };
}

function named<T>(door: ReadonlyMap<string, T>, name: string): T {
  const strategy = door.get(name);
  if (strategy === undefined) throw new Error(`no routing strategy is named ${name}`);
  return strategy;
}

function firstWith(model: Model, skill: SkillRow): Queue {
  return model.queues.findIndex((queue) => queue.skill === skill);
}
