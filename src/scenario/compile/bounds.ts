import { lawOf } from '../../distributions/index.js';
import { DAY } from '../../kernel/units.js';
import type { Arrivals, GroupModel, Model, RatePiece, TimePlan } from '../../model/model.js';
import type { Context } from '../context.js';
import { integral } from './arrivals/polynomials.js';
import { refuse } from './parts/tell.js';

const MOST_CONTACTS = 1e9;
/** In all groups; in one group fewer. */
const MOST_AGENTS = 500_000;
const MOST_ROWS = 200_000;

/** Refuses what no machine could simulate, with the number that makes it so. */
export function refuseTooMuch(context: Context, model: Model): void {
  refuseContacts(context, model);
  const agents = model.groups.reduce((sum, group) => sum + heads(group), 0);
  if (agents > MOST_AGENTS) {
    refuse(context, ['agents'], 'too_much', `these are more than ${MOST_AGENTS} agents in all`, { at: 'key' });
  }
  const { length, interval } = model.time;
  const scopes = model.calls.length + model.queues.length + model.groups.length;
  if (interval > 0 && Math.ceil(length / interval) * scopes > MOST_ROWS) {
    const message = `so many intervals of so many call types, queues and groups make more than ${MOST_ROWS} rows of figures`;
    refuse(context, ['time'], 'too_much', message, { remedy: 'a longer interval' });
  }
}

function heads({ staff, scale }: GroupModel): number {
  if (staff.kind === 'count') return staff.count * scale;
  if (staff.kind === 'shifts') return staff.shifts.reduce((sum, { count }) => sum + count, 0) * scale;
  return staff.steps.reduce((most, { count }) => Math.max(most, count), 0) * scale;
}

function refuseContacts(context: Context, model: Model): void {
  const expected = model.calls.map((type) => expectedContacts(model.time, type.arrivals));
  const total = expected.reduce((sum, each) => sum + each, 0);
  if (!(total <= MOST_CONTACTS)) {
    const worst = model.calls[expected.indexOf(Math.max(...expected))] ?? model.calls[0];
    const message = `one replication would see about ${total.toPrecision(2)} contacts; at most ${MOST_CONTACTS} can be simulated`;
    const remedy = 'a lower rate, or a shorter time';
    refuse(context, ['calls', worst.name, 'arrivals'], 'too_much', message, { remedy });
  }
}

/** Contacts of a type in one replication, on average; redials are not among them. */
export function expectedContacts(time: TimePlan, arrivals: Arrivals): number {
  switch (arrivals.kind) {
    case 'none':
      return 0;
    case 'renewal':
      return (time.days * time.length) / lawOf(arrivals.gap).mean;
    case 'trace':
      return arrivals.at.length * (arrivals.daily ? daysOf(time) : 1);
    case 'poisson':
    case 'exact': {
      const daily = contactsOf(arrivals.profile.daily);
      const special = arrivals.profile.special.map(({ pieces }) => contactsOf(pieces) - daily);
      return special.reduce((sum, more) => sum + more, daily * daysOf(time));
    }
  }
}

function daysOf(time: TimePlan): number {
  return time.kind === 'study' ? time.length / DAY : time.days;
}

function contactsOf(pieces: readonly RatePiece[]): number {
  return pieces.reduce((sum, { from, to, rate }) => sum + integral(rate, to - from), 0);
}
