import { GAMED, LED_ELSEWHERE, MISTAKEN, PRESSED } from '../../ledger/contacts.js';
import { FURTHER_NEED } from '../../ledger/details.js';
import { OVERFLOWED } from '../../ledger/outcomes.js';
import type * as heard from '../../simulation/trace/happenings.js';
import { BY_NEED } from '../records/leg.js';
import type { CaseBook } from './caseBook.js';
import type { Names } from './names.js';
import type * as told from './story/story.js';
import type { Bare } from './telling.js';

const ROUTES: ReadonlyMap<number, told.Joins['route']> = new Map([
  [GAMED, 'gamed'],
  [MISTAKEN, 'mistaken'],
  [PRESSED, 'pressed'],
  [LED_ELSEWHERE, 'led_elsewhere'],
]);

/** He joins a queue, or a ticket or a question in his place; `type`: that under which the contact counts. */
export function joins(names: Names, book: CaseBook, heard: heard.Joins, type: number): Bare<told.Joins> {
  const isQuestion = heard.subject === 'question';
  const row = isQuestion ? undefined : book.leg(heard.contact, heard.leg);
  return {
    what: 'joins',
    queue: names.queue(heard.queue),
    priority: names.model.queues[heard.queue].priority,
    by: isQuestion ? 'question' : broughtBy(names, book, heard, type),
    route: heard.leg === 0 ? (ROUTES.get(heard.route) ?? null) : null,
    servedAs: names.type(heard.servedAs),
    needs: names.skill(heard.servedAs),
    ageBrought: row?.ageBrought ?? heard.brought,
    waiting: heard.waiting,
    announced: row !== undefined && row.told >= 0 ? row.told : null,
  };
}

/** What led him there. */
function broughtBy(names: Names, book: CaseBook, { contact, leg, queue }: heard.Joins, type: number): told.Joins['by'] {
  const before = book.leg(contact, leg - 1);
  if (before === undefined) {
    if (book.visits.some((visit) => visit.contact === contact)) return 'ivr';
    return queue === names.model.calls[type].queue ? 'own' : 'block_list';
  }
  if (before.outcome === OVERFLOWED) return 'overflow';
  return before.why === FURTHER_NEED || before.handoffPolicy === BY_NEED ? 'further_need' : 'handoff';
}
