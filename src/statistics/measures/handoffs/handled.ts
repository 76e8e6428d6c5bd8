import { DetailBook } from '../../books/details/details.js';
import { LegBook } from '../../books/legs.js';
import type { Books, Cell } from '../../measure.js';

/** What agents had in hand: calls, tickets, and customers whom they called back. */
export interface Handled {
  /** Answered legs: calls and tickets; and those handed off. */
  readonly answered: number;
  readonly handedOff: number;
  /** All of them, calls back among them; those whose caller was handed off. */
  readonly legs: number;
  readonly passedOn: number;
  /** From the answer on, hold included; wrap-up. */
  readonly talk: number;
  readonly wrapUp: number;
  /** Contacts that ended because `max` allowed no further handoff. */
  readonly cut: number;
}

/** Answers what was handled in a place. */
export function handledIn(books: Books): (cell: Cell) => Handled {
  const legs = books.of(LegBook);
  const details = books.of(DetailBook);
  return (cell) => {
    const calls = legs.at(cell);
    const others = details.at(cell);
    const answered = calls.answered + others.ticketsTaken;
    const handedOff = calls.handedOff + others.ticketsHandedOn;
    return {
      answered,
      handedOff,
      legs: answered + others.callbacks,
      passedOn: handedOff + others.callbacksHandedOn,
      talk: calls.talk + others.otherTalk,
      wrapUp: calls.wrapUp + others.otherWrapUp,
      cut: calls.cut + others.otherCut,
    };
  };
}
