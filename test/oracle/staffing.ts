import { DAY } from '../../src/kernel/units.js';
import type { GroupModel, Shift } from '../../src/model/model.js';
import { RANK } from './agenda.js';
import type { Centre } from './centre.js';
import { breakIsDue, comesOnDuty, headCountBecomes, shiftEnds } from './duty.js';
import { dayOf, daysOf, type Opening, openings } from './hours.js';
import type { Agent } from './people.js';

/** Writes down for the whole run who comes and goes when; the seats are numbered group by group. */
export function planDuty(centre: Centre): void {
  centre.model.groups.forEach((group, number) => {
    const fractions = centre.chance.fractions(number, daysOf(centre.model.time));
    if (group.staff.kind === 'shifts') planShifts(centre, number, fractions);
    else planHeadCounts(centre, number, fractions);
  });
}

/** How many of the scheduled are there, before the fraction of the day is added and cut off. */
const there = (group: GroupModel, count: number): number => count * group.scale * (1 - group.shrinkage);

function seat(centre: Centre, group: number, row: number): Agent {
  const agent: Agent = {
    number: centre.agents.length,
    group,
    row,
    state: 'away',
    idleSince: 0,
    onAt: 0,
    dueAt: null,
    breaksDue: [],
    breakEnd: null,
    workedBefore: 0,
    busy: 0,
    calls: 0,
  };
  centre.agents.push(agent);
  return agent;
}

function planHeadCounts(centre: Centre, number: number, fractions: number[]): void {
  const { time } = centre.model;
  const group = centre.model.groups[number]!;
  const steps = stepsOf(group, time.open);
  let most = 0;
  let before = 0;
  for (let day = 0; day < daysOf(time); day++) {
    const hours = dayOf(time, day);
    if (!time.continuous) before = 0;
    for (const step of stepsWithin(steps, hours, day)) {
      const count = Math.floor(there(group, step.count) + fractions[day + 1]!);
      most = Math.max(most, count);
      const rank = count < before ? RANK.shiftEnds : RANK.shiftStarts;
      centre.agenda.at(step.at, rank, () => headCountBecomes(centre, number, count));
      before = count;
    }
  }
  for (let n = 0; n < most; n++) seat(centre, number, 0);
}

interface Step {
  readonly at: number;
  readonly count: number;
}

/** A count is a schedule of one step. */
function stepsOf({ staff }: GroupModel, open: number): readonly Step[] {
  if (staff.kind === 'count') return [{ at: open, count: staff.count }];
  return staff.kind === 'schedule' ? staff.steps : [];
}

/** The steps of a day in absolute time; at the opening the last one before it holds (none: nobody is there). */
function stepsWithin(steps: readonly Step[], hours: Opening, day: number): Step[] {
  const all = steps.map((step) => ({ at: day * DAY + step.at, count: step.count }));
  const first = all.findLast((step) => step.at <= hours.from)?.count ?? 0;
  return [{ at: hours.from, count: first }, ...all.filter((step) => step.at > hours.from && step.at < hours.to)];
}

function planShifts(centre: Centre, number: number, fractions: number[]): void {
  const group = centre.model.groups[number]!;
  const shifts = group.staff.kind === 'shifts' ? group.staff.shifts : [];
  let sum = 0;
  shifts.forEach((shift, row) => {
    const before = sum;
    sum += there(group, shift.count);
    const heads = fractions.map((u) => Math.floor(sum + u) - Math.floor(before + u));
    const seats = Array.from({ length: Math.max(...heads) }, () => seat(centre, number, row));
    heads.forEach((count, day) => {
      planShift(centre, seats.slice(0, count), shift, (day - 1) * DAY);
    });
  });
}

/** A shift that begins on the day of this midnight, cut to the opening hours. */
function planShift(centre: Centre, seats: Agent[], shift: Shift, midnight: number): void {
  const each = (happens: (agent: Agent) => void) => () => seats.forEach(happens);
  for (const hours of openings(centre.model.time)) {
    const from = Math.max(midnight + shift.from, hours.from);
    const to = midnight + shift.to;
    if (from >= Math.min(to, hours.to)) continue;
    const { agenda } = centre;
    agenda.at(
      from,
      RANK.shiftStarts,
      each((agent) => comesOnDuty(centre, agent)),
    );
    if (to <= hours.to)
      agenda.at(
        to,
        RANK.shiftEnds,
        each((agent) => centre.closed || shiftEnds(centre, agent)),
      );
    for (const pause of shift.breaks) {
      const at = midnight + pause.at;
      if (at < from || at >= hours.to) continue;
      agenda.at(
        at,
        RANK.breakIsDue,
        each((agent) => breakIsDue(centre, agent, pause.length)),
      );
    }
  }
}
