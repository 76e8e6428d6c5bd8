import { describe, expect, it } from 'vitest';
import { GAMED, LED_ELSEWHERE, MISTAKEN, NO_QUEUE, PRESSED, TO_OWN } from '../../src/ledger/contacts.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { ABANDONED, BLOCKED, CLOSED_OUT, CONTAINED, IN_SYSTEM, NONE } from '../../src/ledger/outcomes.js';
import { CONTAINED_HERE, DEFLECTED, SENT_AWAY_HERE, STILL_THERE, WENT_ON } from '../../src/ledger/visits.js';
import { answerOf, at, means, study } from '../statistics/handMade.js';
import { helpline, writeContact, writeDetailed, writeVisit } from '../statistics/handMadeDetails.js';

const contactAt = at('08:10');

/** Ten callers at the root: nine go on, one is sent away. Of the four who press 2 one is served there, one hangs up satisfied. */
function visits(book: Ledger): void {
  for (let k = 0; k < 9; k++) writeVisit(book, { enteredAt: contactAt, time: 10, end: WENT_ON });
  writeVisit(book, { enteredAt: contactAt, time: 30, end: SENT_AWAY_HERE, noInput: 2, mistaken: 1 });
  for (const end of [CONTAINED_HERE, DEFLECTED, WENT_ON, STILL_THERE]) {
    writeVisit(book, { node: 2, enteredAt: contactAt, time: 40, end });
  }
}

describe('a node of the IVR', () => {
  it('entered, passed_on, contained, deflected, closed_out: how visits ended; one that the stop cuts did not', () => {
    const { ivr } = answerOf(helpline(), visits);
    const names = ['entered', 'passed_on', 'contained', 'deflected', 'closed_out'];
    expect([...ivr.keys()]).toEqual(['root', '1', '2']);
    expect(means(ivr.get('root'), ...names)).toEqual([10, 9, 0, 0, 1]);
    expect(means(ivr.get('2'), ...names)).toEqual([4, 1, 1, 1, 0]);
    expect(means(ivr.get('1'), ...names)).toEqual([0, 0, 0, 0, 0]);
  });

  it('no_input, mistaken, time: what happened there, and how long it took', () => {
    const { ivr } = answerOf(helpline(), visits);
    expect(means(ivr.get('root'), 'no_input', 'mistaken', 'time')).toEqual([2, 1, 12]);
    expect(means(ivr.get('2'), 'no_input', 'mistaken', 'time')).toEqual([0, 0, 40]);
    expect(means(ivr.get('1'), 'time')).toEqual([null]);
  });

  it('entered: past the warm-up, by when the node was', () => {
    const { ivr } = answerOf(helpline({ time: study(10, 3600) }), (book) => {
      for (const enteredAt of [3599, 3600, 4000]) writeVisit(book, { enteredAt });
    });
    expect(means(ivr.get('root'), 'entered')).toEqual([2]);
  });
});

describe('contacts that need no agent, or get none', () => {
  it('contained, containment: served in the IVR, of those who entered it; part of offered', () => {
    const answer = answerOf(helpline(), (book) => {
      for (const outcome of [CONTAINED, CLOSED_OUT, IN_SYSTEM]) {
        writeDetailed(book, { contactAt, queuedAt: contactAt + 60, queue: NONE, outcome });
        writeContact(book, { contactAt });
      }
      writeDetailed(book, { contactAt, queuedAt: contactAt + 60, work: 60 });
      writeContact(book, { contactAt, route: TO_OWN });
      writeDetailed(book, { contactAt, queue: NONE, outcome: BLOCKED });
    });
    const counts = ['offered', 'answered', 'abandoned', 'blocked', 'contained', 'closed_out', 'in_system'];
    for (const figures of [answer.total, answer.calls.get('sales'), answer.intervals[0]!.total]) {
      expect(means(figures, ...counts, 'containment')).toEqual([5, 1, 0, 1, 1, 1, 1, 0.25]);
    }
    expect(means(answer.queues.get('sales'), 'offered', 'answered')).toEqual([1, 1]);
    expect(answer.queues.get('sales')?.has('contained')).toBe(false);
  });

  it('wait_max, long_waits: who never came to a queue did not queue', () => {
    const answer = answerOf(helpline(), (book) => {
      for (const outcome of [CONTAINED, BLOCKED]) writeDetailed(book, { contactAt, queue: NONE, outcome });
      for (const wait of [700, 500]) writeDetailed(book, { contactAt, type: 1, wait, outcome: ABANDONED });
      writeDetailed(book, { contactAt, type: 1, queue: NONE, outcome: CLOSED_OUT });
    });
    expect(means(answer.calls.get('sales'), 'wait_max', 'long_waits')).toEqual([null, null]);
    expect(means(answer.calls.get('help'), 'wait_max', 'long_waits')).toEqual([700, 0.5]);
  });

  it('blocked_by_policy: closed out because of the block list', () => {
    const answer = answerOf(helpline(), (book) => {
      writeDetailed(book, { contactAt, contact: 3, again: 2, redial: 1, queue: NONE, outcome: CLOSED_OUT, policed: 1 });
      writeDetailed(book, { contactAt, queue: NONE, outcome: CLOSED_OUT });
    });
    expect(means(answer.total, 'closed_out', 'blocked_by_policy')).toEqual([2, 1]);
    expect(means(answer.calls.get('help'), 'blocked_by_policy')).toEqual([0]);
  });
});

describe('the way through the menu', () => {
  const routes = [TO_OWN, TO_OWN, TO_OWN, TO_OWN, GAMED, GAMED, MISTAKEN, PRESSED, LED_ELSEWHERE, LED_ELSEWHERE];
  const walk = (book: Ledger) => {
    routes.forEach((route, k) => {
      writeContact(book, {
        contactAt,
        type: 1,
        route,
        ivrTime: 30,
        identified: k % 2,
        waited: route === GAMED ? 5 : 80,
      });
    });
    for (let k = 0; k < 10; k++) writeContact(book, { contactAt, route: NO_QUEUE, ivrTime: 10 });
  };

  it('ivr_time, identified_in_ivr: of the contacts that entered it', () => {
    const answer = answerOf(helpline(), walk);
    expect(means(answer.total, 'ivr_time', 'identified_in_ivr')).toEqual([20, 0.25]);
    expect(means(answer.calls.get('help'), 'ivr_time', 'identified_in_ivr')).toEqual([30, 0.5]);
    expect(means(answer.calls.get('sales'), 'ivr_time', 'identified_in_ivr')).toEqual([10, 0]);
    expect(means(answer.intervals[1]!.total, 'ivr_time')).toEqual([null]);
  });

  it('gamed, misroutes, misroutes_by_mistake, misroutes_by_press, misroutes_by_menu: of those who left it for a queue', () => {
    const answer = answerOf(helpline(), walk);
    const names = ['gamed', 'misroutes', 'misroutes_by_mistake', 'misroutes_by_press', 'misroutes_by_menu'];
    expect(means(answer.total, ...names)).toEqual([0.2, 0.4, 0.1, 0.1, 0.2]);
    expect(means(answer.calls.get('sales'), ...names)).toEqual([null, null, null, null, null]);
  });

  it('gamed_wait, honest_wait: whether it pays', () => {
    const answer = answerOf(helpline(), walk);
    expect(means(answer.total, 'gamed_wait', 'honest_wait')).toEqual([5, 80]);
  });

  it('foreign: agents’ time, ringing included, on contacts whose own queue is another', () => {
    const answer = answerOf(helpline(), (book) => {
      writeDetailed(book, { contactAt, work: 200, wrapUp: 100 });
      writeDetailed(book, { contactAt, type: 1, queue: 0, wait: 20, ring: 20, work: 60 });
      writeDetailed(book, { contactAt, type: 1, queue: 0, wait: 20, ring: 20, outcome: ABANDONED });
      writeDetailed(book, { contactAt, type: 1, work: 10 });
    });
    expect(means(answer.queues.get('sales'), 'foreign')).toEqual([0.25]);
    expect(means(answer.queues.get('help'), 'foreign')).toEqual([0]);
  });
});
