import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { NOBODY, type Seconds } from '../../kernel/units.js';
import { TICKET } from '../../ledger/details.js';
import type { Centre } from '../centre.js';
import { TALK_ENDS } from '../events.js';
import { ADVISES, type Agent, LISTENS, TALKS } from '../tables/agents.js';
import { type Call, IN_LINE, TALKING } from '../tables/call.js';
import { stopsPatience, stopsWaitClocks } from '../waiting.js';
import { FAILS, LACKS_SKILL, RESOLVES } from './parts.js';

/** An agent takes what stood in a line and is not on it: he answers a question, or works a ticket. */

/** Out of the line, if it stands there. */
export function leavesLineOffline(centre: Centre, item: Call): void {
  if (item.state === IN_LINE) {
    centre.lines.leave(item.queue, item);
    centre.standing--;
  }
  stopsWaitClocks(centre, item);
}

export function isTaken(centre: Centre, item: Call, agent: Agent): void {
  leavesLineOffline(centre, item);
  item.state = TALKING;
  item.answeredAt = centre.calendar.now;
  agent.event = NOBODY;
  if (item.journey.kind === TICKET) worksTicket(centre, item, agent);
  else advises(centre, item, agent);
}

/** The work, without the caller; who lacks the skill finds out at once. */
function worksTicket(centre: Centre, ticket: Call, agent: Agent): void {
  const { journey } = ticket;
  agent.callsTaken++;
  agent.state = TALKS;
  const handling = centre.laws.handling[agent.group * centre.types + ticket.servedAs];
  let time = 0;
  journey.ending = handling === null ? LACKS_SKILL : RESOLVES;
  if (handling !== null) {
    time = handling.talk.sample(centre.beginsTalk(ticket), centre.clockOfCase(ticket)) / handling.speed;
    const draws = centre.begins(ticket, PURPOSE.resolves, occasion(ticket.contact, ticket.hop));
    if (handling.resolves < 1 && draws.next() >= handling.resolves) journey.ending = FAILS;
  }
  journey.facts.workTime = time;
  ends(centre, agent, time);
}

/** He tells the answer: to the agent who holds for it with the caller, or to be passed on by the owner. */
function advises(centre: Centre, question: Call, agent: Agent): void {
  const { calendar } = centre;
  const asker = centre.calls.all[question.journey.asker];
  const law = centre.talkLaws.of(centre.ruleOf(asker, asker.agentGroup)).brief;
  const numbers = centre.begins(question, PURPOSE.brief, occasion(question.contact, question.hop));
  const brief = law.sample(numbers, centre.clock(asker));
  question.journey.facts.briefTime = brief;
  agent.state = ADVISES;
  ends(centre, agent, brief);
  if (asker.state !== TALKING) return;
  const first = centre.agents.all[asker.agentNumber];
  calendar.cancel(first.event);
  first.event = NOBODY;
  first.state = LISTENS;
  first.talkEndsAt = agent.talkEndsAt;
  stopsPatience(centre, asker);
  const { facts, since } = asker.journey;
  facts.holdingTime += calendar.now - since;
  facts.briefTime += brief;
}

function ends(centre: Centre, agent: Agent, after: Seconds): void {
  agent.talkEndsAt = centre.calendar.now + after;
  centre.calendar.schedule(agent.talkEndsAt, TALK_ENDS, agent.number);
}
