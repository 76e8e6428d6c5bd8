import { occasion, PURPOSE } from '../../../kernel/callerDraws.js';
import { NOBODY } from '../../../kernel/units.js';
import { ACCEPTED, FURTHER_NEED, OFFERED } from '../../../ledger/details.js';
import type { Centre } from '../../centre.js';
import { NOT_IDENTIFIED, RESOLVES } from '../../conversation/parts.js';
import { TALK_ENDS } from '../../events.js';
import { type Agent, CONNECTS, OFFERS, TALKS } from '../../tables/agents.js';
import type { Call } from '../../tables/call.js';
import { endsUnresolved } from './endOfTalk.js';
import { handsOff, isConnected } from './handoff.js';
import { briefingEnds } from './holding.js';
import { furtherNeed } from '../movingOn.js';
import { talkEnds } from '../talk.js';

/** What follows a talk that has parts, and may have failed. */

/** What the agent has been doing is over: the talk, the offer after it, the connecting, the briefing. */
export function conversationGoesOn(centre: Centre, agent: Agent): void {
  const call = agent.call as Call;
  if (agent.state === TALKS) workIsOver(centre, call, agent);
  else if (agent.state === OFFERS) isResolved(centre, call, agent);
  else if (agent.state === CONNECTS) isConnected(centre, call, agent);
  else briefingEnds(centre, agent);
}

function workIsOver(centre: Centre, call: Call, agent: Agent): void {
  const { ending } = call.journey;
  if (ending === RESOLVES) {
    if (!makesOffer(centre, call, agent)) isResolved(centre, call, agent);
  } else if (ending === NOT_IDENTIFIED) {
    endsUnresolved(centre, call, agent, false);
  } else {
    handsOff(centre, call, agent);
  }
}

/** Something else is offered, unless too many wait; true: it takes time. */
function makesOffer(centre: Centre, call: Call, agent: Agent): boolean {
  const { upsell } = centre.model.calls[call.servedAs];
  if (upsell === null || waitingForGroup(centre, agent.group) >= upsell.whenWaitingBelow) return false;
  const now = occasion(call.contact, call.hop);
  if (centre.begins(call, PURPOSE.upsellOffered, now).next() >= upsell.offered) return false;
  const { journey } = call;
  const accepts = centre.begins(call, PURPOSE.upsellAccepted, now).next() < upsell.accepted;
  journey.facts.upsold = accepts ? ACCEPTED : OFFERED;
  if (accepts) {
    journey.upsells++;
    journey.earned += upsell.value;
  }
  const law = centre.talkLaws.offer[call.servedAs]!;
  const time = law.sample(centre.begins(call, PURPOSE.upsellAdds, now), centre.clock(call));
  journey.facts.upsellTime = time;
  if (time === 0) return false;
  agent.state = OFFERS;
  agent.talkEndsAt = centre.calendar.now + time;
  centre.calendar.schedule(agent.talkEndsAt, TALK_ENDS, agent.number);
  return true;
}

/** Callers on the line in the queues that the group takes calls from. */
function waitingForGroup(centre: Centre, group: number): number {
  let sum = 0;
  for (const queue of centre.model.groups[group].queues) sum += centre.waiting[queue];
  return sum;
}

/** As where there is no more to tell; a further need is noted. */
function isResolved(centre: Centre, call: Call, agent: Agent): void {
  if (furtherNeed(centre, call) !== NOBODY) call.journey.facts.why = FURTHER_NEED;
  talkEnds(centre, agent);
}
