import { occasion, PURPOSE } from '../../../kernel/callerDraws.js';
import { NOBODY, type Queue } from '../../../kernel/units.js';
import { OF_A_QUESTION } from '../../../ledger/details.js';
import { ABANDONED, ANSWERED, NONE } from '../../../ledger/outcomes.js';
import { HANDOFF_POLICIES, type HandoffRule } from '../../../model/handoff.js';
import { writeLeg } from '../../book.js';
import type { Centre } from '../../centre.js';
import { answerIsReady, works } from '../../conversation/answered.js';
import { seeksOrStands, takesPlace } from '../../conversation/offline.js';
import { RESOLVES, UNRESOLVED } from '../../conversation/parts.js';
import { leavesLineOffline } from '../../conversation/taking.js';
import { freeAgentFor } from '../../desk.js';
import { HOLD_ENDS } from '../../events.js';
import { type Agent, HOLDS, OFF, ON_BREAK } from '../../tables/agents.js';
import { type Call, PROMISED, RINGING, TALKING } from '../../tables/call.js';
import { startsPatience, stopsPatience } from '../../waiting.js';
import { agentIsDone, wrapsUp } from '../duty.js';
import { leavesLine, noticesDayEnd } from '../leaving.js';
import { closesLeg, countsTalk, endsUnresolved } from './endOfTalk.js';
import { connects, draws, goesOnAsCold } from './handoff.js';

/** An agent who cannot help asks somebody who can: at once, the caller holding; or to call him back with the answer. */

const CONSULT = HANDOFF_POLICIES.indexOf('consult');
const OWN = HANDOFF_POLICIES.indexOf('own');

export function asks(centre: Centre, call: Call, agent: Agent): void {
  const rule = centre.ruleOf(call, agent.group);
  const owns = rule.policy === 'own' && !draws(centre, call, PURPOSE.stays, rule.stays);
  call.journey.facts.policy = owns ? OWN : CONSULT;
  if (!connects(centre, call, agent, rule)) isPutThrough(centre, call, agent);
}

export function isPutThrough(centre: Centre, call: Call, agent: Agent): void {
  const rule = centre.ruleOf(call, agent.group);
  const queue = rule.to[centre.model.calls[call.servedAs].skill];
  if (call.journey.facts.policy === OWN) promises(centre, call, agent, rule, queue);
  else consults(centre, call, agent, rule, queue);
}

/** The caller holds with him; unless he works it alone, or nobody could answer. */
function consults(centre: Centre, call: Call, agent: Agent, rule: HandoffRule, queue: Queue): void {
  const question = questionOf(centre, call);
  takesPlace(centre, question, queue, rule.place, call.waited);
  const nobodyFree = rule.ifBusy === 'skip' && freeAgentFor(centre, question) === NOBODY;
  if (!nobodyFree && somebodyKnows(centre, call, queue, agent)) {
    holdsForAnswer(centre, call, agent, rule);
    seeksOrStands(centre, question);
    return;
  }
  call.journey.question = NOBODY;
  centre.calls.giveBack(question);
  if (nobodyFree) worksAlone(centre, call, agent);
  else goesOnAsCold(centre, call, agent);
}

/** A question for this caller's sake, whose numbers are his. */
function questionOf(centre: Centre, call: Call): Call {
  const question = centre.calls.take();
  question.beginCase(call.arrivedAs, call.ordinal, call.case_);
  question.type = call.type;
  question.servedAs = call.servedAs;
  question.caseAt = call.caseAt;
  question.contact = call.contact;
  question.contactAt = call.contactAt;
  question.leg = call.leg | OF_A_QUESTION;
  question.hop = call.hop | OF_A_QUESTION;
  question.linesThen = 0;
  question.waited = 0;
  question.beginLeg(call.queue);
  question.journey.beginQuestion(call.row);
  question.journey.facts.follow(call.journey.facts);
  call.journey.question = question.row;
  return question;
}

/** Is anybody else on duty who may ever take it there and has the skill? */
function somebodyKnows(centre: Centre, call: Call, queue: Queue, agent: Agent): boolean {
  const { skill } = centre.model.calls[call.servedAs];
  return centre.routes.takers[queue].some(
    (group) =>
      centre.routes.knows(group, skill) &&
      centre.agents.of(group).some((other) => other !== agent && other.state !== OFF && other.state !== ON_BREAK),
  );
}

function holdsForAnswer(centre: Centre, call: Call, agent: Agent, rule: HandoffRule): void {
  const { calendar } = centre;
  const numbers = centre.begins(call, PURPOSE.holdAtMost, occasion(call.contact, call.hop));
  const longest = centre.talkLaws.of(rule).holdAtMost.sample(numbers, centre.clock(call));
  call.journey.since = calendar.now;
  agent.state = HOLDS;
  agent.event = calendar.schedule(calendar.now + longest, HOLD_ENDS, agent.number);
  startsPatience(centre, call, call.hop | OF_A_QUESTION);
}

/** With nobody to ask: he does what he can. */
function worksAlone(centre: Centre, call: Call, agent: Agent): void {
  const resolves = centre.laws.handling[agent.group * centre.types + call.servedAs]?.resolves ?? 0;
  const numbers = centre.begins(call, PURPOSE.resolves, occasion(call.contact, call.hop | OF_A_QUESTION));
  works(centre, call, agent, numbers.next() < resolves ? RESOLVES : UNRESOLVED);
}

/** Held as long as may be: the question is taken back, and it goes on as cold. */
export function answerHoldEnds(centre: Centre, agent: Agent): void {
  const call = agent.call as Call;
  agent.event = NOBODY;
  const specialist = takesBack(centre, call);
  stopsPatience(centre, call);
  goesOnAsCold(centre, call, agent);
  if (specialist !== null) agentIsDone(centre, specialist);
}

/** He has held as long as he would, and hangs up. */
export function hangsUpInHold(centre: Centre, call: Call): void {
  const agent = centre.agents.all[call.agentNumber];
  centre.calendar.cancel(agent.event);
  agent.event = NOBODY;
  const specialist = takesBack(centre, call);
  call.journey.facts.gaveUp = 1;
  endsUnresolved(centre, call, agent, false);
  if (specialist !== null) agentIsDone(centre, specialist);
}

/** The question is withdrawn; the agent whose telephone rang for it, if any, is to be told that he is free. */
function takesBack(centre: Centre, call: Call): Agent | null {
  const { calendar } = centre;
  const { journey } = call;
  const question = centre.calls.all[journey.question];
  const rings = question.state === RINGING;
  const specialist = rings ? centre.agents.all[question.agentNumber] : null;
  leavesLineOffline(centre, question);
  if (specialist !== null) {
    calendar.cancel(specialist.event);
    specialist.event = NOBODY;
    rangInVain(centre, question, call, ABANDONED);
  }
  journey.facts.holdingTime += calendar.now - journey.since;
  journey.question = NOBODY;
  centre.calls.giveBack(question);
  return specialist;
}

/** A telephone rang for a question, and nobody answered: the agent's time is told. */
export function rangInVain(centre: Centre, question: Call, asker: Call, outcome: number): void {
  const { now } = centre.calendar;
  question.endedAt = now;
  question.readyAt = now;
  asker.agentTime += now - question.pickedAt;
  writeLeg(centre, question, outcome, NONE);
}

/** The caller hangs up with a promise; his question is put, and the agent takes other calls meanwhile. */
function promises(centre: Centre, call: Call, agent: Agent, rule: HandoffRule, queue: Queue): void {
  const { now } = centre.calendar;
  const { journey } = call;
  const numbers = centre.begins(call, PURPOSE.promise, occasion(call.contact, call.hop));
  journey.promisedAt = now;
  journey.dueAt = now + centre.talkLaws.of(rule).promise.sample(numbers, centre.clock(call));
  journey.owner = agent.number;
  const wrapUp = countsTalk(centre, call, agent);
  closesLeg(centre, call, ANSWERED);
  leavesLine(centre, call);
  call.state = PROMISED;
  const question = questionOf(centre, call);
  call.hop++;
  call.leg++;
  takesPlace(centre, question, queue, rule.place, call.waited);
  seeksOrStands(centre, question);
  noticesDayEnd(centre);
  wrapsUp(centre, agent, wrapUp);
}

/** The specialist has told what he knows: the agent who holds works on, or the owner's answer is ready. */
export function specialistIsDone(centre: Centre, specialist: Agent): void {
  const question = specialist.call as Call;
  const asker = centre.calls.all[question.journey.asker];
  const { now } = centre.calendar;
  question.endedAt = now;
  question.readyAt = now;
  writeLeg(centre, question, ANSWERED, NONE);
  asker.agentTime += now - question.pickedAt;
  asker.journey.question = NOBODY;
  centre.calls.giveBack(question);
  if (asker.state === TALKING) works(centre, asker, centre.agents.all[asker.agentNumber], RESOLVES);
  else answerIsReady(centre, asker);
  agentIsDone(centre, specialist);
}
