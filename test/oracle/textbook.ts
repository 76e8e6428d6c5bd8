import { DAY } from '../../src/kernel/units.js';
import { ANSWERED, IN_SYSTEM } from '../../src/ledger/outcomes.js';
import type { Model } from '../../src/model/model.js';
import { RANK } from './agenda.js';
import { arrivalTimes } from './arrivals.js';
import type { Book } from './book.js';
import { Centre } from './centre.js';
import { Chance } from './chance.js';
import { dayCloses } from './closing.js';
import { expectCaller } from './coming.js';
import { daysOf, openings } from './hours.js';
import { planDuty } from './staffing.js';
import { writeCase, writeLeg, writeSpell } from './writing.js';

/**
 * The textbook: the life of every call of one replication, told slowly and plainly by docs/life-of-a-call.md.
 * `arrivals`: when the callers of each type come, if that is known beforehand.
 */
export function tell(model: Model, seed: string, replication: number, arrivals?: readonly number[][]): Book {
  const chance = new Chance(model, seed, replication);
  const centre = new Centre(model, chance);
  planHours(centre);
  planDuty(centre);
  planSurges(centre);
  model.calls.forEach((_, type) => {
    expectCaller(centre, type, arrivals?.[type] ?? arrivalTimes(model, type, chance));
  });
  while (!isOver(centre) && centre.agenda.goesOn()) drainsAreSeen(centre);
  return centre.book;
}

function planHours(centre: Centre): void {
  const { time } = centre.model;
  const hours = openings(time);
  hours.forEach(({ from, to }, day) => {
    const isLast = day === hours.length - 1;
    centre.agenda.at(from, RANK.dayOpens, () => {
      centre.closed = false;
    });
    centre.agenda.at(to, RANK.dayCloses, () => {
      if (time.continuous) theClockStops(centre);
      else dayCloses(centre);
      centre.lastDayIsDone = isLast;
      centre.book.stoppedAt = centre.now;
    });
  });
}

/** The clock has stopped, or everybody has gone home after the last day. */
function isOver(centre: Centre): boolean {
  if (!centre.lastDayIsDone) return false;
  const everybodyIsGone = centre.agents.every((agent) => agent.state === 'away');
  if (!centre.model.time.continuous) centre.book.stoppedAt = Math.max(centre.closedAt, centre.lastLeft);
  if (everybodyIsGone) finishTheBook(centre);
  return everybodyIsGone;
}

/** Whoever waits is still in the system; a talk in hand is written with its planned end. */
function theClockStops(centre: Centre): void {
  for (const leg of [...centre.lines.flat(), ...centre.talking]) {
    if (leg.state === 'talking') {
      const readyAt = leg.talkEndsAt + centre.chance.wrapUp(leg, leg.agent!.group);
      writeLeg(centre, leg, ANSWERED, { endedAt: leg.talkEndsAt, readyAt, cut: false });
    } else {
      leg.contact.waited += centre.now - leg.joinedAt;
      const readyAt = leg.agent === null ? -1 : centre.now;
      writeLeg(centre, leg, IN_SYSTEM, { endedAt: centre.now, readyAt, cut: false });
    }
  }
  for (const agent of centre.agents) {
    if (agent.state !== 'away' && agent.state !== 'on a break') writeSpell(centre, agent, agent.dueAt ?? centre.now);
    agent.state = 'away';
  }
}

function finishTheBook(centre: Centre): void {
  for (const who of centre.openCases) writeCase(centre, who, false);
  for (const { surge, endedAt } of centre.surgesToDrain) centre.book.drains.push({ surge, endedAt, emptyAt: -1 });
}

function planSurges(centre: Centre): void {
  const { model, agenda, surgesToDrain } = centre;
  model.surges.forEach(({ day: only, from, length }, surge) => {
    for (let day = 0; day < daysOf(model.time); day++) {
      if (only !== 0 && only !== day + 1) continue;
      const end = day * DAY + from + length;
      agenda.at(end, RANK.surgeEnds, () => surgesToDrain.push({ surge, endedAt: centre.now }));
    }
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
