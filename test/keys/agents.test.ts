import { describe, expect, it } from 'vitest';
import { answers, callsAt, figure, load, play, playWith, takers } from '../support/play.js';

/** Three callers within twenty seconds, one agent, a minute's talk. */
const DESK = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(0, 10, 20)}, talk: 60s }
agents:
  desk: { count: 1 }
`;

describe('agents', () => {
  it('agents.*.label: what reports call the group', () => {
    expect(load(DESK, { set: ['agents.desk.label=Front desk'] }).model.groups[0].label).toBe('Front desk');
    expect(load(DESK).model.groups[0].label).toBe('desk');
  });

  it('agents.*.description: free text, which changes nothing', () => {
    expect(play(DESK, 'agents.desk.description=on the third floor').legs).toEqual(play(DESK).legs);
  });

  it('agents.*.count: so many agents throughout', () => {
    expect(answers(DESK)).toEqual([0, 60, 120]);
    expect(answers(DESK, 'agents.desk.count=2')).toEqual([0, 10, 60]);
  });

  it('agents.*.shrinkage: the share that is not there', () => {
    expect(answers(DESK, 'agents.desk.count=2', 'agents.desk.shrinkage=50%')).toEqual([0, 60, 120]);
  });

  it('agents.*.pick_up: rings, while the caller still waits', () => {
    expect(answers(DESK, 'agents.desk.pick_up=5s')).toEqual([5, 70, 135]);
  });

  it('agents.*.cost: of a paid hour', () => {
    const cost = (...set: string[]) => figure(play(DESK, ...set).answer.agents.get('desk'), 'cost');
    expect(cost()).toBe(0);
    expect(cost('agents.desk.cost=24/h')).toBeCloseTo(24, 9);
  });
});

describe('a schedule', () => {
  const scheduled = (schedule: string, ...set: string[]) =>
    answers(DESK, 'agents.desk.count=null', `agents.desk.schedule=${schedule}`, ...set);

  it('agents.*.schedule.counts, agents.*.schedule.every: head counts by the clock', () => {
    expect(scheduled('{ every: 10m, counts: [0, 1] }')).toEqual([600, 660, 720]);
    expect(scheduled('{ every: 5m, counts: [0, 1] }')).toEqual([300, 360, 420]);
    expect(scheduled('{ every: 10m, counts: [0, 2] }')).toEqual([600, 600, 660]);
  });

  it('agents.*.schedule.from: when the first count begins', () => {
    expect(scheduled('{ every: 10m, from: "00:20", counts: [1] }')).toEqual([1200, 1260, 1320]);
  });

  it('agents.*.schedule.counts.csv, agents.*.schedule.counts.column: the counts from a file', () => {
    const files = { 'staff.csv': 'early,late\n1,0\n0,1\n' };
    const with_ = (column: string) => {
      const set = [
        'agents.desk.count=null',
        `agents.desk.schedule={ every: 10m, counts: { csv: staff.csv, column: ${column} } }`,
      ];
      return playWith(DESK, { set, files }).legs.map((leg) => leg.answered);
    };
    expect(with_('early')).toEqual([0, 60, 120]);
    expect(with_('late')).toEqual([600, 660, 720]);
  });
});

describe('shifts', () => {
  const onShift = (shift: string) => answers(DESK, 'agents.desk.count=null', `agents.desk.shifts=[ ${shift} ]`);

  it('agents.*.shifts.from: when it starts', () => {
    expect(onShift('{ from: "00:05", to: "01:00", count: 1 }')).toEqual([300, 360, 420]);
    expect(onShift('{ from: "00:10", to: "01:00", count: 1 }')).toEqual([600, 660, 720]);
  });

  it('agents.*.shifts.to: when it ends, after the call in hand', () => {
    expect(onShift('{ from: "00:05", to: "00:06", count: 1 }')).toEqual([300, 360, null]);
  });

  it('agents.*.shifts.count: so many agents', () => {
    expect(onShift('{ from: "00:05", to: "01:00", count: 2 }')).toEqual([300, 300, 360]);
  });

  it('agents.*.shifts.breaks.at, agents.*.shifts.breaks.for: begins after the call in hand, and lasts in full', () => {
    const withBreak = (rest: string) => onShift(`{ from: "00:00", to: "01:00", count: 1, breaks: [ ${rest} ] }`);
    expect(withBreak('')).toEqual([0, 60, 120]);
    expect(withBreak('{ at: "00:01", for: 5m }')).toEqual([0, 60, 420]);
    expect(withBreak('{ at: "00:01", for: 10m }')).toEqual([0, 60, 720]);
    expect(withBreak('{ at: "00:02", for: 10m }')).toEqual([0, 60, 120]);
  });
});

/** Two groups of one agent each. */
const PAIR = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(0, 10, 20)}, talk: 60s }
  b: { arrivals: 0, talk: 60s }
agents:
  first: { count: 1, skills: [a] }
  second: { count: 1, skills: [b] }
queues: { a: {}, b: {} }
`;

describe('what a group knows and takes', () => {
  it('agents.*.skills: what the agents can resolve, and so what they take', () => {
    expect(takers(PAIR)).toEqual(['first', 'first', 'first']);
    expect(takers(PAIR, 'agents.second.skills=[a, b]')).toEqual(['first', 'second', 'first']);
  });

  it('agents.*.answers: the queues it takes calls from, whether it knows the skill or not', () => {
    const second = (...set: string[]) => play(PAIR, ...set).legs.find((leg) => leg.case === 1)!;
    expect(second().group).toBe('first');
    // The second group takes him at once, finds out that it cannot help, and hands him off.
    const misled = second('agents.second.answers=[a]');
    expect([misled.group, misled.answered, misled.outcome]).toEqual(['second', 10, 'handed_off']);
    expect(takers(PAIR, 'agents.second.skills=[a, b]', 'agents.second.answers=[b]')).toEqual([
      'first',
      'first',
      'first',
    ]);
  });

  it('agents.*.skills.*.rank: 1 is best', () => {
    const best = (first: number, second: number) =>
      takers(
        PAIR,
        'routing.agent_selection=most_skilled',
        `agents.first.skills={ a: { rank: ${first} } }`,
        `agents.second.skills={ a: { rank: ${second} } }`,
        'agents.second.answers=[a, b]',
      )[0];
    expect(best(1, 2)).toBe('first');
    expect(best(2, 1)).toBe('second');
  });

  it('agents.*.skills.*.speed: divides talk', () => {
    expect(answers(PAIR, 'agents.first.skills={ a: { speed: 2 } }')).toEqual([0, 30, 60]);
  });

  it("agents.*.skills.*.talk: replaces the call type's", () => {
    expect(answers(PAIR, 'agents.first.skills={ a: { talk: 20s } }')).toEqual([0, 20, 40]);
  });

  it("agents.*.skills.*.wrap_up: replaces the call type's", () => {
    expect(answers(PAIR, 'agents.first.skills={ a: { wrap_up: 20s } }')).toEqual([0, 80, 160]);
  });

  it('agents.*.routing.call_selection: which waiting call an agent of this group takes', () => {
    // The agent is free at 60 s; queue a's caller has waited longer, queue b goes first.
    const one = PAIR.replace('skills: [a] }', 'skills: [a, b] }').replace('second: { count: 1', 'second: { count: 0');
    const next = (...set: string[]) =>
      play(one, 'queues.b.priority=1', `calls.b.arrivals=${callsAt(30)}`, ...set).legs.find(
        (leg) => leg.answered === 60,
      )?.queue;
    expect(next()).toBe('b');
    expect(next('agents.first.routing.call_selection=fifo')).toBe('a');
  });
});
