import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../../src/reporting/paint.js';
import { storyAsJson, timeline } from '../../../src/reporting/trace/index.js';
import { busy, helpline, ORIGIN, story, told } from './helpline.js';

describe('own', () => {
  it('a promise, the question, the answer, the call back', () => {
    expect(told(helpline('policy: own'), 1)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; will ask in loans and call back (own)
                the agent connects (5 s)
      08:10:35  front 1 promises to call back within 15:00, till 08:25:35; they hang up
                front 1 wraps up (10 s)
                the question joins the queue loans (priority 5); nobody is on the line there
                it gets experts 1, the only agent free who may answer it
                    experts 1  idle for 10:35
                    front  1 idle, 1 talking; cannot answer it
                the telephone of experts 1 rings (2 s)
      08:10:37  experts 1 takes the question after 2 s, and finds the answer for front 1 (20 s)
      08:10:57  the answer is ready; front 1 is free
                front 1 calls back, 22 s after the promise, 14:38 before it is due, and reaches the caller
                they work at it (5:00)
      08:15:57  resolved; they hang up
                front 1 wraps up (10 s)
      "
    `);
  });

  it('the owner has gone home: another of his group calls, and late', () => {
    const text = busy('policy: own, promise: 2m', '3m').replace(
      'count: 2,',
      'shifts: [{ from: "08:00", to: "08:11", count: 1 }, { from: "08:00", to: "09:00", count: 1 }],',
    );
    expect(told(text, 2)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; will ask in loans and call back (own)
                the agent connects (5 s)
      08:10:35  front 1 promises to call back within 2:00, till 08:12:35; they hang up
                front 1 wraps up (10 s)
                the question joins the queue loans (priority 5); nobody is on the line there
                nobody is free who may answer it; it is first in the line
                    front    1 idle, 1 talking; cannot answer it
                    experts  1 talking
      08:13:02  experts 1 comes free and takes it: nobody else waits whom experts 1 may take
                the telephone of experts 1 rings (2 s)
      08:13:04  experts 1 takes the question after 2:29, and finds the answer for front 1 (20 s)
      08:13:24  the answer is ready; front 1 has gone home: another of front is to call
                front 2 calls back in place of front 1, 2:49 after the promise, 49 s late, and reaches the
                caller
                they work at it (5:00)
      08:18:24  resolved; they hang up
                front 2 wraps up (10 s)
      "
    `);
  });

  it('the owner is on a break, or busy, and calls when he is ready', () => {
    const shift = (more: string) => `shifts: [{ from: "08:00", to: "09:00", count: 1${more} }],`;
    const onBreak = shift(', breaks: [{ at: "08:11", for: 5m }]');
    const text = busy('policy: own', '3m').replace('count: 2,', onBreak);
    expect(told(text, 2)).toMatch(
      /08:13:24 {2}the answer is ready; front 1 is on a break, and calls after it\n08:16:00 {2}front 1 calls back, 5:25 after/,
    );
    const often = helpline('policy: own')
      .replace('interarrival: 10m', 'interarrival: 3m')
      .replace('brief: 20s', 'brief: 2m');
    const alone = often.replace('explain: 30s', 'explain: 90s').replace('count: 2,', shift(''));
    expect(told(alone, 1)).toMatch(
      /08:06:37 {2}the answer is ready; front 1 is busy, and calls when next ready\n08:07:45 {2}front 1 calls back/,
    );
  });

  it('who waits meanwhile is told why the agent does not take him', () => {
    const often = helpline('policy: own')
      .replace('interarrival: 10m', 'interarrival: 3m')
      .replace('patience: 3m', 'patience: 9m');
    const alone = often.replace('count: 2,', 'count: 1,').replace('brief: 20s', 'brief: 2m');
    const text = timeline(story(alone, 5), ORIGIN, PLAIN);
    expect(text).toMatch(/08:18:34 {2}front 1 comes free and first calls back the caller of call 3, as promised\n/);
  });

  it('who would rather hold, holds', () => {
    expect(told(helpline('policy: own, stays: 100%'), 1)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; will ask in loans and call back (own); the caller would
                rather hold, as 100 % do
                the agent connects (5 s)
      08:10:35  front 1 and the caller hold for the answer, at most 2:00; the caller's patience lasts 3:00
                the question joins the queue loans (priority 5); nobody is on the line there
                it gets experts 1, the only agent free who may answer it
                    experts 1  idle for 10:35
                    front  1 idle, 1 holding for a caller; cannot answer it
                the telephone of experts 1 rings (2 s)
      08:10:37  experts 1 takes the question after 2 s, and tells front 1 the answer (20 s)
      08:10:57  they work at it (5:00)
      08:15:57  resolved; they hang up
                front 1 wraps up (10 s)
      "
    `);
  });

  it('in JSON the steps have their figures', () => {
    const { steps, questions, agents } = JSON.parse(storyAsJson(story(helpline('policy: own'), 1), ORIGIN));
    const step = (what: string) => steps.find((each: { what: string }) => each.what === what);
    const [front, expert] = [
      { group: 'front', agent: 1 },
      { group: 'experts', agent: 1 },
    ];
    expect([questions, agents]).toEqual([1, 1]);
    expect(step('asks')).toMatchObject({
      at: 29430,
      leg: 1,
      subject: 'caller',
      agent: front,
      result: 'lacks_skill',
      policy: 'own',
      queue: 'loans',
      stays: false,
    });
    expect(step('talk_over')).toMatchObject({ at: 29435, then: 'promise', due_at: 29435 + 900 });
    expect(steps.filter(({ what }: { what: string }) => what === 'joins')[1]).toMatchObject({
      at: 29435,
      leg: 1,
      subject: 'question',
      by: 'question',
      queue: 'loans',
    });
    expect(step('advises')).toMatchObject({
      at: 29437,
      subject: 'question',
      agent: expert,
      asker: front,
      is_held: false,
      wait: 2,
      until: 29457,
    });
    expect(step('answer_ready')).toMatchObject({ at: 29457, agent: expert, owner: front, owner_is: 'free' });
    expect(step('called_back')).toMatchObject({
      at: 29457,
      leg: 2,
      agent: front,
      owner: front,
      promised_at: 29435,
      due_at: 30335,
      kept: true,
    });
  });
});

describe('ticket', () => {
  it('it is written, joins the back office, is taken and worked without the caller, who is told', () => {
    const text = helpline('policy: ticket, to: back').replace(
      '{ hello: {}, loans: {} }',
      '{ hello: {}, back: { skill: loans } }',
    );
    const office = text.replace(
      'experts: { count: 1,',
      'experts: { shifts: [{ from: "08:15", to: "09:00", count: 1 }],',
    );
    expect(told(office, 1)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; hands off by a ticket for back
                the ticket is written (20 s), then they hang up
      08:10:50  front 1 wraps up (10 s)
                the ticket joins the queue back (priority 5), needing loans; nobody is on the line there
                nobody is free who may take it; it is first in the line
                    front    1 idle, 1 talking; not for back
                    experts  1 off duty
      08:15:00  experts 1 comes free and takes it: nobody else waits whom experts 1 may take
                experts 1 takes the ticket after 4:10
                works at it, without the caller (5:00)
      08:20:00  resolved; the caller is told
                experts 1 wraps up (10 s)
      "
    `);
  });

  it('who cannot hands it on', () => {
    const text = helpline('policy: ticket, max: 2')
      .replace('answers: [hello]', 'answers: [hello, loans]')
      .replace('count: 1,', 'count: 0,');
    expect(told(text, 1)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; hands off by a ticket for loans
                the ticket is written (20 s), then they hang up
      08:10:50  front 1 wraps up (10 s)
                the ticket joins the queue loans (priority 5); nobody is on the line there
                it gets front 2, the only agent free who may take it
                    front 2  idle for 10:50
                    experts  nobody
                front 2 takes the ticket at once
                the agent lacks the skill loans; hands it on to loans
                the ticket is written anew (20 s)
      08:11:10  front 2 wraps up (10 s)
                the ticket joins the queue loans (priority 5); nobody is on the line there
                it gets front 1, the only agent free who may take it
                    front 1  idle for 10 s
                    experts  nobody
                front 1 takes the ticket at once
                the agent lacks the skill loans; it has been handed on as often as may be: the contact
                ends unresolved
                front 1 wraps up (10 s)
                the case ends unresolved: he does not try again
      "
    `);
  });
});
