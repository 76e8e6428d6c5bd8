import { isDetailed } from '../../../model/plain.js';
import { CaseBook } from '../../books/cases/cases.js';
import type { Cases } from '../../books/cases/casesView.js';
import { JourneyBook, type Journeys } from '../../books/cases/journeys.js';
import { comesAgain, explains, hasGroups, mayRestate } from '../../exists.js';
import type { Cell, Measure, Metric } from '../../measure.js';

const metric = (
  name: string,
  unit: string,
  better: Metric['better'],
  meaning: string,
  exists?: Metric['exists'],
): Metric => ({ name, unit, meaning, scopes: ['total', 'calls'], better, exists });

/** What customers went through until their need was met or given up, over all their contacts; by the arrival of the first. */
export const cases: Measure = {
  metrics: [
    metric('contacts_per_case', 'count', 'lower', 'contacts of a case, redials and further calls included: mean'),
    metric('handoffs_per_case', 'count', 'lower', 'handoffs of a case: mean'),
    metric('handoffs_per_case_p95', 'count', 'lower', 'the number of handoffs that 95 % of cases did not exceed'),
    metric(
      'agents_met',
      'count',
      'lower',
      'agents the customer spoke to in a case (the same one twice counts twice): mean',
    ),
    metric('agents_met_p95', 'count', 'lower', 'the number of agents that 95 % of cases did not exceed'),
    metric(
      'times_stated',
      'count',
      'lower',
      'times the issue was stated in a case, to an agent or to a self-service: mean; where talks have no parts, to every agent met',
      mayRestate,
    ),
    metric(
      'times_stated_p95',
      'count',
      'lower',
      'the number of statements that 95 % of cases did not exceed',
      mayRestate,
    ),
    metric('journey_wait', 'seconds', 'lower', 'sum of waits on the line in a case: mean'),
    metric('customer_time', 'seconds', 'lower', 'all time on the line in a case: mean'),
    metric(
      'agent_time',
      'seconds',
      'lower',
      "all agents' time on a case (ringing, talk, hold, wrap-up, consulting): mean",
    ),
    metric(
      'wasted_time',
      'seconds',
      'lower',
      "agents' time on a case's legs that ended in a handoff for lack of skill: mean",
      isDetailed,
    ),
    metric(
      'heard_again_time',
      'seconds',
      'lower',
      "agents' time on a case's explanations after its first: mean",
      explains,
    ),
    {
      ...metric(
        'resolved',
        'ratio',
        'higher',
        'share of cases resolved before the clock stopped; of a group: of those it spoke to last',
      ),
      scopes: ['total', 'calls', 'agents'],
    },
    {
      ...metric(
        'resolved_share',
        'ratio',
        'neither',
        'share of all resolved cases that the work of this group resolved: the tier of their resolution',
        hasGroups,
      ),
      scopes: ['agents'],
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
    metric(
      'repeat_rate',
      'ratio',
      'lower',
      'share of the cases that spoke to an agent whose caller contacted again after it',
      comesAgain,
    ),
  ],
  open(books) {
    const book = books.of(CaseBook);
    const journeys = books.of(JourneyBook);
    const detailed = isDetailed(books.model);
    const perCase = (sum: (at: Cases) => number) => (cell: Cell) => sum(book.at(cell)) / book.at(cell).count;
    const perJourney = (sum: (at: Journeys) => number) => (cell: Cell) => sum(journeys.at(cell)) / book.at(cell).count;
    return {
      contacts_per_case: perCase((at) => at.contacts),
      handoffs_per_case: perCase((at) => at.handoffs),
      handoffs_per_case_p95: (cell) => book.handoffsP95(cell),
      agents_met: perCase((at) => at.agentsMet),
      agents_met_p95: (cell) => book.agentsMetP95(cell),
      times_stated: detailed ? perJourney((at) => at.statements) : perCase((at) => at.agentsMet),
      times_stated_p95: (cell) => (detailed ? journeys.statementsP95(cell) : book.agentsMetP95(cell)),
      journey_wait: perCase((at) => at.journeyWait),
      customer_time: perCase((at) => at.customerTime),
      agent_time: perCase((at) => at.agentTime),
      wasted_time: perJourney((at) => at.wastedTime),
      heard_again_time: perJourney((at) => at.heardAgainTime),
      resolved: (cell) =>
        cell.scope === 'agents'
          ? book.resolvedByGroup(cell.row, cell.slot)
          : book.at(cell).resolved / book.at(cell).count,
      resolved_share: ({ row, slot }) =>
        detailed
          ? journeys.resolvedBy(row, slot) / book.at({ scope: 'total', row: 0, slot }).resolved
          : book.resolvedOf(row, slot),
      fcr: (cell) => book.at(cell).firstContact / book.at(cell).spoke,
      time_to_resolution: (cell) => book.at(cell).timeToResolution / book.at(cell).resolved,
      repeat_rate: (cell) => journeys.at(cell).cameAgain / book.at(cell).spoke,
    };
  },
};
