import { CALLBACK, CONSULT } from '../../src/ledger/details.js';
import { OUTCOME_NAMES } from '../../src/ledger/outcomes.js';
import type { Model } from '../../src/model/model.js';
import { engineBook } from '../laws/books/reading.js';
import type { Book, ContactRow, LegRow, SpellRow, VisitRow } from '../oracle/book.js';
import { asFarAsTold, difference, withSeatsCounted } from '../oracle/compare.js';
import { tell } from '../oracle/textbook.js';

/** What became of each caller, leg by leg, in sentences; in the order of callers. */
export function lives(model: Model): string[] {
  const { legs } = tellOnce(model);
  const inOrder = legs.toSorted(
    (a, b) =>
      a.case_ - b.case_ ||
      a.contact - b.contact ||
      (a.leg & 127) - (b.leg & 127) ||
      a.queuedAt - b.queuedAt ||
      a.leg - b.leg,
  );
  return inOrder.map(sentence);
}

/** The way of each contact through the IVR, node by node, and how it came to its queue; in the order of callers. */
export function tours(model: Model): string[] {
  const { visits, contacts } = tellOnce(model);
  const inOrder = contacts.toSorted((a, b) => a.contactAt - b.contactAt);
  const tourOf = ({ contactAt }: ContactRow) => {
    const own = visits.toSorted((a, b) => a.enteredAt - b.enteredAt);
    const first = own.find((visit) => visit.node === 0 && visit.enteredAt === contactAt);
    return own.filter((visit) => visit.case_ === first?.case_ && visit.contact === first.contact);
  };
  return inOrder.map((contact) => `${tourOf(contact).map(stay).join(', ')}: ${ROUTES[contact.route]}`);
}

const ROUTES = [
  'no queue',
  'to his own queue',
  'gamed',
  'to another queue by mistake',
  'to another queue by press',
  'led to another queue',
];
const ENDS = ['', ', contained', ', satisfied', ', sent away', ', still there'];

function stay({ node, enteredAt, leftAt, noInput, mistaken, end }: VisitRow): string {
  const silent = noInput > 0 ? `, ${noInput} times no key` : '';
  return `node ${node} from ${enteredAt} to ${leftAt}${silent}${mistaken === 1 ? ', a mistake' : ''}${ENDS[end]}`;
}

/** When each agent was on duty, in sentences. */
export function duties(model: Model): string[] {
  const { spells } = tellOnce(model);
  return spells.toSorted((a, b) => a.agent - b.agent || a.onAt - b.onAt).map(duty);
}

/** The engine tells it, and the textbook must tell the same. Agents are counted from 0, over all groups. */
function tellOnce(model: Model): Book {
  const book = engineBook(model, 'story', 0);
  const own = asFarAsTold(tell(model, 'story', 0), model);
  const fault = difference(withSeatsCounted(own), withSeatsCounted(book));
  if (fault !== null) throw new Error(`engine and textbook differ: ${fault}`);
  const agents = [...new Set(book.spells.map((spell) => spell.agent))].sort((a, b) => a - b);
  const counted = <One extends { agent: number }>(row: One): One => ({ ...row, agent: agents.indexOf(row.agent) });
  return { ...book, legs: book.legs.map(counted), spells: book.spells.map(counted) };
}

function sentence(leg: LegRow): string {
  const kind = leg.kind > 0 ? offTheLine(leg) : null;
  if (kind !== null) return kind;
  const who = `caller ${leg.case_ + 1}${leg.contact > 0 ? `, try ${leg.contact + 1}` : ''}`;
  const where = leg.queue < 0 ? `at the door at ${leg.queuedAt}` : `in queue ${leg.queue} at ${leg.queuedAt}`;
  const talk = `with agent ${leg.agent} from ${leg.answeredAt} to ${leg.endedAt}`;
  const end = leg.answeredAt >= 0 ? talk : `${OUTCOME_NAMES[leg.outcome]} at ${leg.endedAt}`;
  return `${who}: ${where}, ${end}${leg.outcome === 6 ? ', handed off' : ''}`;
}

/** What is no call: a question, a call back, a ticket. */
function offTheLine(leg: LegRow): string {
  const who = `caller ${leg.case_ + 1}${leg.contact > 0 ? `, try ${leg.contact + 1}` : ''}`;
  const passedOn = leg.outcome === 6 ? ', handed off' : '';
  if (leg.kind === CALLBACK)
    return `${who}: called back by agent ${leg.agent} at ${leg.answeredAt}, till ${leg.endedAt}${passedOn}`;
  const where = `in queue ${leg.queue} at ${leg.queuedAt}`;
  if (leg.kind === CONSULT && leg.answeredAt < 0)
    return `${who}: question ${where}, agent ${leg.agent} rung in vain till ${leg.endedAt}`;
  if (leg.kind === CONSULT)
    return `${who}: question ${where}, agent ${leg.agent} tells from ${leg.answeredAt} to ${leg.endedAt}`;
  if (leg.answeredAt < 0) return `${who}: ticket ${where}, ${OUTCOME_NAMES[leg.outcome]} at ${leg.endedAt}`;
  return `${who}: ticket ${where}, worked by agent ${leg.agent} from ${leg.answeredAt} to ${leg.endedAt}${passedOn}`;
}

function duty({ agent, onAt, offAt, dueAt }: SpellRow): string {
  const overtime = offAt > dueAt ? `, due to leave at ${dueAt}` : '';
  return `agent ${agent}: on duty from ${onAt} to ${offAt}${overtime}`;
}
