import { describe, expect, it } from 'vitest';
import {
  AGENT_SELECTIONS,
  type AgentSelection,
  CALL_SELECTIONS,
  type CallSelection,
  checkRouter,
  doorsWith,
  RouterFault,
  type Selection,
  selectionsAmong,
} from '../../src/routing/index.js';

const choosing = (choose: AgentSelection['choose']): AgentSelection => ({ name: 'mine', meaning: 'a try', choose });
const comparing = (compare: CallSelection['compare']): CallSelection => ({ name: 'mine', meaning: 'a try', compare });
const faults = (...selections: readonly Selection[]) => checkRouter({ selections }).join('\n');

describe('the contract that a router can be tried by', () => {
  it('every strategy of the house keeps it', () => {
    expect(checkRouter({ selections: [...AGENT_SELECTIONS.values(), ...CALL_SELECTIONS.values()] })).toEqual([]);
  });

  it('an answer is an idle agent of the groups given, and nobody only where nobody is idle', () => {
    expect(faults(choosing(() => 3))).toMatch(/^mine: answers 3, which is none of the idle agents/);
    expect(faults(choosing(() => -1))).toMatch(/answers -1, which is none/);
    const first = choosing((view, _queue, groups) => view.longestIdle(groups[0]));
    expect(faults(first)).toMatch(/none of the idle agents/);
    expect(faults(choosing(() => undefined as never))).toMatch(/answers undefined/);
  });

  it('the same question has the same answer', () => {
    let asked = 0;
    const fickle = choosing((view, _queue, groups) => {
      const idle = [...groups].map((group) => view.longestIdle(group)).filter((agent) => agent >= 0);
      return idle.length === 0 ? -1 : idle[asked++ % idle.length];
    });
    expect(faults(fickle)).toMatch(/asked the same again/);
    expect(faults(comparing(() => (asked++ % 3) - 1))).toMatch(/each time|the other way round/);
  });

  it('what it is given stays as it is', () => {
    const sorting = choosing((view, _queue, groups) => {
      for (const group of groups.sort((a, b) => b - a)) if (view.idleCount(group) > 0) return view.longestIdle(group);
      return -1;
    });
    expect(faults(sorting)).toMatch(/changes the list of groups/);
  });

  it('an order does not contradict itself', () => {
    expect(faults(comparing(() => Number.NaN))).toMatch(/no number/);
    expect(faults(comparing(() => 1))).toMatch(/the other way round/);
    const stoneScissorsPaper = comparing((_view, _group, a, b) => [0, -1, 1][(b - a + 6) % 3]);
    expect(faults(stoneScissorsPaper)).toMatch(/before a third/);
    expect(faults(comparing((view, _group, a, b) => view.age(b) - view.age(a)))).toBe('');
  });

  it('what throws is told', () => {
    const broken = choosing((view) => (view as never as { nothing(): number }).nothing());
    expect(faults(broken)).toMatch(/^mine: throws TypeError/);
  });
});

describe('what makes a module a router', () => {
  const mine = choosing(() => -1);

  it('every export with choose or compare, also in its default export', () => {
    const other = comparing(() => 0);
    expect(selectionsAmong({ mine, LATE: 3, helper: () => 1 })).toEqual([mine]);
    expect(selectionsAmong({ default: mine })).toEqual([mine]);
    expect(selectionsAmong({ default: { mine, other }, mine })).toEqual([mine, other]);
    expect(() => selectionsAmong({ LATE: 3 })).toThrow('nothing among LATE has "choose" or "compare"');
  });

  it.each([
    [{ ...mine, name: 'longest_idle' }, 'has the name of a strategy of the house'],
    [{ ...mine, name: 'fifo' }, 'has the name of a strategy of the house'],
    [{ ...mine, name: 'two words' }, 'needs a "name"'],
    [{ ...mine, name: undefined }, 'needs a "name"'],
    [{ ...mine, meaning: ' ' }, 'needs a "meaning"'],
    [{ ...mine, choose: 3 }, 'is no function'],
    [{ ...mine, compare: () => 0 }, 'make it two selections'],
    [null, 'is no object'],
  ])('%j is none: %s', (selection, message) => {
    const router = { selections: [selection as never as Selection] };
    expect(() => doorsWith(router)).toThrow(RouterFault);
    expect(() => doorsWith(router)).toThrow(message);
  });

  it('no two of one name', () => {
    expect(() => doorsWith({ selections: [mine, { ...mine }] })).toThrow('"mine" is there twice');
  });

  it('it stands behind the doors of the house', () => {
    const { agents, calls } = doorsWith({ selections: [mine] });
    expect([...agents.keys()]).toEqual([...AGENT_SELECTIONS.keys(), 'mine']);
    expect([...calls.keys()]).toEqual([...CALL_SELECTIONS.keys()]);
  });
});
