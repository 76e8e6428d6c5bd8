import { NOBODY } from '../../../kernel/units.js';
import { HANDOFF_POLICIES } from '../../../model/handoff.js';
import { PATIENCE_ENDS } from '../../../simulation/events.js';
import type * as heard from '../../../simulation/trace/happenings.js';
import type { Telling } from '../telling.js';

const CONSULT = HANDOFF_POLICIES.indexOf('consult');

// What becomes of a question that an agent has put.

/** A specialist has it. */
export function isAdvised(telling: Telling, happening: heard.AgentActs): void {
  const { names, book, hearing } = telling;
  const { contact, leg } = happening;
  const row = book.question(contact, leg)!;
  const asks = hearing.asksOf(happening)!;
  telling.patienceUntil = null;
  telling.says(happening, {
    what: 'advises',
    agent: names.agent(happening.agent),
    asker: names.agent(asks.agent),
    isHeld: asks.policy === CONSULT,
    wait: row.wait,
    age: row.age,
    until: happening.until,
  });
}

/** The answer is there; or there will be none. */
export function questionIsOver(telling: Telling, over: heard.QuestionOver): void {
  if (over.became === 'answered') isReady(telling, over);
  else if (over.became === 'withdrawn') isWithdrawn(telling, over);
  else
    telling.says(over, { what: 'not_asked', because: telling.hearing.goesOn(over) ? 'nobody_free' : 'nobody_on_duty' });
}

/** Of a caller who holds for it there is no more to tell: he is told. */
function isReady(telling: Telling, over: heard.QuestionOver): void {
  const { names } = telling;
  const { agent, owner, ownerIs } = over;
  if (owner === NOBODY) return;
  telling.says(over, { what: 'answer_ready', agent: names.agent(agent), owner: names.agent(owner), ownerIs });
}

function isWithdrawn(telling: Telling, over: heard.QuestionOver): void {
  const { names, hearing, heldSince } = telling;
  const { agent, at } = over;
  telling.patienceUntil = null;
  telling.says(over, {
    what: 'question_withdrawn',
    because: hearing.endOf(over).event === PATIENCE_ENDS ? 'patience' : 'hold_at_most',
    held: at - heldSince,
    ringing: agent === NOBODY ? null : names.agent(agent),
  });
}
