import { DetailBook } from '../../books/details/details.js';
import { ContactBook, type Contacts } from '../../books/ivr/contacts.js';
import { OutcomeBook } from '../../books/outcomes.js';
import { hasIvr, hasMistakes, hasPress, identifiesInIvr, mayGoElsewhere } from '../../exists.js';
import type { Cell, Measure, Metric } from '../../measure.js';

const metric = (
  name: string,
  unit: string,
  better: Metric['better'],
  exists: Metric['exists'],
  meaning: string,
): Metric => ({ name, unit, meaning, scopes: ['total', 'calls'], better, exists });

const share = (name: string, exists: Metric['exists'], meaning: string) =>
  metric(name, 'ratio', 'lower', exists, `share of the contacts that left the IVR for a queue: ${meaning}`);

/** Whom the IVR kept from the agents, and whether the others came to the queue that is their own. */
export const routes: Measure = {
  metrics: [
    metric('containment', 'ratio', 'higher', hasIvr, '(contained + deflected) / contacts that entered the IVR'),
    metric('ivr_time', 'seconds', 'lower', hasIvr, 'mean time in the IVR of a contact that entered it'),
    metric(
      'identified_in_ivr',
      'ratio',
      'higher',
      identifiesInIvr,
      'share of the contacts that entered the IVR which it identified',
    ),
    share('gamed', hasPress, 'by `press` to another than their own, of better priority'),
    share(
      'misroutes',
      hasIvr,
      'to another than their own in any other way = misroutes_by_mistake + misroutes_by_press + misroutes_by_menu',
    ),
    share('misroutes_by_mistake', hasMistakes, 'to another by a key pressed by mistake'),
    share('misroutes_by_press', hasPress, 'to another by `press`, of no better priority'),
    share('misroutes_by_menu', hasIvr, 'to another because the menu leads there'),
    metric('gamed_wait', 'seconds', 'neither', hasPress, 'mean sum of the waits of a contact that gamed'),
    metric(
      'honest_wait',
      'seconds',
      'neither',
      hasPress,
      'mean sum of the waits of the other contacts that left the IVR for a queue',
    ),
    {
      ...metric(
        'foreign',
        'ratio',
        'lower',
        mayGoElsewhere,
        "share of agents' time on the legs of a queue that went to contacts whose own queue is another",
      ),
      scopes: ['queues'],
    },
  ],
  open(books) {
    const contacts = books.of(ContactBook);
    const outcomes = books.of(OutcomeBook);
    const details = books.of(DetailBook);
    const ofEntered = (sum: (at: Contacts) => number) => (cell: Cell) =>
      sum(contacts.at(cell)) / contacts.at(cell).entered;
    const ofQueued = (sum: (at: Contacts) => number) => (cell: Cell) =>
      sum(contacts.at(cell)) / contacts.at(cell).queued;
    return {
      containment: (cell) => outcomes.at(cell).contained / contacts.at(cell).entered,
      ivr_time: ofEntered((at) => at.ivrTime),
      identified_in_ivr: ofEntered((at) => at.identified),
      gamed: ofQueued((at) => at.gamed),
      misroutes: ofQueued((at) => at.mistaken + at.pressed + at.ledElsewhere),
      misroutes_by_mistake: ofQueued((at) => at.mistaken),
      misroutes_by_press: ofQueued((at) => at.pressed),
      misroutes_by_menu: ofQueued((at) => at.ledElsewhere),
      gamed_wait: (cell) => contacts.at(cell).gamedWait / contacts.at(cell).gamed,
      honest_wait: (cell) => contacts.at(cell).honestWait / (contacts.at(cell).queued - contacts.at(cell).gamed),
      foreign: (cell) => details.at(cell).foreignTime / details.at(cell).agentTime,
    };
  },
};
