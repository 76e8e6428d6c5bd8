import { STREAM, Stream } from '../../kernel/streams.js';
import type { Group, Seconds } from '../../kernel/units.js';
import type { GroupModel, Model, Shift } from '../../model/model.js';

/** A row of a group's shifts: its agents, who come and go together. */
export interface ShiftRow {
  readonly group: Group;
  readonly shift: Shift;
  /** Number of its first agent, counted in the group; how many there are at most. */
  readonly first: number;
  readonly size: number;
  /** Head count of the rows up to and without this one, and with it: net of shrinkage, fractional. */
  readonly before: number;
  readonly upTo: number;
}

/** A break of a row, as an event's subject. */
export interface BreakRow {
  readonly row: number;
  readonly at: Seconds;
  readonly length: Seconds;
}

/** Who is due to be there when: the staffing plans of all groups, and the day's chance in them (shrinkage). */
export class Roster {
  /** Agents of each group, at most. */
  readonly sizes: readonly number[];
  readonly rows: readonly ShiftRow[];
  readonly breaks: readonly BreakRow[];
  private readonly groups: readonly GroupModel[];
  private streams: Stream[];
  /** The fraction's draw by group, then day (from 0, the eve). */
  private drawn: number[][];

  constructor(model: Model) {
    this.groups = model.groups;
    this.rows = model.groups.flatMap(rowsOf);
    this.breaks = this.rows.flatMap((row, index) => row.shift.breaks.map((rest) => ({ row: index, ...rest })));
    this.sizes = model.groups.map((group, g) => sizeOf(group, this.rows, g));
    this.streams = [];
    this.drawn = [];
  }

  reset(seed: string, replication: number): void {
    this.streams = this.groups.map((group) => new Stream(seed, replication, STREAM.shrinkage, group.name));
    this.drawn = this.groups.map(() => []);
  }

  isPool(group: Group): boolean {
    return this.groups[group].staff.kind !== 'shifts';
  }

  /** How many of `count` scheduled agents of a pool are there on a day. */
  present(group: Group, count: number, day: number): number {
    return Math.floor(count * net(this.groups[group]) + this.fraction(group, day));
  }

  /** How many of a shift row's agents are there on a day. */
  presentInRow(row: ShiftRow, day: number): number {
    const u = this.fraction(row.group, day);
    return Math.min(row.size, Math.floor(row.upTo + u) - Math.floor(row.before + u));
  }

  private fraction(group: Group, day: number): number {
    const drawn = this.drawn[group];
    while (drawn.length <= day) drawn.push(this.streams[group].next());
    return drawn[day];
  }
}

/** What of a scheduled head is there, on average. */
function net(group: GroupModel): number {
  return group.scale * (1 - group.shrinkage);
}

function rowsOf(group: GroupModel, g: Group): ShiftRow[] {
  if (group.staff.kind !== 'shifts') return [];
  let first = 0;
  let before = 0;
  return group.staff.shifts.map((shift) => {
    const size = Math.ceil(shift.count * group.scale);
    const upTo = before + shift.count * net(group);
    const row = { group: g, shift, first, size, before, upTo };
    first += size;
    before = upTo;
    return row;
  });
}

function sizeOf(group: GroupModel, rows: readonly ShiftRow[], g: Group): number {
  const { staff } = group;
  if (staff.kind === 'count') return Math.ceil(staff.count * group.scale);
  if (staff.kind === 'schedule') return Math.ceil(Math.max(0, ...staff.steps.map((step) => step.count)) * group.scale);
  return rows.filter((row) => row.group === g).reduce((sum, row) => sum + row.size, 0);
}

/** A pool's head count over one day: from each `at` on; the first is the opening. */
export function stepsOfDay(
  group: GroupModel,
  opens: Seconds,
  closes: Seconds,
  continuous: boolean,
): { at: Seconds; count: number }[] {
  if (group.staff.kind === 'count') return [{ at: opens, count: group.staff.count }];
  if (group.staff.kind === 'shifts') return [];
  const steps = continuous ? roundTheClock(group.staff.steps, closes) : group.staff.steps;
  let atOpening = 0;
  for (const step of steps) if (step.at <= opens) atOpening = step.count;
  return [{ at: opens, count: atOpening }, ...steps.filter((step) => step.at > opens && step.at < closes)];
}

/** Steps past midnight stand at the next day's clock; at midnight holds what the day's last step left. */
function roundTheClock(
  steps: readonly { at: Seconds; count: number }[],
  day: Seconds,
): { at: Seconds; count: number }[] {
  const early = steps.filter((step) => step.at < day);
  const late = steps.filter((step) => step.at >= day).map((step) => ({ at: step.at - day, count: step.count }));
  const all = [...late.filter((step) => !early.some((other) => other.at === step.at)), ...early];
  all.sort((a, b) => a.at - b.at);
  if (all.length > 0 && all[0].at > 0) all.unshift({ at: 0, count: all[all.length - 1].count });
  return all;
}
