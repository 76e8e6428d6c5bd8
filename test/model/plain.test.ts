import { describe, expect, it } from 'vitest';
import { isDetailed } from '../../src/model/plain.js';
import { loadScenarioFile } from '../../src/node.js';
import { centre } from '../stories/centre.js';

/** Two call types, each with its queue; the queues, and who answers them, are the test's. */
const two = (queues: object[], groups: object[]) =>
  isDetailed(centre({ calls: [{ at: [0] }, { at: [] }], queues, groups } as Parameters<typeof centre>[0]));

const knowsFirst = { skills: [{}, null] };
const knowsBoth = { skills: [{}, {}] };
const by = (...groups: number[]) => ({ steps: [{ after: 0, groups }] });

describe('a model has details', () => {
  it('not if every agent can help every caller who may come to him', () => {
    expect(two([by(0), by(1)], [knowsFirst, knowsBoth])).toBe(false);
    expect(two([by(0, 1), by(1)], [knowsFirst, knowsBoth])).toBe(false);
  });

  it('if a caller can meet an agent who lacks the skill in his own queue', () => {
    expect(two([by(0), by(0, 1)], [knowsFirst, knowsBoth])).toBe(true);
  });

  it('also at a later age', () => {
    const widening = { steps: [by(1).steps[0], { after: 45, groups: [1, 0] }] };
    expect(two([by(0), widening], [knowsFirst, knowsBoth])).toBe(true);
  });

  it('or in a queue to which he is moved on, however far', () => {
    expect(two([by(0), { ...by(1), whenFull: 0 }], [knowsFirst, knowsBoth])).toBe(true);
    expect(two([by(0), { ...by(1), afterMaxWait: 0 }], [knowsFirst, knowsBoth])).toBe(true);
    const third = [by(0), { ...by(1), whenFull: 2 }, { ...by(1), afterMaxWait: 0 }];
    expect(two(third, [{ skills: [{}, null, {}] }, {}])).toBe(true);
    expect(two(third, [{ skills: [{}, {}, null] }, {}])).toBe(false);
  });

  it('not because of a skill that no call type needs', () => {
    const queues = [by(0), by(0), by(0)];
    expect(two(queues, [{ skills: [{}, {}, null] }])).toBe(false);
  });

  it('not in the workloads whose speed is measured', () => {
    expect(['w1', 'w2'].map((name) => isDetailed(loadScenarioFile(`bench/${name}.yaml`).model))).toEqual([
      false,
      false,
    ]);
  });
});
