import { describe, expect, it } from 'vitest';
import { errorsOf, modelOf } from './compiling.js';

describe('the queue of a skill', () => {
  /** Callers who need skill x, in a queue of another. */
  const lost = (front: string, more = '', type = '') => `
calls: { a: { arrivals: 6/h, talk: 3m, skill: x, queue: desk${type} } }
agents: { front: { count: 9, ${front} } }
queues: { desk: {}, back: {} }
${more}`;
  const lacks = 'skills: [desk], answers: all';
  const fails = 'skills: { x: { resolves: 90% } }, answers: all';

  it('is needed where an agent lacks the skill, or may fail', () => {
    expect(errorsOf(lost(lacks))).toEqual([
      'calls.a: group "front" may get a "a" call from queue "desk" but lacks the skill "x", and no queue has that skill to hand it off to | list a queue with skill: x, name one under handoff (to: { x: .. }), give the group the skill, or keep it off that queue',
    ]);
    expect(errorsOf(lost(fails))).toEqual([
      'calls.a: group "front" may get a "a" call from queue "desk" but may fail, and no queue has the skill "x" to hand it off to | list a queue with skill: x, name one under handoff (to: { x: .. }), or keep it off that queue',
    ]);
  });

  it('but not if the handoff bounces, is never made, or says where to', () => {
    for (const front of [lacks, fails]) {
      expect(modelOf(lost(front, 'handoff: { policy: bounce }')).handoffs[0].to).toEqual([-1, 0, 1]);
      expect(modelOf(lost(front, 'handoff: { max: 0 }')).handoffs[0].max).toBe(0);
      expect(modelOf(lost(front, 'handoff: { to: { x: back } }')).handoffs[0].to).toEqual([1, 0, 1]);
      expect(modelOf(lost(front, '', ', handoff: { to: back }')).handoffs[0].to).toEqual([1, 1, 1]);
      expect(modelOf(lost(`${front}, handoff: { to: back }`)).handoffs[0].to).toEqual([1, 1, 1]);
    }
  });

  it.each(['consult', 'own', 'ticket'])('is needed for %s', (policy) => {
    const error = expect.stringContaining('no queue has that skill to hand it off to');
    expect(errorsOf(lost(lacks, `handoff: { policy: ${policy} }`))).toEqual([error]);
    expect(modelOf(lost(lacks, `handoff: { policy: ${policy}, to: back }`)).handoffs[0].to).toEqual([1, 1, 1]);
  });

  it('is needed for a question even where no handoff may be made, and by an agent who asks his own queue', () => {
    expect(modelOf(lost(lacks, 'handoff: { policy: ticket, max: 0 }')).handoffs[0].max).toBe(0);
    for (const policy of ['consult', 'own']) {
      expect(errorsOf(lost(lacks, `handoff: { policy: ${policy}, max: 0 }`))).toHaveLength(1);
      const own = lost(fails, `handoff: { policy: ${policy} }`).replace('desk: {}', 'desk: { skill: x }');
      expect(modelOf(own).handoffs[0].policy).toBe(policy);
    }
  });

  it('is needed for a ticket that whoever takes it cannot work either', () => {
    const text = (third: string) => `
calls: { a: { arrivals: 6/h, talk: 3m, skill: x, queue: desk } }
agents:
  front: { count: 9, skills: [], answers: [desk], handoff: { policy: ticket, to: back } }
  back: { count: 9, skills: [], answers: [back], handoff: ${third} }
queues: { desk: {}, back: {} }`;
    expect(errorsOf(text('{}'))).toEqual([
      expect.stringContaining('group "back" may get a "a" call from queue "back"'),
    ]);
    expect(modelOf(text('{ policy: bounce }')).queues).toHaveLength(2);
  });

  it('nor where who fails stands in it himself', () => {
    expect(modelOf(lost(fails).replace('desk: {}', 'desk: { skill: x }')).queues[0].skill).toBe(0);
  });

  it('is needed where callers come by a handoff to the wrong queue, or off the block list', () => {
    const text = (more: string, queues: string) => `
calls: { a: { arrivals: 6/h, talk: 3m, skill: x, queue: desk ${more} } }
agents:
  front: { count: 9, skills: [], answers: [desk], handoff: { accuracy: 90%, to: back } }
  back: { count: 9, skills: [x], answers: [back] }
  third: { count: 9, skills: [], answers: [third] }
queues: { desk: {}, back: {}, third: {} ${queues} }`;
    expect(errorsOf(text('', ''))).toEqual([
      expect.stringContaining('group "third" may get a "a" call from queue "third"'),
    ]);
    expect(modelOf(text('', ', x: {}')).skills).toHaveLength(4);
    const listed = text(', blocklist: { after: 1, share: 1, then: third }', '').replace('accuracy: 90%, ', '');
    expect(errorsOf(listed)).toEqual([expect.stringContaining('group "third" may get a "a" call from queue "third"')]);
  });
});
