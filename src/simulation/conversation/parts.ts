import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { NOBODY, type Seconds } from '../../kernel/units.js';
import { STATED_AGAIN, STATED_FIRST } from '../../ledger/details.js';
import type { Centre } from '../centre.js';
import { TALK_ENDS } from '../events.js';
import { type Agent, BRIEFS } from '../tables/agents.js';
import type { Call } from '../tables/call.js';
import { isUnprepared, talkTimes } from './temper.js';

/** What is said in a talk, part after part. */

/** How a talk will end. */
export const RESOLVES = 1;
export const FAILS = 2;
export const LACKS_SKILL = 3;
export const NOT_IDENTIFIED = 4;
/** An agent who knows no better did what he could. */
export const UNRESOLVED = 5;

/**
 * They talk from now on: brief, identification, explanation, work, each as long as the caller's own numbers say. Only an
 * offer is not known yet; so one event will do for all of it. The parts are added to the clock one by one, so that parts of
 * no length leave the sum as it is without them.
 */
export function beginsConversation(centre: Centre, call: Call, agent: Agent): void {
  const { journey } = call;
  if (centre.shunning) journey.met.push(agent.number);
  journey.ending = RESOLVES;
  let at = centre.calendar.now;
  if (journey.holder !== NOBODY) at += isBriefed(centre, call);
  if (journey.identified === 0) at = isIdentified(centre, call, at);
  if (journey.ending !== NOT_IDENTIFIED) at = works(centre, call, agent, states(centre, call, at));
  journey.known = 0;
  agent.talkEndsAt = at;
  centre.calendar.schedule(at, TALK_ENDS, agent.number);
}

/** The agent who holds tells this one. He is free when he has: an event, even where it takes no time. */
function isBriefed(centre: Centre, call: Call): Seconds {
  const { calendar } = centre;
  const { journey } = call;
  const holder = centre.agents.all[journey.holder];
  const held = holder.held!;
  calendar.cancel(holder.event);
  holder.state = BRIEFS;
  held.facts.holdingTime = calendar.now - held.since;
  held.facts.briefTime += held.brief;
  holder.talkEndsAt = calendar.now + held.brief;
  holder.event = calendar.schedule(holder.talkEndsAt, TALK_ENDS, holder.number);
  journey.facts.briefTime = held.brief;
  journey.facts.briefedTime = held.brief;
  journey.holder = NOBODY;
  journey.known = 1;
  return held.brief;
}

/** Once in a contact. Who has no code at hand is searched for, perhaps in vain. */
function isIdentified(centre: Centre, call: Call, from: Seconds): Seconds {
  const { talkLaws } = centre;
  const { journey, servedAs } = call;
  const occasionNow = occasion(call.contact, 0);
  const asked = talkLaws.identify[servedAs].sample(
    centre.begins(call, PURPOSE.identify, occasionNow),
    centre.clock(call),
  );
  journey.facts.identifyTime = asked;
  journey.identified = 1;
  let at = from + asked;
  if (isUnprepared(centre, call)) {
    const law = talkLaws.search[servedAs]!;
    const search = law.sample(centre.begins(call, PURPOSE.unpreparedAdds, occasionNow), centre.clock(call));
    journey.facts.identifyTime += search;
    at += search;
    const fails = centre.model.calls[servedAs].unprepared!.fails;
    if (centre.begins(call, PURPOSE.unpreparedFails, occasionNow).next() < fails) journey.ending = NOT_IDENTIFIED;
  }
  if (journey.preparedFrom > call.contact) journey.preparedFrom = call.contact + 1;
  return at;
}

/** States the issue to an agent who does not know it; it counts from now on, also where it takes no time. */
function states(centre: Centre, call: Call, from: Seconds): Seconds {
  const { journey } = call;
  const { facts } = journey;
  if (journey.known === 1) return from;
  const draws = centre.begins(call, PURPOSE.explain, occasion(call.contact, call.hop));
  const time = centre.talkLaws.explain[call.servedAs].sample(draws, centre.clock(call));
  facts.explainTime = time;
  facts.stated = journey.explained === 0 ? STATED_FIRST : STATED_AGAIN;
  journey.statements++;
  if (journey.explained === 1) journey.heardAgainTime += time;
  journey.explained = 1;
  return from + time;
}

/** The work, by an agent who can; it may fail. Who lacks the skill finds out now. */
function works(centre: Centre, call: Call, agent: Agent, from: Seconds): Seconds {
  const { journey } = call;
  const handling = centre.laws.handling[agent.group * centre.types + call.servedAs];
  if (handling === null) {
    journey.ending = LACKS_SKILL;
    return from;
  }
  const drawn = handling.talk.sample(centre.beginsTalk(call), centre.clockOfCase(call));
  const time = (drawn / handling.speed) * talkTimes(centre, call);
  journey.facts.workTime = time;
  if (handling.resolves < 1) {
    const draw = centre.begins(call, PURPOSE.resolves, occasion(call.contact, call.hop)).next();
    if (draw >= handling.resolves) journey.ending = FAILS;
  }
  return from + time;
}
