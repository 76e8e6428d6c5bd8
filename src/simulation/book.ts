import type { Seconds } from '../kernel/units.js';
import { HANDED_OFF } from '../ledger/outcomes.js';
import type { Centre } from './centre.js';
import type { Agent } from './tables/agents.js';
import type { Call } from './tables/call.js';
import type { HeldLeg } from './tables/held.js';

/** Everything that is written into the ledger is written here. */

/**
 * The leg is over (or is cut by the end of the clock): one row. `settles`: how the contact is counted, if this leg decides
 * it. When it ended and the agent was ready stands in `call.endedAt` and `call.readyAt`.
 */
export function writeLeg(centre: Centre, call: Call, outcome: number, settles: number): void {
  const { ledger } = centre;
  const row = ledger.legRow();
  ledger.legs.write(row, call, outcome, settles);
  if (centre.detailed) ledger.legs.details.write(row, call.journey.facts);
}

/** The leg of an agent who held for his caller: handed off. */
export function writeHeldLeg(centre: Centre, held: HeldLeg): void {
  const { ledger } = centre;
  const row = ledger.legRow();
  ledger.legs.write(row, held, HANDED_OFF, held.settles);
  ledger.legs.details.write(row, held.facts);
}

/** Marks the leg written last: a due handoff was not made because of `max`. */
export function markCut(centre: Centre): void {
  const { legs } = centre.ledger;
  legs.cut[legs.count - 1] = 1;
}

/** The case ended with the leg written last. Where that leg tells it whole, a mark will do. */
export function writeEnd(centre: Centre, call: Call, resolved: boolean): void {
  const { ledger } = centre;
  const wholly = !centre.detailed && call.leg === 0 && call.contact === 0 && (resolved || call.spoke === 0);
  if (wholly) ledger.legs.whole[ledger.legs.count - 1] = 1;
  else writeCase(centre, call, resolved);
}

/** The case has ended, or is open when the clock stops, at `call.endedAt`: one row. */
export function writeCase(centre: Centre, call: Call, resolved: boolean): void {
  const { ledger } = centre;
  const row = ledger.caseRow();
  ledger.cases.write(row, call, resolved);
  if (centre.detailed) ledger.cases.writeDetails(row, call.journey);
}

/** The contact is over, or cut by the end of the clock: one row, if it has been in the IVR. */
export function writeContact(centre: Centre, call: Call): void {
  if (!call.tour.hasBeenIn()) return;
  const { ledger } = centre;
  ledger.contacts.write(ledger.contactRow(), call, call.tour);
}

/** A visit to a node of the IVR is over, or cut by the end of the clock: one row. */
export function writeVisit(centre: Centre, call: Call, end: number): void {
  const row = centre.ledger.visitRow();
  const { visits } = centre.ledger;
  const { tour } = call;
  visits.node[row] = tour.node;
  visits.type[row] = call.type;
  visits.end[row] = end;
  visits.noInput[row] = tour.noInput;
  visits.mistaken[row] = tour.mistaken;
  visits.enteredAt[row] = tour.enteredAt;
  visits.leftAt[row] = centre.calendar.now;
  visits.case_[row] = call.case_;
  visits.contact[row] = call.contact;
}

/** A promise to call back is kept, early or late; or (-1) has not been when the clock stops: one row. */
export function writePromise(centre: Centre, call: Call, dialledAt: Seconds): void {
  const row = centre.ledger.promiseRow();
  const { promises } = centre.ledger;
  promises.type[row] = call.type;
  promises.contactAt[row] = call.contactAt;
  promises.promisedAt[row] = call.journey.promisedAt;
  promises.dueAt[row] = call.journey.dueAt;
  promises.dialledAt[row] = dialledAt;
}

/** An agent's spell on duty is over: one row. */
export function writeSpell(centre: Centre, agent: Agent, offAt: Seconds, dueAt: Seconds): void {
  const row = centre.ledger.spellRow();
  const { spells } = centre.ledger;
  spells.group[row] = agent.group;
  spells.agent[row] = agent.number;
  spells.onAt[row] = agent.spellAt;
  spells.offAt[row] = offAt;
  spells.dueAt[row] = dueAt;
}

export function writeDrain(centre: Centre, surge: number, endedAt: Seconds, emptyAt: Seconds): void {
  const row = centre.ledger.drainRow();
  const { drains } = centre.ledger;
  drains.surge[row] = surge;
  drains.endedAt[row] = endedAt;
  drains.emptyAt[row] = emptyAt;
}
