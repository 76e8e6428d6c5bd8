import { DetailBook } from '../books/details/details.js';
import type { Details } from '../books/details/detailView.js';
import { OutcomeBook } from '../books/outcomes.js';
import { explains, hasParts, holds, identifies, offers } from '../exists.js';
import type { Cell, Measure, Metric } from '../measure.js';
import { handledIn } from './handoffs/handled.js';

const EVERYWHERE = ['total', 'calls', 'queues', 'agents', 'surges'] as const;

const part = (name: string, exists: NonNullable<Metric['exists']>, meaning: string): Metric => ({
  name,
  unit: 'seconds',
  meaning,
  scopes: EVERYWHERE,
  better: 'lower',
  exists,
});

/** How long the work takes, and how much of it comes. */
export const handling: Measure = {
  metrics: [
    {
      name: 'aht',
      unit: 'seconds',
      meaning: 'average handling time of a handled leg (answered, or called back) = talk + hold + wrap_up',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'talk',
      unit: 'seconds',
      meaning:
        'mean conversation of a handled leg, from the answer to hanging up, but for the hold = identify + explain + work + upsell',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    part('identify', identifies, 'mean identification of a handled leg, a search for the missing code included'),
    part('explain', explains, 'mean time in which the issue is stated, of a handled leg'),
    part('work', hasParts, "mean time of working the issue, of a handled leg: the scenario's `talk`"),
    part('upsell', offers, 'mean time of an offer after the talk, of a handled leg'),
    part(
      'hold',
      holds,
      'mean time on hold of a handled leg: connecting, holding for the next agent or for an answer, briefing, writing a ticket',
    ),
    {
      name: 'wrap_up',
      unit: 'seconds',
      meaning: 'mean after-call work of a handled leg',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'offered_load',
      unit: 'erlangs',
      meaning:
        'offered x aht / time, in Erlangs; time = all opening hours, the study past its warm-up, the interval on all days, or the surge',
      source:
        'A. K. Erlang, Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges (1917)',
      scopes: ['total', 'calls', 'queues', 'surges'],
      better: 'neither',
    },
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const details = books.of(DetailBook);
    const handled = handledIn(books);
    const perLeg = (sum: (at: Details) => number) => (cell: Cell) => sum(details.at(cell)) / handled(cell).legs;
    const aht = (cell: Cell) => {
      const { talk, wrapUp, legs } = handled(cell);
      return (talk + wrapUp) / legs;
    };
    const time = ({ scope, row, slot }: Cell) =>
      scope === 'surges' ? books.clock.windowSeconds(books.model.surges[row]) : books.clock.seconds(slot);
    return {
      aht,
      talk: (cell) => (handled(cell).talk - details.at(cell).hold) / handled(cell).legs,
      identify: perLeg((at) => at.identify),
      explain: perLeg((at) => at.explain),
      work: perLeg((at) => at.work),
      upsell: perLeg((at) => at.upsell),
      hold: perLeg((at) => at.hold),
      wrap_up: (cell) => handled(cell).wrapUp / handled(cell).legs,
      offered_load: (cell) => (outcomes.at(cell).offered * aht(cell)) / time(cell),
    };
  },
};
