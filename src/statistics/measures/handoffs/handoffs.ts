import { DetailBook } from '../../books/details/details.js';
import { LegBook } from '../../books/legs.js';
import { OutcomeBook } from '../../books/outcomes.js';
import { asks } from '../../exists.js';
import type { Measure } from '../../measure.js';
import { handledIn } from './handled.js';

const CONTACTS = ['total', 'calls', 'surges'] as const;

/** Callers who spoke to an agent and were passed on. */
export const handoffs: Measure = {
  metrics: [
    {
      name: 'handoffs_per_contact',
      unit: 'count',
      meaning: 'handoffs / contacts offered',
      scopes: CONTACTS,
      better: 'lower',
    },
    {
      name: 'transfer_rate',
      unit: 'ratio',
      meaning: 'legs handed off / answered legs',
      scopes: ['total', 'calls', 'queues', 'agents', 'surges'],
      better: 'lower',
    },
    {
      name: 'abandoned_after_handoff',
      unit: 'ratio',
      meaning:
        'contacts abandoned in a later leg, after speaking to an agent, or whose caller hung up when handed off, or while an agent asked for him / answered contacts',
      scopes: CONTACTS,
      better: 'lower',
    },
    {
      name: 'cut_by_max',
      unit: 'ratio',
      meaning: 'contacts that ended because `max` allowed no further handoff / answered contacts',
      scopes: CONTACTS,
      better: 'lower',
    },
    {
      name: 'consults',
      unit: 'ratio',
      meaning: 'legs for which the agent asked a specialist (by `consult` or `own`) / answered legs',
      scopes: ['total', 'calls', 'queues', 'agents'],
      better: 'neither',
      exists: asks,
    },
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const legs = books.of(LegBook);
    const details = books.of(DetailBook);
    const handled = handledIn(books);
    return {
      handoffs_per_contact: (cell) => handled(cell).passedOn / outcomes.at(cell).offered,
      transfer_rate: (cell) => handled(cell).handedOff / handled(cell).answered,
      abandoned_after_handoff: (cell) =>
        (legs.at(cell).lostAfterHandoff + details.at(cell).gaveUp) / outcomes.at(cell).answered,
      cut_by_max: (cell) => handled(cell).cut / outcomes.at(cell).answered,
      consults: (cell) => details.at(cell).consults / handled(cell).answered,
    };
  },
};
