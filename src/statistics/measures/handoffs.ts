import { DetailBook } from '../books/details/details.js';
import { LegBook } from '../books/legs.js';
import { OutcomeBook } from '../books/outcomes.js';
import type { Measure } from '../measure.js';

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
        'contacts abandoned in a later leg, after speaking to an agent, or whose caller hung up when handed off / answered contacts',
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
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const legs = books.of(LegBook);
    const details = books.of(DetailBook);
    return {
      handoffs_per_contact: (cell) => legs.at(cell).handedOff / outcomes.at(cell).offered,
      transfer_rate: (cell) => legs.at(cell).handedOff / legs.at(cell).answered,
      abandoned_after_handoff: (cell) =>
        (legs.at(cell).lostAfterHandoff + details.at(cell).gaveUp) / outcomes.at(cell).answered,
      cut_by_max: (cell) => legs.at(cell).cut / outcomes.at(cell).answered,
    };
  },
};
