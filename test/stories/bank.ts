import type { CallType, GroupModel, Model, Shift, TimePlan } from '../../src/model/model.js';
import { centre } from './centre.js';

export type HandoffGiven = NonNullable<Parameters<typeof centre>[0]['handoff']>;
type Given = Parameters<typeof centre>[0];

interface More {
  /** When callers with a deposit come; how long they hold on; what else there is to them. */
  readonly at?: number[];
  readonly patience?: number;
  readonly caller?: Partial<Given['calls'][number]>;
  /** When the others come, who need 100 s of an expert. */
  readonly others?: number[];
  /** Agents of each group, and what else there is to it. */
  readonly front?: number;
  readonly experts?: number;
  readonly inFront?: Partial<Given['groups'][number]>;
  readonly inTheBack?: Partial<Given['groups'][number]>;
  readonly time?: Partial<TimePlan>;
  readonly lines?: number;
}

/** Callers with a deposit (type 0) come to queue 0, where agents of group 0 know cards only; group 1, at queue 1, knows deposits. */
export function bank(handoff: HandoffGiven, more: More = {}): Model {
  return centre({
    calls: [
      {
        at: more.at ?? [0],
        skill: 1,
        queue: 0,
        explain: 10,
        talk: 60,
        wrapUp: 5,
        patience: more.patience,
        ...more.caller,
      },
      { at: more.others ?? [], talk: 100 },
    ],
    queues: [{ steps: [{ after: 0, groups: [0] }] }, { steps: [{ after: 0, groups: [1] }] }],
    groups: [
      { count: more.front ?? 1, skills: [{}, null], ...more.inFront },
      { count: more.experts ?? 1, skills: [null, {}], ...more.inTheBack },
    ],
    handoff,
    time: more.time,
    lines: more.lines,
  });
}

type Hours = [from: number, to: number, rest?: { at: number; length: number }];

/** Shifts of one agent each. */
export const shifts = (...given: Hours[]): GroupModel['staff'] => ({
  kind: 'shifts',
  shifts: given.map(([from, to, rest]): Shift => ({ from, to, count: 1, breaks: rest ? [rest] : [] })),
});

/** After the talk he always needs the other type too. */
export const needsBoth: Pick<CallType, 'alsoNeeds'> = {
  alsoNeeds: { types: [{ type: 1, probability: 1 }], max: 1, place: { kind: 'back' } },
};
