import type { ServiceLevelFormula } from '../../model/model.js';
import { OutcomeBook } from '../books/outcomes.js';
import type { Cell, Measure } from '../measure.js';

const EVERYWHERE = ['total', 'calls', 'queues', 'surges'] as const;

/** By `service_level.formula`: what counts as met over what counts at all. */
const FORMULAS: Readonly<Record<ServiceLevelFormula, string>> = {
  abandons_within_count_as_met: '(A_t+B_t)/(A+B)',
  answered_only: 'A_t/A',
  all_abandons_against: 'A_t/(A+B)',
  exclude_abandons_within: 'A_t/(A+B-B_t)',
  short_abandons_count_as_met: '(A_t+B_s)/(A+B)',
  exclude_short_abandons: 'A_t/(A+B-B_s)',
  offered_all: 'A_t/(A+B+blocked+closed_out+overflowed)',
};

/** Who was answered soon enough. Each contact goes by the threshold of its own type, each leg by that of its queue; `<=` meets it. */
export const serviceLevel: Measure = {
  metrics: [
    {
      name: 'service_level',
      unit: 'ratio',
      meaning:
        "share answered within the threshold, by the scenario's formula: with A answered, A_t within t, B abandoned, B_t within t, B_s within `short`",
      formulas: FORMULAS,
      scopes: EVERYWHERE,
      better: 'higher',
    },
    {
      name: 'answered_within',
      unit: 'count',
      meaning: 'A_t: answered within the threshold',
      scopes: EVERYWHERE,
      better: 'higher',
    },
    {
      name: 'abandoned_within',
      unit: 'count',
      meaning: 'B_t: abandoned within the threshold',
      scopes: EVERYWHERE,
      better: 'neither',
    },
    {
      name: 'target_met',
      unit: 'ratio',
      meaning:
        'share of days (of a study: of its whole 24-h stretches past the warm-up) whose service level reached the target; days without calls are left out',
      scopes: EVERYWHERE,
      better: 'higher',
    },
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const { calls, queues, serviceLevel } = books.model;
    const target = (cell: Cell) => {
      if (cell.scope === 'calls') return calls[cell.row].target;
      return cell.scope === 'queues' ? queues[cell.row].target : serviceLevel.target;
    };
    return {
      service_level: (cell) => outcomes.at(cell).serviceLevel,
      answered_within: (cell) => outcomes.at(cell).answeredWithin,
      abandoned_within: (cell) => outcomes.at(cell).abandonedWithin,
      target_met: (cell) => outcomes.at(cell).targetMet(target(cell)),
    };
  },
};
