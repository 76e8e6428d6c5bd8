import { HOUR } from '../../kernel/units.js';
import { CaseBook } from '../books/cases/cases.js';
import { DutyBook } from '../books/duty.js';
import type { Cell, Measure } from '../measure.js';
import { Paid } from '../paid.js';

/** What it costs. */
export const cost: Measure = {
  metrics: [
    {
      name: 'cost',
      unit: 'currency',
      meaning: 'paid agent hours (scheduled, plus overtime) x cost; in the total plus line_cost',
      scopes: ['total', 'agents'],
      better: 'lower',
    },
    {
      name: 'line_cost',
      unit: 'currency',
      meaning: 'trunks x opening hours x their price',
      scopes: ['total'],
      better: 'lower',
      exists: (model) => Number.isFinite(model.lines),
    },
    {
      name: 'cost_per_case',
      unit: 'currency',
      meaning: 'cost / resolved cases',
      scopes: ['total'],
      better: 'lower',
    },
  ],
  open(books) {
    const { model, clock } = books;
    const duty = books.of(DutyBook);
    const cases = books.of(CaseBook);
    const paid = new Paid(model, clock);
    const groupCost = (row: number, slot: number) => {
      const cell: Cell = { scope: 'agents', row, slot };
      return ((paid.scheduled(cell) + duty.overtimeOf(cell)) / HOUR) * model.groups[row].cost;
    };
    const lineCost = (slot: number) =>
      Number.isFinite(model.lines) ? (model.lines * model.lineCost * clock.seconds(slot)) / HOUR : 0;
    const costOf = (cell: Cell) => {
      if (cell.scope === 'agents') return groupCost(cell.row, cell.slot);
      return model.groups.reduce((sum, _, row) => sum + groupCost(row, cell.slot), lineCost(cell.slot));
    };
    return {
      cost: costOf,
      line_cost: (cell) => lineCost(cell.slot),
      cost_per_case: (cell) => {
        const resolved = cases.at(cell).resolved;
        return resolved > 0 ? costOf(cell) / resolved : NaN;
      },
    };
  },
};
