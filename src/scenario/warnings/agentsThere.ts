import type { GroupModel, Shift, TimePlan } from '../../model/model.js';
import { openingHours, withinHours } from '../compile/parts/spans.js';

/** Agents of a group who are there, on average over opening hours: scaled, without shrinkage and breaks. */
export function agentsThere(time: TimePlan, group: GroupModel): number {
  return scheduled(time, group) * group.scale * (1 - group.shrinkage);
}

function scheduled(time: TimePlan, { staff }: GroupModel): number {
  const { from, to } = openingHours(time);
  switch (staff.kind) {
    case 'count':
      return staff.count;
    case 'schedule':
      return (
        staff.steps.reduce((sum, { at, count }, i) => sum + count * ((staff.steps[i + 1]?.at ?? to) - at), 0) /
        (to - from)
      );
    case 'shifts':
      return staff.shifts.reduce((sum, shift) => sum + shift.count * atWork(time, shift), 0) / (to - from);
  }
}

/** Seconds of a shift within opening hours, without its breaks. */
function atWork(time: TimePlan, shift: Shift): number {
  const within = (from: number, to: number) =>
    withinHours(time, { from, to }).reduce((sum, span) => sum + span.to - span.from, 0);
  return shift.breaks.reduce((sum, { at, length }) => sum - within(at, at + length), within(shift.from, shift.to));
}
