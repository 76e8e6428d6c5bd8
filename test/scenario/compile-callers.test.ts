import { describe, expect, it } from 'vitest';
import type { CallType, Model } from '../../src/model/model.js';
import { isDetailed, PLAIN_CALLER } from '../../src/model/plain.js';
import { errorsOf, modelOf, warningsOf } from './compiling.js';

const centre = (more: string, top = '') => `
calls:
  a: { arrivals: 60/h, talk: 3m${more} }
  b: { arrivals: 60/h, talk: 3m }
agents: { desk: { count: 9 } }
queues: { a: {}, b: { announces_wait: true } }
${top}`;

const callOf = (more: string): CallType => modelOf(centre(more)).calls[0];
const errors = (more: string) => errorsOf(centre(more));
const constant = (value: number) => ({ family: 'constant', value });

/** The same with nothing but what is plain. */
const plainly = (model: Model): Model['calls'][number] => ({ ...model.calls[0], ...PLAIN_CALLER });

describe('what a caller brings', () => {
  it('has what is written', () => {
    const written = `, channel: phone, identify: 20s, explain: { exponential: 45s },
      unprepared: { share: 30%, adds: 90s, fails: 10% },
      upset: { share: 10%, talk_times: 1.4 },
      upsell: { offered: 25%, adds: { uniform: [2m, 3m] }, when_waiting_below: 3, accepted: 20%, value: 40 },
      gives_up_on_handoff: 10%,
      calls_again: { if_unresolved: 70%, delay: { exponential: 4h }, max: 2, becomes: { b: 10% } },
      balks: { when_wait_over: 10m, probability: 40% },
      blocklist: { after: 4, share: 50%, then: b },
      value: 12.5`;
    expect(callOf(written)).toMatchObject({
      identify: constant(20),
      explain: { family: 'exponential', mean: 45 },
      unprepared: { share: 0.3, adds: constant(90), fails: 0.1 },
      upset: { share: 0.1, talkTimes: 1.4 },
      upsell: {
        offered: 0.25,
        adds: { family: 'uniform', min: 120, max: 180 },
        whenWaitingBelow: 3,
        accepted: 0.2,
        value: 40,
      },
      givesUpOnHandoff: 0.1,
      callsAgain: {
        ifUnresolved: 0.7,
        delay: { family: 'exponential', mean: 14400 },
        max: 2,
        becomes: [{ type: 1, probability: 0.1 }],
      },
      balks: { whenWaitOver: 600, probability: 0.4 },
      blocklist: { after: 4, share: 0.5, then: 1 },
      value: 12.5,
    });
    expect(isDetailed(modelOf(centre(written)))).toBe(true);
  });

  it('has defaults for what is not', () => {
    expect(callOf(', unprepared: { share: 30% }').unprepared).toEqual({ share: 0.3, adds: constant(0), fails: 0 });
    expect(callOf(', upsell: { offered: 1 }').upsell).toEqual({
      offered: 1,
      adds: constant(0),
      whenWaitingBelow: Number.POSITIVE_INFINITY,
      accepted: 0,
      value: 0,
    });
    expect(callOf(', calls_again: { if_unresolved: 1, delay: 1h }').callsAgain).toEqual({
      ifUnresolved: 1,
      delay: constant(3600),
      max: 3,
      becomes: [],
    });
    expect(callOf(', balks: { probability: 1 }').balks).toEqual({ whenWaitOver: 0, probability: 1 });
    expect(callOf(', blocklist: { after: 0, share: 1 }').blocklist).toEqual({ after: 0, share: 1, then: -1 });
  });

  it.each([
    'identify: 0, explain: 0s, gives_up_on_handoff: 0%, value: 0',
    'identify: { uniform: [0, 0] }, explain: { by_time: [ { from: "08:00", is: 0 } ] }',
    'unprepared: { share: 0, adds: 90s, fails: 10% }',
    'upset: { share: 0, talk_times: 2 }',
    'upset: { share: 50%, talk_times: 1 }',
    'upsell: { offered: 0, adds: 2m, value: 40 }',
    'upsell: { offered: 50%, adds: 2m, when_waiting_below: 0 }',
    'calls_again: { if_unresolved: 0, delay: 1h }',
    'calls_again: { if_unresolved: 1, delay: 1h, max: 0 }',
    'balks: { when_wait_over: 10m, probability: 0 }',
    'blocklist: { after: 4, share: 0, then: b }',
  ])('is nothing where it never happens: %s', (written) => {
    const model = modelOf(centre(`, ${written}`).replace('announces_wait: true', ''));
    expect(model.calls[0]).toEqual(plainly(model));
    expect(isDetailed(model)).toBe(false);
  });

  it('is not scaled: the factor is for talk', () => {
    const { calls } = modelOf(centre(', identify: 20s, explain: 45s', 'scale: { talk: 200% }'));
    expect([calls[0].talk, calls[0].identify, calls[0].explain]).toEqual([constant(360), constant(20), constant(45)]);
  });

  it('names types and queues that are there, and times that end', () => {
    expect(
      errors(
        ', identify: never, calls_again: { if_unresolved: 1, delay: never, becomes: { c: 10% } }, blocklist: { after: 4, share: 1, then: hangup }',
      ),
    ).toEqual([
      'calls.a.identify: `never` stands only for patience and max_wait',
      'calls.a.calls_again.delay: `never` stands only for patience and max_wait',
      'calls.a.calls_again.becomes.c: there is no call type "c" | there is: a, b',
      'calls.a.blocklist.then: there is no queue "hangup" | did you mean "hang_up"?',
    ]);
    expect(errors(', calls_again: { if_unresolved: 1, delay: 1h, becomes: { a: 60%, b: 50% } }')).toEqual([
      'calls.a.calls_again.becomes: these probabilities make 110%; together they make at most 100%',
    ]);
  });

  it('must say how long until a further call, and from which contact on a case is on the list', () => {
    expect(errors(', calls_again: { if_unresolved: 1 }, blocklist: { share: 1 }')).toEqual([
      'calls.a.calls_again.delay: "delay" is missing',
      'calls.a.blocklist.after: "after" is missing',
    ]);
  });

  it.each([
    ['unprepared: { share: 130% }', 'unprepared.share: a probability is at most 100%'],
    ['upset: { share: 10%, talk_times: -1 }', 'upset.talk_times: this is no value for "talk_times"'],
    [
      'upsell: { offered: 25%, when_waiting_below: 2.5 }',
      'upsell.when_waiting_below: this is no value for "when_waiting_below"',
    ],
    ['value: 12/h', 'value: this is no value for "value"'],
    ['gives_up_on_handoff: 2', 'gives_up_on_handoff: a probability is at most 1 | 2 -> 2%?'],
    ['balks: { when_wait_over: 10, probability: 1 }', 'balks.when_wait_over: a duration needs its unit | 10 -> 10s?'],
    ['identify: 20', 'identify: a duration needs its unit | 20 -> 20s?'],
  ])('%s is refused', (written, error) => {
    expect(errors(`, ${written}`)).toEqual([`calls.a.${error}`]);
  });

  it('is doubted where a section says nothing without a key', () => {
    const doubts = (written: string) =>
      warningsOf(centre(`, queue: b, ${written}`, '').replace('queues: { a: {}, b:', 'queues: { b:'));
    expect(doubts('unprepared: { adds: 90s }')).toEqual([
      'calls.a.unprepared: `unprepared` changes nothing without `share`',
    ]);
    expect(doubts('upset: { share: 10% }')).toEqual(['calls.a.upset: `upset` changes nothing without `talk_times`']);
    expect(doubts('upsell: { adds: 2m }')).toEqual(['calls.a.upsell: `upsell` changes nothing without `offered`']);
    expect(doubts('calls_again: { delay: 1h }')).toEqual([
      'calls.a.calls_again: `calls_again` changes nothing without `if_unresolved`',
    ]);
    expect(doubts('balks: { when_wait_over: 1m }')).toEqual([
      'calls.a.balks: `balks` changes nothing without `probability`',
    ]);
    expect(doubts('blocklist: { after: 4 }')).toEqual([
      'calls.a.blocklist: `blocklist` changes nothing without `share`',
    ]);
  });

  it('is doubted where nobody hears the wait at which he would balk', () => {
    const balks = ', balks: { when_wait_over: 10m, probability: 40% }';
    expect(warningsOf(centre(balks))).toEqual([
      'calls.a.balks: `balks` changes nothing: no queue to which "a" callers come announces the wait | announces_wait: true, under queues.a',
    ]);
    const overflow = centre(balks).replace('a: {}', 'a: { capacity: 1, when_full: b }');
    expect(warningsOf(overflow)).toEqual([]);
  });
});

describe('effort', () => {
  const effortOf = (written: string) => modelOf(centre('', `effort: ${written}`)).effort;

  it('is what its parts weigh, waiting by time', () => {
    expect(effortOf('{ contact: 1, handoff: 2, restated: 0.5, wait: 6/m }')).toEqual({
      contact: 1,
      handoff: 2,
      restated: 0.5,
      wait: 0.1,
    });
    expect(effortOf('{ handoff: 2 }')).toEqual({ contact: 0, handoff: 2, restated: 0, wait: 0 });
  });

  it('is not told where nothing weighs anything', () => {
    expect(modelOf(centre('')).effort).toBeNull();
    expect(effortOf('{}')).toBeNull();
    expect(effortOf('{ contact: 0, wait: 0 }')).toBeNull();
  });

  it('needs the unit of waiting', () => {
    expect(errorsOf(centre('', 'effort: { wait: 0.1 }'))).toEqual([
      'effort.wait: a rate needs its unit | 0.1 -> 0.1/h?',
    ]);
  });
});
