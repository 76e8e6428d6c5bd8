import fc from 'fast-check';
import { NEVER } from '../../../src/kernel/lawSpec.js';
import { DAY } from '../../../src/kernel/units.js';
import type { GroupModel, Model, QueueModel } from '../../../src/model/model.js';
import { models } from './models.js';

/** Round moments, by tenths of the day's opening hours. */
const tenth = (from: number, to: number) => fc.integer({ min: from, max: to });

const closing = fc.record({
  to: tenth(3, 6),
  atClose: fc.constantFrom<QueueModel['atClose']>('serve', 'serve', 'serve', 'hang_up'),
  patient: fc.boolean(),
});

const shift = fc.record({
  from: tenth(0, 2),
  to: tenth(4, 9),
  count: fc.integer({ min: 1, max: 2 }),
  rest: fc.option(fc.record({ at: tenth(2, 6), length: tenth(1, 3) })),
});

/** Queues that close while the centre is open, with many who wait in them, and agents whose shifts end soon after. */
export const evenings: fc.Arbitrary<Model> = fc
  .tuple(
    models,
    fc.array(closing, { minLength: 4, maxLength: 4 }),
    fc.array(fc.array(shift, { minLength: 1, maxLength: 2 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([model, closings, shifts]) => ({
    ...model,
    calls: model.calls.map((type, row) => (closings[row % 4]!.patient ? { ...type, patience: NEVER } : type)),
    queues: model.queues.map((queue, row) => closesAt(model, queue, closings[row % 4]!)),
    groups: model.groups.map((group, row) => (row === 0 ? group : inShifts(model, group, shifts[row % 4]!))),
  }));

const moment = ({ time }: Model, tenths: number): number =>
  time.open + Math.round((Math.min(time.length, DAY) * tenths) / 10);

function closesAt(model: Model, queue: QueueModel, { to, atClose }: { to: number; atClose: QueueModel['atClose'] }) {
  return { ...queue, maxWait: NEVER, hours: { from: moment(model, 0), to: moment(model, to) }, atClose };
}

function inShifts(model: Model, group: GroupModel, given: readonly Parameters<typeof shiftOf>[1][]): GroupModel {
  return { ...group, staff: { kind: 'shifts', shifts: given.map((one) => shiftOf(model, one)) } };
}

interface Given {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly rest: { readonly at: number; readonly length: number } | null;
}

function shiftOf(model: Model, { from, to, count, rest }: Given) {
  const length = moment(model, rest?.length ?? 0) - moment(model, 0);
  const isWithin = rest !== null && rest.at > from && rest.at < to;
  const breaks = isWithin ? [{ at: moment(model, rest.at), length }] : [];
  return { from: moment(model, from), to: moment(model, to), count, breaks };
}
