import { CONSULT, TICKET } from '../../../src/ledger/details.js';
import type { Centre } from '../centre.js';
import type { Agent, Leg } from '../people.js';
import { specialistIsRung } from './questions.js';
import { telephoneRings } from './talking.js';
import { worksTicket } from './tickets.js';

/** The agent is to have it: a call, a ticket, or a question. */
export function takes(centre: Centre, leg: Leg, agent: Agent): void {
  if (leg.kind === CONSULT) specialistIsRung(centre, leg, agent);
  else if (leg.kind === TICKET) worksTicket(centre, leg, agent);
  else telephoneRings(centre, leg, agent);
}
