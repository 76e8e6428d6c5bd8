import { lawOf } from '../../distributions/index.js';
import { NOBODY } from '../../kernel/units.js';
import type { CallType, GroupModel, Model, Shift, TimePlan } from '../../model/model.js';
import { expectedContacts } from '../compile/bounds.js';
import { walksOf } from '../compile/ivr/walks.js';
import { queueOf, type Way } from '../compile/ivr/ways.js';
import { openingHours, withinHours } from '../compile/parts/spans.js';

/**
 * Callers of each type in an hour of opening, further needs of other types' callers among them (one each). Of the IVR's
 * callers those are counted who are sure to come to a queue, at whatever hour.
 */
export function demandPerHour({ time, calls, ivr }: Model): number[] {
  const hours = (time.days * time.length) / 3600;
  const passed = ivr && walksOf(ivr, calls, false).map((walk) => walk.shares(isToQueue)[0]);
  const fresh = calls.map((type, row) => (expectedContacts(time, type.arrivals) / hours) * (passed?.[row] ?? 1));
  const demand = [...fresh];
  calls.forEach(({ alsoNeeds }, type) => {
    for (const need of alsoNeeds?.types ?? []) demand[need.type] += fresh[type] * need.probability;
  });
  return demand;
}

const isToQueue = (way: Way): number => (queueOf(way) === NOBODY ? 0 : 1);

/** What one call of a type costs in hours, talk and wrap-up, the group that is quickest with it. */
export function hoursPerCall(type: CallType, groups: readonly GroupModel[]): number {
  const talk = lawOf(type.talk).mean;
  const wrapUp = lawOf(type.wrapUp).mean;
  const seconds = groups.map(({ abilities }) => {
    const own = abilities[type.skill];
    const talking = (own?.talk ? lawOf(own.talk).mean : talk) / (own?.speed ?? 1);
    return talking + (own?.wrapUp ? lawOf(own.wrapUp).mean : wrapUp);
  });
  return Math.min(...seconds) / 3600;
}

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
