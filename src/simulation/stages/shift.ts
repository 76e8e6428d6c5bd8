import type { Group, Seconds } from '../../kernel/units.js';
import { closesAt, opensAt, startOf } from '../arrivals/days.js';
import type { Centre } from '../centre.js';
import { BREAK_IS_DUE, DUTY_ENDS, DUTY_STARTS } from '../events.js';
import { type ShiftRow, stepsOfDay } from '../layout/roster.js';
import { type Agent, IDLE, OFF, ON_BREAK } from '../tables/agents.js';
import { breakFallsDue, breakIsCutOff, comesOnDuty, goesHome, idleGoesHome, isKept } from './duty.js';

/**
 * Shifts and schedules: who comes and who goes when. Subjects of the events: a shift row's occurrence is row x 3 + day mod 3
 * (at most three of a row may be pending at once), a pool is ~group.
 */

/** At a day's opening: its staffing events are put into the calendar. */
export function plansDuty(centre: Centre): void {
  const { model, roster } = centre;
  model.groups.forEach((_, group) => {
    if (roster.isPool(group)) plansPool(centre, group);
  });
  for (let row = 0; row < roster.rows.length; row++) {
    for (const day of shiftDays(centre)) plansShift(centre, row, day);
  }
}

/** Days whose shifts may fall into the day that opens: where it never closes each day plans its own, the first also the eve's. */
function shiftDays(centre: Centre): number[] {
  const { day, time } = centre;
  if (!time.continuous) return [day - 1, day, day + 1];
  return day === 1 ? [0, 1] : [day];
}

function plansPool(centre: Centre, group: Group): void {
  const { calendar, time, day, roster } = centre;
  const pool = centre.pools[group];
  const steps = stepsOfDay(centre.model.groups[group], opensAt(time), closesAt(time), time.continuous);
  pool.targets = steps.map((step) => roster.present(group, step.count, day));
  pool.next = 0;
  let before = pool.target;
  steps.forEach((step, k) => {
    const falls = pool.targets[k] < before;
    calendar.schedule(startOf(day) + step.at, falls ? DUTY_ENDS : DUTY_STARTS, ~group);
    before = pool.targets[k];
  });
}

function plansShift(centre: Centre, index: number, day: number): void {
  const { calendar, time, roster } = centre;
  const row = roster.rows[index];
  const opening = startOf(centre.day) + opensAt(time);
  const closing = time.continuous ? Infinity : startOf(centre.day) + closesAt(time);
  const from = startOf(day) + row.shift.from;
  const to = startOf(day) + row.shift.to;
  if (to <= opening || from >= closing) return;
  const occurrence = index * 3 + (((day % 3) + 3) % 3);
  centre.shiftDay[occurrence] = day;
  calendar.schedule(Math.max(from, opening), DUTY_STARTS, occurrence);
  if (to < closing) calendar.schedule(to, DUTY_ENDS, occurrence);
  roster.breaks.forEach((rest, k) => {
    const at = startOf(day) + rest.at;
    if (rest.row === index && at >= opening && at < closing) calendar.schedule(at, BREAK_IS_DUE, k);
  });
}

/** A shift starts, a schedule rises. */
export function dutyStarts(centre: Centre, subject: number): void {
  if (centre.closed) return;
  if (subject < 0) turnsToNextTarget(centre, ~subject);
  else shiftStarts(centre, subject);
}

/** A shift ends, a schedule falls. Closing comes before it, and keeps whom it finds. */
export function dutyEnds(centre: Centre, subject: number): void {
  if (centre.closed) return;
  if (subject < 0) turnsToNextTarget(centre, ~subject);
  else shiftEnds(centre, centre.roster.rows[Math.floor(subject / 3)]);
}

export function breakIsDue(centre: Centre, index: number): void {
  if (centre.closed) return;
  const rest = centre.roster.breaks[index];
  const row = centre.roster.rows[rest.row];
  for (const agent of agentsOf(centre, row, row.size)) breakFallsDue(centre, agent, rest.length);
}

function shiftStarts(centre: Centre, occurrence: number): void {
  const { roster } = centre;
  const row = roster.rows[Math.floor(occurrence / 3)];
  const day = centre.shiftDay[occurrence];
  const end = startOf(day) + row.shift.to;
  for (const agent of agentsOf(centre, row, roster.presentInRow(row, day))) {
    if (agent.state === OFF) comesOnDuty(centre, agent, end);
    else staysOn(centre, agent, end);
  }
}

/** His next shift starts while he is still at work on the last one: another spell. */
function staysOn(centre: Centre, agent: Agent, end: Seconds): void {
  const { calendar } = centre;
  const { state } = agent;
  goesHome(centre, agent, agent.dueAt);
  agent.state = state;
  if (state === IDLE) idlesAnew(centre, agent);
  agent.onDutyAt = calendar.now;
  agent.busyTime = 0;
  agent.busyFrom = calendar.now;
  agent.callsTaken = 0;
  agent.breakTime = 0;
  agent.spellAt = calendar.now;
  agent.dueAt = end;
}

/** He was kept past the last shift's end: idle since the start of this one. */
function idlesAnew(centre: Centre, agent: Agent): void {
  centre.agents.stopsIdling(agent, IDLE);
  centre.agents.becomesIdle(agent, centre.calendar.now);
}

function shiftEnds(centre: Centre, row: ShiftRow): void {
  const { now } = centre.calendar;
  for (const agent of agentsOf(centre, row, row.size)) {
    const { state } = agent;
    if (state === OFF || agent.leaves === 1 || agent.dueAt !== now) continue;
    if (state === IDLE && !isKept(centre, row.group)) idleGoesHome(centre, agent, now);
    else if (state === ON_BREAK) breakIsCutOff(centre, agent);
    else agent.leaves = 1;
  }
}

/** The first agents of a row. */
function agentsOf(centre: Centre, row: ShiftRow, count: number): readonly Agent[] {
  const first = centre.agents.firstOf[row.group] + row.first;
  return centre.agents.all.slice(first, first + count);
}

function turnsToNextTarget(centre: Centre, group: Group): void {
  const pool = centre.pools[group];
  const target = pool.targets[pool.next++];
  const before = pool.target;
  pool.target = target;
  if (target > before) poolRises(centre, group, target - before);
  else poolFalls(centre, group, before - target);
}

/** First those stay who were about to leave (the last fall first), then the lowest numbers not on duty come. */
function poolRises(centre: Centre, group: Group, by: number): void {
  const { dues } = centre.pools[group];
  let wanted = by;
  while (wanted > 0 && dues.length > 0) {
    dues.pop();
    wanted--;
  }
  for (const agent of centre.agents.of(group)) {
    if (wanted === 0) break;
    if (agent.state !== OFF) continue;
    comesOnDuty(centre, agent, Infinity);
    wanted--;
  }
}

/** The longest idle go home at once; for those who are missing, the next who come free. */
function poolFalls(centre: Centre, group: Group, by: number): void {
  const { now } = centre.calendar;
  for (let k = 0; k < by; k++) {
    const agent = isKept(centre, group) ? null : centre.agents.firstToGo(group);
    if (agent === null) centre.pools[group].dues.push(now);
    else idleGoesHome(centre, agent, now);
  }
}
