import { DAY } from '../../../src/kernel/units.js';
import type { GroupModel, Shift, TimePlan } from '../../../src/model/model.js';
import { RANK } from '../calendar/agenda.js';
import { dayOf, daysOf, type Opening, openings } from '../calendar/hours.js';
import type { Centre } from '../centre.js';
import type { Agent } from '../people.js';
import { breakIsDue, comesOnDuty, headCountBecomes, shiftEnds } from './duty.js';

/** The duty plan of a day: written into the agenda when the day opens. */
type DayPlan = (day: number) => void;

/** Fills the seats, group by group, and tells how each day is to be planned: first head counts, then shift rows. */
export function dutyPlans(centre: Centre): DayPlan[] {
  const { groups, time } = centre.model;
  const plans = groups.map((group, number) => {
    const fractions = centre.chance.fractions(number, daysOf(time) + 1);
    return group.staff.kind === 'shifts'
      ? { counts: [], rows: rowPlans(centre, number, group.staff.shifts, fractions) }
      : { counts: [countPlan(centre, number, fractions)], rows: [] };
  });
  return [...plans.flatMap(({ counts }) => counts), ...plans.flatMap(({ rows }) => rows)];
}

/** How many of the scheduled are there, before the fraction of the day is added and cut off. */
const there = (group: GroupModel, count: number): number => count * group.scale * (1 - group.shrinkage);

/** A seat for every head of so many scheduled ones, also for those who will be absent. */
function seats(centre: Centre, group: number, count: number): Agent[] {
  const heads = Math.ceil(count * centre.model.groups[group]!.scale);
  return Array.from({ length: heads }, () => seat(centre, group));
}

function seat(centre: Centre, group: number): Agent {
  const agent: Agent = {
    number: centre.agents.length,
    group,
    state: 'away',
    idleSince: 0,
    onAt: 0,
    shiftEndsAt: Infinity,
    isDue: false,
    breakDue: 0,
    breakEnd: null,
    workedBefore: 0,
    busy: 0,
    calls: 0,
  };
  centre.agents.push(agent);
  return agent;
}

function countPlan(centre: Centre, number: number, fractions: number[]): DayPlan {
  const { time } = centre.model;
  const group = centre.model.groups[number]!;
  const present = (count: number, day: number) => Math.floor(there(group, count) + fractions[day + 1]!);
  const steps = stepsOf(group, time);
  seats(centre, number, Math.max(0, ...steps.map(({ count }) => count)));
  let before = 0;
  return (day) => {
    if (!time.continuous) before = 0;
    for (const step of stepsWithin(steps, dayOf(time, day), day, time)) {
      const count = present(step.count, day);
      const rank = count < before ? RANK.shiftEnds : RANK.shiftStarts;
      centre.agenda.at(step.at, rank, () => {
        if (!centre.closed) headCountBecomes(centre, number, count);
      });
      before = count;
    }
  };
}

interface Step {
  readonly at: number;
  readonly count: number;
}

/** A count is a schedule of one step. */
function stepsOf({ staff }: GroupModel, time: TimePlan): readonly Step[] {
  if (staff.kind === 'count') return [{ at: time.open, count: staff.count }];
  if (staff.kind !== 'schedule') return [];
  return time.continuous ? byTheClock(staff.steps) : staff.steps;
}

/** Steps past midnight stand at the next day's clock, unless that day has a step of its own there. */
function byTheClock(steps: readonly Step[]): Step[] {
  const today = steps.filter(({ at }) => at < DAY);
  const tomorrow = steps.filter(({ at }) => at >= DAY).map(({ at, count }) => ({ at: at - DAY, count }));
  const free = tomorrow.filter(({ at }) => !today.some((step) => step.at === at));
  return [...free, ...today].sort((a, b) => a.at - b.at);
}

/** A day's steps. At the opening the last one before it holds, else nobody is there; where it never closes, the last of all. */
function stepsWithin(steps: readonly Step[], hours: Opening, day: number, time: TimePlan): Step[] {
  const all = steps.map((step) => ({ at: day * DAY + step.at, count: step.count }));
  const held = all.findLast((step) => step.at <= hours.from) ?? (time.continuous ? all.at(-1) : undefined);
  const later = all.filter((step) => step.at > hours.from && step.at < hours.to);
  return [{ at: hours.from, count: held?.count ?? 0 }, ...later];
}

/** The group has one fraction, not each row: the head counts are those of the running sum. */
function rowPlans(centre: Centre, number: number, shifts: readonly Shift[], fractions: number[]): DayPlan[] {
  const group = centre.model.groups[number]!;
  let sum = 0;
  return shifts.map((shift) => {
    const before = sum;
    sum += there(group, shift.count);
    const upTo = sum;
    const heads = (day: number) => Math.floor(upTo + fractions[day + 1]!) - Math.floor(before + fractions[day + 1]!);
    const row = seats(centre, number, shift.count);
    return (day) => planRow(centre, row, shift, day, heads);
  });
}

/** A row's shifts of the day, and those of the days beside it that may reach into its opening hours. */
function planRow(centre: Centre, row: Agent[], shift: Shift, day: number, heads: (day: number) => number): void {
  const { continuous } = centre.model.time;
  const hours = continuous ? openings(centre.model.time)[0]! : dayOf(centre.model.time, day);
  const days = continuous ? (day === 0 ? [-1, 0] : [day]) : [day - 1, day, day + 1];
  for (const begun of days) {
    planShift(centre, row, row.slice(0, heads(begun)), shift, begun * DAY, hours);
  }
}

/** One shift, cut to the opening hours. */
function planShift(
  centre: Centre,
  row: Agent[],
  present: Agent[],
  shift: Shift,
  midnight: number,
  hours: Opening,
): void {
  const { agenda } = centre;
  const [from, to] = [midnight + shift.from, midnight + shift.to];
  if (to <= hours.from || from >= hours.to) return;
  const whileOpen = (happens: () => void) => () => centre.closed || happens();
  agenda.at(
    Math.max(from, hours.from),
    RANK.shiftStarts,
    whileOpen(() => {
      for (const agent of present) comesOnDuty(centre, agent, to);
    }),
  );
  const ends = whileOpen(() => {
    for (const agent of row) if (agent.shiftEndsAt === to) shiftEnds(centre, agent);
  });
  if (to < hours.to) agenda.at(to, RANK.shiftEnds, ends);
  for (const pause of shift.breaks) {
    const at = midnight + pause.at;
    if (at < hours.from || at >= hours.to) continue;
    agenda.at(
      at,
      RANK.breakIsDue,
      whileOpen(() => {
        for (const agent of row) breakIsDue(centre, agent, pause.length);
      }),
    );
  }
}
