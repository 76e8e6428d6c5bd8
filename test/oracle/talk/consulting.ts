import type { HandoffRule } from '../../../src/model/handoff.js';
import { RANK } from '../calendar/agenda.js';
import type { Centre } from '../centre.js';
import type { Agent, Asking, Leg } from '../people.js';
import { whichAgent } from '../staff/whichAgent.js';
import { goesOnAsCold } from './handingOff.js';
import { somebodyElseMayTake } from './holding.js';
import { asks, isWithdrawn, questionOf, stands } from './questions.js';
import { goesOnFor, hasEnded, workEnds } from './talking.js';

/** Caller and agent hold, while the agent's question stands in the queue of the skill. */
export function consults(centre: Centre, leg: Leg, agent: Agent, rule: HandoffRule): void {
  const asking = asks(centre, leg, agent, rule, null);
  const question = questionOf(centre, asking);
  if (rule.ifBusy === 'skip' && whichAgent(centre, question) === undefined) worksAlone(centre, leg, agent);
  else if (!somebodyElseMayTake(centre, question, agent)) goesOnAsCold(centre, leg, agent);
  else isHeld(centre, asking, question);
}

function isHeld(centre: Centre, asking: Asking, question: Leg): void {
  const { leg, agent, rule } = asking;
  const { contact } = leg;
  leg.state = 'holding';
  centre.held.set(leg, asking);
  const atMost = centre.chance.inTalk.holdAtMost(leg, rule.holdAtMost);
  asking.holdEnds = centre.agenda.at(centre.now + atMost, RANK.holdEnds, () => {
    holdsNoMore(centre, asking);
    const ringsNoMore = isWithdrawn(centre, question);
    goesOnAsCold(centre, leg, agent);
    ringsNoMore();
  });
  stands(centre, question);
  if (!centre.held.has(leg)) return;
  const patience = centre.chance.patience(contact, question.hop);
  const overContact = centre.model.calls[leg.servedAs]!.patienceOver === 'contact';
  const left = Math.max(0, overContact ? patience - contact.waited : patience);
  asking.givesUp = centre.agenda.at(centre.now + left, RANK.patienceRunsOut, () => {
    holdsNoMore(centre, asking);
    leg.talk.gaveUp = true;
    const ringsNoMore = isWithdrawn(centre, question);
    hasEnded(centre, leg, agent);
    ringsNoMore();
  });
}

function holdsNoMore(centre: Centre, { leg, since, holdEnds, givesUp }: Asking): void {
  centre.held.delete(leg);
  centre.agenda.strike(holdEnds);
  centre.agenda.strike(givesUp);
  leg.talk.holding = centre.now - since;
}

/** A specialist has answered, and tells for so long. */
export function isTold(centre: Centre, asking: Asking, brief: number): void {
  const { leg } = asking;
  holdsNoMore(centre, asking);
  leg.state = 'talking';
  leg.talk.brief += brief;
  leg.endsAt = centre.now + brief;
  centre.talking.add(leg);
}

/** And has told: the agent works it now, and it is resolved. */
export const knowsNow = (centre: Centre, { leg, agent }: Asking): void => worksKnowing(centre, leg, agent);

export function worksKnowing(centre: Centre, leg: Leg, agent: Agent): void {
  leg.talk.resolves = true;
  works(centre, leg, agent, () => workEnds(centre, leg, agent));
}

function works(centre: Centre, leg: Leg, agent: Agent, andThen: () => void): void {
  const work = centre.chance.inTalk.work(leg, agent.group);
  leg.talk.work += work;
  goesOnFor(centre, leg, [work], andThen);
}

/** As well as he can: it does not become a handoff. */
function worksAlone(centre: Centre, leg: Leg, agent: Agent): void {
  const { abilities } = centre.model.groups[agent.group]!;
  const resolves = abilities[centre.model.calls[leg.servedAs]!.skill]?.resolves ?? 0;
  leg.talk.resolves = centre.chance.inTalk.resolvesAlone(leg) < resolves;
  works(centre, leg, agent, () => {
    if (leg.talk.resolves) workEnds(centre, leg, agent);
    else hasEnded(centre, leg, agent);
  });
}
