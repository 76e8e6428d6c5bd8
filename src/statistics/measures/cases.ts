import { CaseBook } from '../books/cases.js';
import type { Cases } from '../books/casesView.js';
import type { Cell, Measure, Metric } from '../measure.js';

const metric = (name: string, unit: string, better: Metric['better'], meaning: string): Metric => ({
  name,
  unit,
  meaning,
  scopes: ['total', 'calls'],
  better,
});

/** What customers went through until their need was met or given up, over all their contacts; by the arrival of the first. */
export const cases: Measure = {
  metrics: [
    metric('contacts_per_case', 'count', 'lower', 'contacts of a case, redials included: mean'),
    metric('handoffs_per_case', 'count', 'lower', 'handoffs of a case: mean'),
    metric('handoffs_per_case_p95', 'count', 'lower', 'the number of handoffs that 95 % of cases did not exceed'),
    metric(
      'agents_met',
      'count',
      'lower',
      'agents the customer spoke to in a case (the same one twice counts twice): mean',
    ),
    metric('agents_met_p95', 'count', 'lower', 'the number of agents that 95 % of cases did not exceed'),
    metric('journey_wait', 'seconds', 'lower', 'sum of waits on the line in a case: mean'),
    metric('customer_time', 'seconds', 'lower', 'all time on the line in a case: mean'),
    metric('agent_time', 'seconds', 'lower', "all agents' time on a case (ringing, talk, wrap-up): mean"),
    {
      ...metric(
        'resolved',
        'ratio',
        'higher',
        'share of cases resolved before the clock stopped; of a group: of those it spoke to last',
      ),
      scopes: ['total', 'calls', 'agents'],
    },
    metric(
      'fcr',
      'ratio',
      'higher',
      'first-contact resolution: of cases that spoke to an agent, resolved in the first contact that did',
    ),
    metric(
      'time_to_resolution',
      'seconds',
      'lower',
      'from the first contact to resolution, of the cases resolved: mean',
    ),
  ],
  open(books) {
    const book = books.of(CaseBook);
    const perCase = (sum: (at: Cases) => number) => (cell: Cell) => sum(book.at(cell)) / book.at(cell).count;
    return {
      contacts_per_case: perCase((at) => at.contacts),
      handoffs_per_case: perCase((at) => at.handoffs),
      handoffs_per_case_p95: (cell) => book.handoffsP95(cell),
      agents_met: perCase((at) => at.agentsMet),
      agents_met_p95: (cell) => book.agentsMetP95(cell),
      journey_wait: perCase((at) => at.journeyWait),
      customer_time: perCase((at) => at.customerTime),
      agent_time: perCase((at) => at.agentTime),
      resolved: (cell) =>
        cell.scope === 'agents'
          ? book.resolvedByGroup(cell.row, cell.slot)
          : book.at(cell).resolved / book.at(cell).count,
      fcr: (cell) => book.at(cell).firstContact / book.at(cell).spoke,
      time_to_resolution: (cell) => book.at(cell).timeToResolution / book.at(cell).resolved,
    };
  },
};
