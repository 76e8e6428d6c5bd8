import { HANDED_OFF } from '../../../src/ledger/outcomes.js';
import type { HandoffRule } from '../../../src/model/handoff.js';
import { RANK } from '../calendar/agenda.js';
import type { Centre } from '../centre.js';
import type { Agent, Contact, Leg } from '../people.js';
import { whoMayEver } from '../staff/whoMay.js';
import { agentIsDone, closesLeg, goesOnFor, wrapsUp } from './talking.js';

/** Whether it is worth waiting: somebody beside himself is on duty who may ever take the caller there. */
export function somebodyElseMayTake(centre: Centre, next: Leg, holder: Agent): boolean {
  const isThere = ({ state }: Agent) => state !== 'away' && state !== 'on a break';
  return whoMayEver(centre, next).some((agent) => agent !== holder && isThere(agent));
}

/** The agent stays on the line, for so long at most; then it goes on as cold. */
export function holds(centre: Centre, leg: Leg, agent: Agent, rule: HandoffRule): void {
  const { contact } = leg;
  contact.hold = { leg, agent, rule, since: centre.now, ends: null };
  leg.state = 'holding';
  centre.talking.add(leg);
  const atMost = centre.chance.inTalk.holdAtMost(leg, rule.holdAtMost);
  contact.hold.ends = centre.agenda.at(centre.now + atMost, RANK.holdEnds, () => {
    contact.notesTravel = centre.chance.inTalk.notesTravel(leg, rule.carries);
    holdEnds(centre, contact)();
  });
}

/** Nobody is waited for any more: the leg of who holds is closed, before any later leg of the caller; what he does then. */
export function holdEnds(centre: Centre, contact: Contact): () => void {
  const { hold } = contact;
  if (hold === null) return () => {};
  letsGo(centre, contact);
  closesLeg(centre, hold.leg, hold.agent, HANDED_OFF);
  return () => wrapsUp(centre, hold.leg, hold.agent);
}

function letsGo(centre: Centre, contact: Contact): void {
  const hold = contact.hold!;
  centre.agenda.strike(hold.ends);
  hold.leg.talk.holding = centre.now - hold.since;
  contact.hold = null;
}

/** Another agent answers: the one before tells him, and is done. Whether anybody was there to tell. */
export function isBriefed(centre: Centre, leg: Leg): boolean {
  const { hold } = leg.contact;
  if (hold === null) return false;
  letsGo(centre, leg.contact);
  const brief = centre.chance.inTalk.brief(hold.leg, hold.rule.brief);
  leg.talk.brief = brief;
  leg.talk.briefed = brief;
  hold.leg.talk.brief += brief;
  goesOnFor(centre, hold.leg, [brief], () => agentIsDone(centre, hold.leg, hold.agent, HANDED_OFF));
  return true;
}
