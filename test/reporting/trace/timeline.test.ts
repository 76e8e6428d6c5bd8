import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../../src/reporting/paint.js';
import { storyAsJson, timeline } from '../../../src/reporting/trace/index.js';
import { ORIGIN, story } from './helpline.js';

const told = (text: string, call: number) => timeline(story(text, call), ORIGIN, PLAIN);

/** Somebody calls every four minutes; the front knows nothing of loans. */
const WARM = `
time: { from: "08:00", to: "09:00" }
calls:
  loans: { arrivals: { interarrival: 4m }, queue: hello, explain: 30s, talk: 5m, wrap_up: 10s, patience: 3m }
queues: { hello: {}, loans: {} }
agents:
  front: { count: 1, skills: [], answers: [hello] }
  experts: { count: 1, skills: [loans] }
handoff: { policy: warm, brief: 20s, connect: 5s }
`;

/** One agent, two queues: sales goes first, and there is always somebody. */
const LATE = `
time: { from: "08:00", to: "09:00" }
calls:
  sales: { arrivals: { interarrival: 2m }, talk: 3m }
  service: { arrivals: { interarrival: 7m }, talk: 3m, patience: 7m, redial: { after_abandon: 100%, delay: 50m, max: 1 } }
queues: { sales: { priority: 1 }, service: { priority: 2 } }
agents:
  desk: { count: 1 }
`;

/** The same, but from an age of five minutes on others may help. */
const WIDER = LATE.replace(
  'service: { priority: 2 }',
  'service: { priority: 2, eligibility: [{ groups: [desk] }, { after: 5m, groups: [desk, experts] }] }',
).replace('desk: { count: 1 }', 'desk: { count: 1 }\n  experts: { count: 2, skills: [service], answers: [] }');

const MENU = `
time: { from: "08:00", to: "09:00" }
calls:
  cards: { arrivals: { interarrival: 5m }, talk: 3m, upset: { share: 0%, talk_times: 1 } }
  loans: { arrivals: 0, talk: 3m }
lines: 10
ivr:
  say: 12s
  menu:
    "1": { label: Loans, queue: loans }
    "2": { label: Cards, say: 3s, identify: { time: 10s, succeeds: 100% }, menu: { "1": { label: Lost, queue: cards }, "2": { queue: loans } } }
  press: { cards: { "1": 0% } }
agents:
  desk: { count: 1 }
`;

describe('the timeline', () => {
  it('tells a caller who is handed off warm: what was said, who held, who answered and why', () => {
    expect(told(WARM, 2)).toMatchInlineSnapshot(`
      "Call 2 of 14: a caller of loans, resolved
      1 contact in 7:25; waited 1:30 in all; met 2 agents; stated the issue 1 time; 1 handoff
      Test, strategy base, seed 1, replication 1

      08:08:00  arrives: a caller of loans; 2 lines in use
                joins the queue hello (priority 5), needing loans; nobody is on the line there
                gets front 1, the only agent free who may take him
                    front 1  idle for 2:55
                front 1 answers at once
                the caller explains (30 s)
      08:08:30  the agent lacks the skill loans; hands off (warm) to loans
                is put through (5 s)
      08:08:35  front 1 stays on the line till somebody answers, at most 2:00
                joins the queue loans (priority 5); nobody is on the line there
                nobody is free who may take him; he is first in the line; his patience lasts 3:00, till
                08:11:35
                    experts  1 talking
      08:10:05  experts 1 comes free and takes him: nobody else waits whom experts 1 may take
                experts 1 answers after 1:30
                is told of it by the agent who held (20 s), who then lets go
      08:10:25  they work at it (5:00)
                front 1 wraps up (10 s)
      08:15:25  resolved; they hang up
                experts 1 wraps up (10 s)
      "
    `);
  });

  it('tells a caller who gives up: who came free meanwhile, and whom he took', () => {
    expect(told(LATE, 4)).toMatchInlineSnapshot(`
      "Call 4 of 37: a caller of service, still open when the clock stopped
      1 contact in 1:22:00; waited 7:00 in all; met no agent; stated the issue to nobody; 0 handoffs
      Test, strategy base, seed 1, replication 1

      08:07:00  arrives: a caller of service; 3 lines in use
                joins the queue service (priority 2); nobody is on the line there
                nobody is free who may take him; he is first in the line; his patience lasts 7:00, till
                08:14:00
                    desk  1 talking
      08:08:00  desk 1 comes free and takes call 3 in sales: priority 1 against 2
      08:11:00  desk 1 comes free and takes call 5 in sales: priority 1 against 2
      08:14:00  desk 1 comes free and takes call 6 in sales: priority 1 against 2
                his patience is over: he hangs up after 7:00
                will redial in 50:00, at 09:04:00 (100 % do)
      09:29:00  the clock stops; the case is open
      "
    `);
  });

  it('tells when others may take him, and that they do', () => {
    expect(told(WIDER, 4)).toMatchInlineSnapshot(`
      "Call 4 of 37: a caller of service, resolved
      1 contact in 8:00; waited 5:00 in all; met 1 agent; stated the issue 1 time; 0 handoffs
      Test, strategy base, seed 1, replication 1

      08:07:00  arrives: a caller of service; 3 lines in use
                joins the queue service (priority 2); nobody is on the line there
                nobody is free who may take him; he is first in the line; his patience lasts 7:00, till
                08:14:00
                    desk     1 talking
                    experts  2 idle; not before an age of 5:00
      08:08:00  desk 1 comes free and takes call 3 in sales: priority 1 against 2
      08:11:00  desk 1 comes free and takes call 5 in sales: priority 1 against 2
      08:12:00  at an age of 5:00 experts may take him too
                    desk     1 talking
                    experts  2 idle
                2 agents are free who may take him; longest_idle gives him experts 1: idle longest
                    experts 1  idle for 12:00
                    experts 2  idle for 12:00
                    desk  1 talking
                experts 1 answers after 5:00
                they talk (3:00)
      08:15:00  resolved; they hang up
      "
    `);
  });

  it('tells the IVR: what he heard, which key he pressed and why', () => {
    expect(told(MENU, 1)).toMatchInlineSnapshot(`
      "Call 1 of 11: a caller of cards, resolved
      1 contact in 3:25; waited 0 s in all; met 1 agent; stated the issue 1 time; 0 handoffs
      Test, strategy base, seed 1, replication 1

      08:05:00  arrives: a caller of cards; line 1 of 10
                IVR: hears the announcement (12 s)
      08:05:12  presses 2 "Cards": his own queue lies behind it
                IVR, "Cards": hears the announcement (3 s)
      08:05:15  IVR, "Cards": is identified (10 s)
      08:05:25  presses 1 "Lost": his own queue lies behind it
                joins the queue cards (priority 5); nobody is on the line there
                gets desk 1, the only agent free who may take him
                    desk 1  idle for 5:25
                desk 1 answers at once
                the caller explains
                they work at it (3:00)
      08:08:25  resolved; they hang up
      "
    `);
  });

  it('tells of a menu that is closed that it is, and no key', () => {
    const hours =
      'hours: { from: "08:10", to: "09:00", closed: { say: 4s, then: { name: night, say: 6s, queue: cards } } }';
    const text = told(MENU.replace('say: 12s', `${hours}\n  say: 12s`), 1);
    expect(text).toMatch(
      /08:05:00.*\n +IVR: hears that it is closed \(4 s\)\n08:05:04 +IVR, "night": hears the announcement/,
    );
    expect(text).not.toContain('presses');
  });

  it('paints good and bad news on a terminal', () => {
    const paint = {
      ...PLAIN,
      good: (text: string) => `<good>${text}</good>`,
      strong: (text: string) => `<b>${text}</b>`,
    };
    const text = timeline(story(WARM, 1), ORIGIN, paint);
    expect(text).toContain('<b>Call 1 of 14: a caller of loans, resolved</b>');
    expect(text).toContain('<good>front 1 answers at once</good>');
  });
});

describe('the JSON', () => {
  it('has every step with its figures; times are those of the rows', () => {
    const json = JSON.parse(storyAsJson(story(WARM, 2), ORIGIN));
    expect(json).toMatchObject({
      schema: 1,
      ccsim: '0.1.0',
      scenario: { name: 'Test', sha256: 'abc' },
      strategy: 'base',
      seed: '1',
      call: 2,
      calls: 14,
      replication: 1,
      end: 'resolved',
      handoffs: 1,
      waited: 90,
    });
    const taken = json.steps.find((step: { what: string }) => step.what === 'is_taken');
    expect(taken).toMatchObject({ at: 29405, contact: 1, leg: 2, agent: { group: 'experts', agent: 1 }, others: [] });
    expect(taken.self).toMatchObject({ call: 2, queue: 'loans', age: 90, relative_wait: 4.5 });
    for (const { at, contact, what } of json.steps)
      expect([typeof at, contact, typeof what]).toEqual(['number', 1, 'string']);
  });
});
