import type { Centre } from '../centre.js';
import type { Agent, Contact, PromiseMade } from '../people.js';

/** The chapters beside legs and cases: visits in the IVR, contacts that entered it, spells of duty. */
export function writeVisit(centre: Centre, contact: Contact, end: number): void {
  const { node, enteredAt, noInput, mistaken } = contact.menu!.visit!;
  centre.book.visits.push({
    node,
    type: contact.case.type,
    end,
    noInput,
    mistaken,
    enteredAt,
    leftAt: centre.now,
    case_: contact.case.number,
    contact: contact.number,
  });
}

/** Only of contacts that entered the IVR. */
export function writeContact(centre: Centre, { case: who, menu, arrivedAt, waited }: Contact): void {
  if (menu === null) return;
  centre.book.contacts.push({
    type: who.type,
    route: menu.route,
    identified: menu.isIdentified ? 1 : 0,
    contactAt: arrivedAt,
    ivrTime: menu.leftAt - arrivedAt,
    waited,
  });
}

export function writeSpell(centre: Centre, agent: Agent, dueAt: number): void {
  centre.book.spells.push({ group: agent.group, agent: agent.number, onAt: agent.onAt, offAt: centre.now, dueAt });
}

/** As the customer is dialled, or (-1) not before the clock stops. */
export function writePromise(centre: Centre, promise: PromiseMade, dialledAt: number): void {
  const { contact, promisedAt, dueAt } = promise;
  centre.promises.delete(promise);
  centre.book.promises.push({
    type: contact.case.type,
    contactAt: contact.arrivedAt,
    promisedAt,
    dueAt,
    dialledAt,
  });
}
