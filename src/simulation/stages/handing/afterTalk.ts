import { occasion, PURPOSE } from '../../../kernel/callerDraws.js';
import { NOBODY } from '../../../kernel/units.js';
import { ACCEPTED, FURTHER_NEED, OFFERED, TICKET } from '../../../ledger/details.js';
import { HANDOFF_POLICIES, type HandoffPolicy } from '../../../model/handoff.js';
import type { Centre } from '../../centre.js';
import { NOT_IDENTIFIED, RESOLVES, UNRESOLVED } from '../../conversation/parts.js';
import { TALK_ENDS } from '../../events.js';
import { ADVISES, type Agent, CONNECTS, OFFERS, TALKS } from '../../tables/agents.js';
import type { Call } from '../../tables/call.js';
import { furtherNeed } from '../movingOn.js';
import { talkEnds } from '../talk.js';
import { answerHoldEnds, asks, isPutThrough, specialistIsDone } from './asking.js';
import { endsUnresolved } from './endOfTalk.js';
import { handsOff, isConnected, isWritten } from './handoff.js';
import { briefingEnds, holdEnds } from './holding.js';

/** What follows a talk that has parts, and may have failed. */

/** What the agent has been doing is over: the talk, the offer after it, the connecting, the briefing, the answering of a question. */
export function conversationGoesOn(centre: Centre, agent: Agent): void {
  const call = agent.call as Call;
  switch (agent.state) {
    case TALKS:
      workIsOver(centre, call, agent);
      break;
    case OFFERS:
      isResolved(centre, call, agent);
      break;
    case CONNECTS:
      connectingIsOver(centre, call, agent);
      break;
    case ADVISES:
      specialistIsDone(centre, agent);
      break;
    default:
      briefingEnds(centre, agent);
  }
}

/** The hold for somebody to answer: the caller in the next queue, or the question. */
export function holdIsOver(centre: Centre, agent: Agent): void {
  if ((agent.call as Call).journey.question === NOBODY) holdEnds(centre, agent);
  else answerHoldEnds(centre, agent);
}

function workIsOver(centre: Centre, call: Call, agent: Agent): void {
  const { ending, kind } = call.journey;
  if (ending === RESOLVES) {
    if (kind === TICKET || !makesOffer(centre, call, agent)) isResolved(centre, call, agent);
  } else if (ending === NOT_IDENTIFIED || ending === UNRESOLVED) {
    endsUnresolved(centre, call, agent, false);
  } else if (kind !== TICKET && ASKING.includes(centre.ruleOf(call, agent.group).policy)) {
    asks(centre, call, agent);
  } else {
    handsOff(centre, call, agent);
  }
}

/** The policies by which a question is put. */
const ASKING: readonly HandoffPolicy[] = ['consult', 'own'];

function connectingIsOver(centre: Centre, call: Call, agent: Agent): void {
  const policy = HANDOFF_POLICIES[call.journey.facts.policy];
  if (policy === 'ticket') isWritten(centre, call, agent);
  else if (ASKING.includes(policy)) isPutThrough(centre, call, agent);
  else isConnected(centre, call, agent);
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
