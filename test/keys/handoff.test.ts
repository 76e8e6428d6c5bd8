import { describe, expect, it } from 'vitest';
import { callsAt, figure, play } from '../support/play.js';

/** A caller whom the front line cannot help: 30 s to find out, then a minute with the specialist. */
const LINES = `
time: { from: "00:00", to: "02:00" }
calls:
  a: { arrivals: ${callsAt(0)}, explain: 30s, talk: 60s, skill: s, queue: first }
  b: { arrivals: 0, talk: 60s, skill: s, queue: second }
agents:
  front: { count: 1, skills: [], answers: [first] }
  back: { count: 1, skills: [s], answers: [second, third] }
queues: { first: {}, second: { skill: s }, third: { skill: s } }
`;

/** The legs of the first caller. */
const legs = (...set: string[]) => play(LINES, ...set).legs.filter((leg) => leg.case === 0);
/** Where he was, whom he spoke to, from when to when. */
const path = (...set: string[]) => legs(...set).map((leg) => `${leg.queue} ${leg.group} ${leg.answered}-${leg.ended}`);
const COLD = ['first front 0-30', 'second back 30-120'];
const WARM = ['first front 0-30', 'second back 30-90'];

describe('handoff', () => {
  it('handoff.policy: back into the same queue, on to the skill, or on with the first agent', () => {
    expect(path()).toEqual(COLD);
    expect(path('handoff.policy=cold')).toEqual(COLD);
    expect(path('handoff.policy=warm')).toEqual(WARM);
    expect(path('handoff.policy=bounce').slice(0, 3)).toEqual([
      'first front 0-30',
      'first front 30-60',
      'first front 60-90',
    ]);
  });

  it('handoff.to: another queue for the skill, or for all', () => {
    const second = (...set: string[]) => legs(...set)[1].queue;
    expect(second()).toBe('second');
    expect(second('handoff.to={ s: third }')).toBe('third');
    expect(second('handoff.to=third')).toBe('third');
  });

  it('handoff.accuracy: the right queue, or any other', () => {
    const queues = (...set: string[]) => legs(...set).map((leg) => leg.queue);
    expect(queues('handoff.accuracy=100%')).toEqual(['first', 'second']);
    expect(queues('handoff.accuracy=0')).not.toContain('second');
  });

  it('handoff.max: at most so many in a contact', () => {
    const talks = (...set: string[]) => legs('handoff.policy=bounce', ...set).length;
    expect(talks()).toBe(7);
    expect(talks('handoff.max=2')).toBe(3);
    expect(path('handoff.max=0')).toEqual(['first front 0-30']);
  });

  it('handoff.brief: one agent tells the other, the caller waits', () => {
    // The front line is busy with it too.
    expect(path('handoff.policy=warm', 'handoff.brief=10s')).toEqual(['first front 0-40', 'second back 30-100']);
  });

  it('handoff.connect: making the transfer takes both', () => {
    expect(path('handoff.connect=5s')).toEqual(['first front 0-35', 'second back 35-125']);
  });

  it('handoff.hold_at_most: so long the first agent stays on the line', () => {
    const held = (...set: string[]) => {
      const busy = ['calls.b.talk=10m', `calls.b.arrivals=${callsAt(5)}`];
      return path('handoff.policy=warm', ...busy, ...set);
    };
    // The specialist is free at 605 s; left alone by then, the caller explains again.
    expect(held()).toEqual(['first front 0-150', 'second back 605-695']);
    expect(held('handoff.hold_at_most=15s')).toEqual(['first front 0-45', 'second back 605-695']);
    expect(held('handoff.hold_at_most=1h')).toEqual(['first front 0-605', 'second back 605-665']);
  });

  it('handoff.carries: the notes travel, and he does not explain again', () => {
    expect(path('handoff.carries=0')).toEqual(COLD);
    expect(path('handoff.carries=100%')).toEqual(WARM);
  });

  it('handoff.meets_again: no agent gets him twice', () => {
    const agents = (...set: string[]) =>
      legs('handoff.policy=bounce', 'agents.front.count=2', ...set).map((leg) => leg.agent);
    expect(agents()).toHaveLength(7);
    expect(agents('handoff.meets_again=false')).toEqual([0, 1, null]);
  });

  it('calls.*.gives_up_on_handoff: hangs up when handed off', () => {
    expect(path('calls.a.gives_up_on_handoff=100%')).toEqual(['first front 0-30']);
    expect(path('calls.a.gives_up_on_handoff=0')).toEqual(COLD);
  });
});

describe('where he stands in the next queue', () => {
  /**
   * The caller comes at 10 s and waits until 30 s; at 60 s he is handed off. The specialist is busy from 20 s to 80 s,
   * and somebody else has been waiting for him since 45 s.
   */
  const third = (place: string) => {
    const waiting = [
      `calls.a.arrivals=${callsAt(0, 10)}`,
      `calls.b.arrivals=${callsAt(20, 45)}`,
      'agents.back.answers=[second]',
    ];
    const { legs: all } = play(LINES, ...waiting, 'handoff.to=second', `handoff.place=${place}`);
    const mine = all.filter((leg) => leg.arrived === 10).at(-1)!;
    const other = all.filter((leg) => leg.arrived === 45).at(-1)!;
    return mine.answered! < other.answered! ? 'before' : 'behind';
  };

  it('handoff.place: behind all, by the age he has, or before all', () => {
    expect(third('back')).toBe('behind');
    expect(third('front')).toBe('before');
    // With his wait of 20 s he is as old as who came at 40 s.
    expect(third('keep_age')).toBe('before');
  });

  it('handoff.place.credit: by the age he is given', () => {
    expect(third('{ credit: 14s }')).toBe('behind');
    expect(third('{ credit: 16s }')).toBe('before');
  });
});

describe('whose rule it is', () => {
  it('calls.*.handoff: the keys of the type win over all others', () => {
    expect(path('handoff.carries=100%', 'calls.a.handoff={ carries: 0 }')).toEqual(COLD);
    expect(path('agents.front.handoff={ carries: 100% }', 'calls.a.handoff={ carries: 0 }')).toEqual(COLD);
    expect(path('handoff.carries=100%', 'calls.b.handoff={ carries: 0 }')).toEqual(WARM);
  });

  it("agents.*.handoff: the keys of the group win over the scenario's", () => {
    expect(path('handoff.carries=100%', 'agents.front.handoff={ carries: 0 }')).toEqual(COLD);
    expect(path('handoff.carries=100%', 'agents.back.handoff={ carries: 0 }')).toEqual(WARM);
  });

  it('agents.*.skills.*.resolves: who has the skill may fail, after the talk', () => {
    const fails = (...set: string[]) => path('agents.front.skills={ s: { resolves: 0 } }', ...set);
    expect(path('agents.front.skills={ s: {} }')).toEqual(['first front 0-90']);
    expect(fails()).toEqual(['first front 0-90', 'second back 90-180']);
    // Where the queue of the skill is the one he came from, he is not helped at all.
    expect(fails('calls.a.queue=second', 'agents.front.answers=[second]', 'agents.back.answers=[third]')).toEqual([
      'second front 0-90',
    ]);
  });
});

describe('effort', () => {
  /** One contact, one handoff, stated twice; the specialist comes 30 s later. */
  const effort = (weights: string) => {
    const busy = [`calls.b.arrivals=${callsAt(0)}`];
    const { answer } = play(LINES, ...busy, `effort=${weights}`);
    return figure(answer.calls.get('a'), 'effort');
  };

  it('effort.contact, effort.handoff: so much for each', () => {
    expect(effort('{ contact: 3 }')).toBe(3);
    expect(effort('{ contact: 3, handoff: 2 }')).toBe(5);
  });

  it('effort.restated: for each time the issue is stated again', () => {
    expect(effort('{ restated: 4 }')).toBe(4);
  });

  it('effort.wait: so much in a time of waiting', () => {
    expect(effort('{ wait: 2/m }')).toBeCloseTo(1, 12);
  });

  it('is not told where nothing is weighed', () => {
    expect(play(LINES).answer.total.has('effort')).toBe(false);
  });
});
