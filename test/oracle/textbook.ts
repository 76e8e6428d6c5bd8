import { DAY } from '../../src/kernel/units.js';
import type { Model } from '../../src/model/model.js';
import type { Book } from './book.js';
import { RANK } from './calendar/agenda.js';
import { dayOf, daysOf, endsOf, type Opening, openings } from './calendar/hours.js';
import { expectCaller } from './caller/coming.js';
import { Centre } from './centre.js';
import { arrivalTimes } from './chance/arrivals.js';
import { Chance } from './chance/chance.js';
import { dayCloses, dayOpens, queueCloses } from './staff/closing.js';
import { closedQueuesAreLookedAt } from './staff/keeping.js';
import { dutyPlans } from './staff/staffing.js';
import { theBookIsClosed, theClockStops } from './stopping.js';
import { writeCase } from './writing/legs.js';

/**
 * The textbook: the life of every call of one replication, told slowly and plainly by docs/life-of-a-call.md.
 * `arrivals`: when the callers of each type come, if that is known beforehand.
 */
export function tell(model: Model, seed: string, replication: number, arrivals?: readonly number[][]): Book {
  const chance = new Chance(model, seed, replication);
  const centre = new Centre(model, chance);
  planHours(centre, dutyPlans(centre));
  model.calls.forEach((_, type) => {
    expectCaller(centre, type, arrivals?.[type] ?? arrivalTimes(model, type, chance));
  });
  while (!centre.stopped && centre.agenda.goesOn()) {
    if (!centre.stopped) closedQueuesAreLookedAt(centre);
    drainsAreSeen(centre);
  }
  finishTheBook(centre);
  return centre.book;
}

/** The day opens, and what is planned for it is written into the agenda; it closes, or the clock stops. */
function planHours(centre: Centre, plans: ((day: number) => void)[]): void {
  const { model, agenda } = centre;
  for (let day = 0; day < daysOf(model.time); day++) {
    const hours = dayOf(model.time, day);
    agenda.at(hours.from, RANK.dayOpens, () => {
      if (!model.time.continuous) dayOpens(centre);
      for (const plan of plans) plan(day);
      expectEndsOfSurges(centre, day, hours);
    });
    if (!model.time.continuous) agenda.at(hours.to, RANK.dayCloses, () => dayCloses(centre));
  }
  model.queues.forEach(({ hours }, queue) => {
    const ends = hours === null ? [] : endsOf(hours, model.time);
    for (const end of ends) agenda.at(end, RANK.queueCloses, () => queueCloses(centre, queue));
  });
  if (model.time.continuous) agenda.at(openings(model.time)[0]!.to, RANK.clockStops, () => theClockStops(centre));
}

/** The end of all days is when the last agent, and the last caller, has left. What is open then stays open. */
function finishTheBook(centre: Centre): void {
  centre.agenda.now = centre.stopped ? centre.now : Math.max(centre.closedAt, centre.lastLeft);
  centre.book.stoppedAt = centre.now;
  theBookIsClosed(centre);
  for (const who of centre.openCases) writeCase(centre, who, false, false);
  for (const { surge, endedAt } of centre.surgesToDrain) centre.book.drains.push({ surge, endedAt, emptyAt: -1 });
}

/** A surge is over at the latest when the day closes. */
function expectEndsOfSurges(centre: Centre, day: number, hours: Opening): void {
  const { model, agenda, surgesToDrain } = centre;
  model.surges.forEach(({ day: only, from, length }, surge) => {
    if (only !== 0 && only !== day + 1) return;
    const end = day * DAY + from + length;
    const at = model.time.continuous ? end : Math.min(end, hours.to);
    agenda.at(at, RANK.surgeEnds, () => surgesToDrain.push({ surge, endedAt: centre.now }));
  });
}

/** After whatever happened: have the queues of a surge's types been emptied? */
function drainsAreSeen(centre: Centre): void {
  for (const waiting of [...centre.surgesToDrain]) {
    const { types } = centre.model.surges[waiting.surge]!;
    if (types.some((type) => centre.lines[centre.model.calls[type]!.queue]!.length > 0)) continue;
    centre.surgesToDrain.splice(centre.surgesToDrain.indexOf(waiting), 1);
    centre.book.drains.push({ ...waiting, emptyAt: centre.now });
  }
}
