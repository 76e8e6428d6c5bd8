import { FURTHER_NEED, TICKET } from '../../../src/ledger/details.js';
import { ANSWERED, HANDED_OFF } from '../../../src/ledger/outcomes.js';
import type { HandoffRule, Place } from '../../../src/model/handoff.js';
import { contactEnds, isHeLast, isOffTheLine } from '../caller/afterwards.js';
import { comingAt, newLeg } from '../caller/newLeg.js';
import type { Centre } from '../centre.js';
import type { Agent, Leg } from '../people.js';
import { knows } from '../staff/whoMay.js';
import { furtherNeed, handsOff, ruleOf } from './handingOff.js';
import { isTakenOut, stands } from './questions.js';
import { agentIsDone, goesOnFor } from './talking.js';

/** The agent writes a ticket; then the caller, if there still is one, hangs up, and his contact goes on without him. */
export function writesTicket(centre: Centre, leg: Leg, agent: Agent, rule: HandoffRule, queue: number): void {
  const time = centre.chance.inTalk.brief(leg, rule.brief);
  leg.talk.brief += time;
  const isWritten = () => {
    leg.contact.handoffs += 1;
    becomesTicket(centre, leg, agent, queue, rule.place);
  };
  if (time > 0) goesOnFor(centre, leg, [time], isWritten);
  else isWritten();
}

function becomesTicket(centre: Centre, leg: Leg, agent: Agent, queue: number, place: Place): void {
  const { contact } = leg;
  contact.case.handoffs += 1;
  contact.hops += 1;
  agentIsDone(centre, leg, agent, HANDED_OFF, () => {
    isOffTheLine(centre, contact);
    stands(centre, newLeg(centre, contact, queue, comingAt(contact, place), TICKET));
    isHeLast(centre);
  });
}

/** Whoever may take it works it without the caller. */
export function worksTicket(centre: Centre, leg: Leg, agent: Agent): void {
  const { talk } = leg;
  const { inTalk } = centre.chance;
  isTakenOut(centre, leg);
  leg.state = 'talking';
  leg.agent = agent;
  leg.pickedAt = centre.now;
  leg.answeredAt = centre.now;
  agent.state = 'talking';
  agent.calls += 1;
  leg.contact.case.workedBy = agent.group;
  if (knows(centre, agent, leg)) {
    const { skill } = centre.model.calls[leg.servedAs]!;
    talk.work = inTalk.workWithoutHim(leg, agent.group);
    talk.resolves = inTalk.resolves(leg) < centre.model.groups[agent.group]!.abilities[skill]!.resolves;
  }
  goesOnFor(centre, leg, [talk.work], () => isWorked(centre, leg, agent));
}

function isWorked(centre: Centre, leg: Leg, agent: Agent): void {
  if (!leg.talk.resolves) {
    const rule = ruleOf(centre, leg, agent);
    handsOff(centre, leg, agent, 'ticket', (queue) => writesTicket(centre, leg, agent, rule, queue));
    return;
  }
  const need = furtherNeed(centre, leg);
  if (need === null) {
    agentIsDone(centre, leg, agent, ANSWERED, () => contactEnds(centre, leg.contact, ANSWERED, true));
    return;
  }
  leg.talk.why = FURTHER_NEED;
  leg.contact.furtherNeeds += 1;
  leg.contact.servedAs = need.type;
  becomesTicket(centre, leg, agent, centre.model.calls[need.type]!.queue, need.place);
}
