import { describe, expect, it } from 'vitest';
import { busy, helpline, told } from './helpline.js';

describe('consult', () => {
  it('the caller holds, the question is put and taken, he is told, the agent works', () => {
    expect(told(helpline('policy: consult'), 1)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; will ask in loans (consult)
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

  it('somebody else has the expert: held as long as may be, it goes on as cold', () => {
    expect(told(busy('policy: consult, hold_at_most: 1m', '3m'), 2)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; will ask in loans (consult)
                the agent connects (5 s)
      08:10:35  front 1 and the caller hold for the answer, at most 1:00; the caller's patience lasts 3:00
                the question joins the queue loans (priority 5); nobody is on the line there
                nobody is free who may answer it; it is first in the line
                    front    1 idle, 1 holding for a caller; cannot answer it
                    experts  1 talking
      08:11:35  nobody has answered in 1:00: the question is withdrawn
                goes on as a cold handoff to loans
                front 1 wraps up (10 s)
                joins the queue loans (priority 5); nobody is on the line there
                nobody is free who may take him; he is first in the line; his patience lasts 3:00, till
                08:14:35
                    front    1 idle, 1 holding for a caller; not for loans
                    experts  1 talking
      08:13:02  experts 1 comes free and takes him: nobody else waits whom experts 1 may take
                the telephone of experts 1 rings (2 s): he waits on
      08:13:04  experts 1 answers after 1:29
                the caller explains once more (30 s)
      08:13:34  they work at it (5:00)
      08:18:34  resolved; they hang up
                experts 1 wraps up (10 s)
      "
    `);
  });

  it('so long that the telephone rings in vain for the question', () => {
    const text = told(busy('policy: consult, hold_at_most: 148s', '3m'), 2);
    expect(text).toContain('08:13:02  experts 1 comes free and takes it: nobody else waits whom experts 1 may take');
    expect(text).toMatch(
      /08:13:03 {2}nobody has answered in 2:28: the question is withdrawn; experts 1, whose telephone rang,\n +is free/,
    );
  });

  it('the caller does not hold so long', () => {
    expect(told(busy('policy: consult, hold_at_most: 20m', '9m'), 2)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; will ask in loans (consult)
                the agent connects (5 s)
      08:10:35  front 1 and the caller hold for the answer, at most 20:00; the caller's patience lasts
                3:00
                the question joins the queue loans (priority 5); nobody is on the line there
                nobody is free who may answer it; it is first in the line
                    front    1 idle, 1 holding for a caller; cannot answer it
                    experts  1 talking
      08:13:35  the caller's patience is over, he hangs up after 3:00 of holding: the question is
                withdrawn
                the contact ends unresolved
                front 1 wraps up (10 s)
                the case ends unresolved: he does not try again
      "
    `);
  });

  it('if_busy: skip: nobody is free who knows, and he works alone, as he can', () => {
    expect(told(busy('policy: consult, if_busy: skip', '3m'), 2)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; will ask in loans (consult)
                the agent connects (5 s)
      08:10:35  nobody is free who knows: the agent works at it alone (if_busy: skip)
                they work at it (5:00)
      08:15:35  it does not work out: the contact ends unresolved
                front 1 wraps up (10 s)
                the case ends unresolved: he does not try again
      "
    `);
  });

  it('nobody else is on duty who knows: it goes on as cold', () => {
    const text = helpline('policy: consult').replace(
      'count: 1,',
      'shifts: [{ from: "08:30", to: "09:00", count: 1 }],',
    );
    expect(told(text, 1)).toMatchInlineSnapshot(`
      "          the caller explains (30 s)
      08:10:30  the agent lacks the skill loans; will ask in loans (consult)
                the agent connects (5 s)
      08:10:35  nobody else is on duty who knows: the question is not put
                goes on as a cold handoff to loans
                front 1 wraps up (10 s)
                joins the queue loans (priority 5); nobody is on the line there
                nobody is free who may take him; he is first in the line; his patience lasts 3:00, till
                08:13:35
                    front    1 idle, 1 talking; not for loans
                    experts  1 off duty
      08:13:35  his patience is over: he hangs up after 3:00
                the case ends unresolved: he does not try again
      "
    `);
  });
});
