import { GAMED, LED_ELSEWHERE, MISTAKEN, NO_QUEUE, PRESSED, TO_OWN } from '../../../src/ledger/contacts.js';
import { CLOSED_OUT, CONTAINED } from '../../../src/ledger/outcomes.js';
import { CONTAINED_HERE, DEFLECTED, SENT_AWAY_HERE, WENT_ON } from '../../../src/ledger/visits.js';
import type { IvrMenu, IvrNode, IvrTarget, SelfService } from '../../../src/model/ivr.js';
import { RANK } from '../calendar/agenda.js';
import { isWithin } from '../calendar/hours.js';
import type { Centre } from '../centre.js';
import type { Contact } from '../people.js';
import { writeVisit } from '../writing/chapters.js';
import { endsOutside } from './coming.js';
import { pressesKey } from './keys.js';
import { AS_NEW } from './newLeg.js';
import { joinsQueue } from './queueing.js';

/** "The IVR": the caller is at its root. */
export function entersMenu(centre: Centre, contact: Contact): void {
  contact.menu = {
    steps: 0,
    visit: null,
    lastWrongKey: 'none',
    isIdentified: false,
    route: NO_QUEUE,
    leftAt: centre.now,
  };
  entersNode(centre, contact, 0);
}

const nodeOf = (centre: Centre, contact: Contact): IvrNode => centre.model.ivr!.nodes[contact.menu!.visit!.node]!;

function entersNode(centre: Centre, contact: Contact, number: number): void {
  const walk = contact.menu!;
  walk.steps += 1;
  walk.visit = { node: number, enteredAt: centre.now, noInput: 0, mistaken: 0 };
  const node = nodeOf(centre, contact);
  if (node.hours === null || isWithin(node.hours, centre.now))
    hears(centre, contact, node, () => hasHeard(centre, contact, node));
  else if (node.closed === null) goesTo(centre, contact, { kind: 'hang_up' });
  else {
    const { say, then } = node.closed;
    stays(centre, centre.chance.inMenu.closedSay(contact, say), () => goesTo(centre, contact, then));
  }
}

/** A stay of some time is an event; what takes no time happens at once. */
function stays(centre: Centre, time: number, andThen: () => void): void {
  if (time > 0) centre.agenda.at(centre.now + time, RANK.ivrStep, andThen);
  else andThen();
}

const hears = (centre: Centre, contact: Contact, node: IvrNode, andThen: () => void): void =>
  stays(centre, centre.chance.inMenu.say(contact, node), andThen);

function hasHeard(centre: Centre, contact: Contact, node: IvrNode): void {
  const { inMenu } = centre.chance;
  if (inMenu.isDeflected(contact, node)) leavesContained(centre, contact, DEFLECTED);
  else if (node.identify === null || contact.isIdentified) isLedOn(centre, contact, node);
  else {
    const { time, succeeds } = node.identify;
    stays(centre, inMenu.identify(contact, time), () => {
      if (inMenu.isIdentified(contact, succeeds) && !centre.chance.isUnprepared(contact)) {
        contact.isIdentified = true;
        contact.menu!.isIdentified = true;
      }
      isLedOn(centre, contact, node);
    });
  }
}

function isLedOn(centre: Centre, contact: Contact, { next }: IvrNode): void {
  if (next.kind === 'go') goesTo(centre, contact, next.target);
  else if (next.kind === 'menu') choosesKey(centre, contact, next.menu);
  else servesHimself(centre, contact, next.service);
}

/** No input, and the menu once more or another way; else a key. */
function choosesKey(centre: Centre, contact: Contact, menu: IvrMenu): void {
  const { inMenu } = centre.chance;
  if (!inMenu.givesNoInput(contact, menu)) {
    goesTo(centre, contact, { kind: 'node', node: pressesKey(centre, contact, menu) });
    return;
  }
  contact.menu!.visit!.noInput += 1;
  stays(centre, inMenu.timeout(contact, menu), () => {
    if (menu.then !== null) goesTo(centre, contact, menu.then);
    else {
      contact.menu!.steps += 1;
      hears(centre, contact, nodeOf(centre, contact), () => choosesKey(centre, contact, menu));
    }
  });
}

/** Stated once more; whoever was led here by mistake is not helped. */
function servesHimself(centre: Centre, contact: Contact, service: SelfService): void {
  const { inMenu } = centre.chance;
  contact.case.statements += 1;
  stays(centre, inMenu.selfService(contact, service), () => {
    const isHere = contact.menu!.lastWrongKey !== 'mistaken' && inMenu.isContained(contact, service);
    if (isHere) leavesContained(centre, contact, CONTAINED_HERE);
    else goesTo(centre, contact, service.then);
  });
}

function leavesContained(centre: Centre, contact: Contact, end: number): void {
  leavesNode(centre, contact, end);
  endsOutside(centre, contact, CONTAINED);
}

function goesTo(centre: Centre, contact: Contact, target: IvrTarget): void {
  leavesNode(centre, contact, target.kind === 'hang_up' ? SENT_AWAY_HERE : WENT_ON);
  if (target.kind === 'node') entersNode(centre, contact, target.node);
  else if (target.kind === 'hang_up') endsOutside(centre, contact, CLOSED_OUT);
  else {
    const own = centre.model.calls[contact.case.type]!.queue;
    const queue = target.kind === 'own' ? own : target.queue;
    contact.menu!.route = routeTo(centre, contact, queue, own);
    joinsQueue(centre, contact, queue, AS_NEW);
  }
}

function leavesNode(centre: Centre, contact: Contact, end: number): void {
  writeVisit(centre, contact, end);
  contact.menu!.visit = null;
  contact.menu!.leftAt = centre.now;
}

/** How he came to the queue. */
function routeTo(centre: Centre, contact: Contact, queue: number, own: number): number {
  const { queues } = centre.model;
  if (queue === own) return TO_OWN;
  switch (contact.menu!.lastWrongKey) {
    case 'pressed':
      return queues[queue]!.priority < queues[own]!.priority ? GAMED : PRESSED;
    case 'mistaken':
      return MISTAKEN;
    case 'none':
      return LED_ELSEWHERE;
  }
}
