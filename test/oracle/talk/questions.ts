import { ABANDONED, ANSWERED } from '../../../src/ledger/outcomes.js';
import type { HandoffRule } from '../../../src/model/handoff.js';
import { RANK } from '../calendar/agenda.js';
import { byPlace } from '../caller/line.js';
import { comingAt, newQuestion } from '../caller/newLeg.js';
import { seeksAgent } from '../caller/queueing.js';
import type { Centre } from '../centre.js';
import type { Agent, Asking, Leg, PromiseMade } from '../people.js';
import { agentComesFree } from '../staff/duty.js';
import { nextStepAt } from '../staff/whoMay.js';
import { writeLeg } from '../writing/legs.js';
import { isTold, knowsNow } from './consulting.js';
import { answerIsReady } from './owning.js';
import { goesOnFor } from './talking.js';

/** What the agent of a leg asks, before it stands anywhere. */
export const asks = (
  centre: Centre,
  leg: Leg,
  agent: Agent,
  rule: HandoffRule,
  promise: PromiseMade | null,
): Asking => ({
  leg,
  agent,
  rule,
  since: centre.now,
  holdEnds: null,
  givesUp: null,
  promise,
});

/** Its question, at the queue of the skill. */
export function questionOf(centre: Centre, asking: Asking): Leg {
  const { leg, rule } = asking;
  const queue = rule.to[centre.model.calls[leg.servedAs]!.skill]!;
  return newQuestion(centre, queue, comingAt(leg.contact, rule.place), asking);
}

/** A question or a ticket seeks an agent: now, as it grows older, and meanwhile in its place. */
export function stands(centre: Centre, leg: Leg): void {
  if (seeksAgent(centre, leg)) return;
  const queue = centre.beside[leg.queue]!;
  if (!queue.includes(leg)) queue.push(leg);
  queue.sort(byPlace);
  leg.state = 'waiting';
  leg.widening = centre.agenda.at(nextStepAt(centre, leg), RANK.eligibilityWidens, () => stands(centre, leg));
}

/** It stands there no more. */
export function isTakenOut(centre: Centre, leg: Leg): void {
  const queue = centre.beside[leg.queue]!;
  if (queue.includes(leg)) queue.splice(queue.indexOf(leg), 1);
  for (const what of [leg.widening, leg.ringing]) centre.agenda.strike(what);
}

/** The specialist is busy from now on. */
export function specialistIsRung(centre: Centre, question: Leg, agent: Agent): void {
  isTakenOut(centre, question);
  const pickUp = centre.chance.pickUp(question, agent.group);
  question.state = 'ringing';
  question.agent = agent;
  question.pickedAt = centre.now;
  agent.state = 'ringing';
  centre.ringingQuestions.add(question);
  if (pickUp > 0) {
    const at = centre.now + pickUp;
    question.ringing = centre.agenda.at(at, RANK.telephoneIsAnswered, () => tells(centre, question, agent));
  } else tells(centre, question, agent);
}

function tells(centre: Centre, question: Leg, agent: Agent): void {
  const asking = question.asking!;
  centre.ringingQuestions.delete(question);
  question.state = 'talking';
  question.answeredAt = centre.now;
  agent.state = 'talking';
  const brief = centre.chance.inTalk.brief(question, asking.rule.brief);
  question.talk.brief = brief;
  if (asking.promise === null) isTold(centre, asking, brief);
  goesOnFor(centre, question, [brief], () => hasTold(centre, question, agent));
}

function hasTold(centre: Centre, question: Leg, agent: Agent): void {
  const asking = question.asking!;
  centre.talking.delete(question);
  isOver(centre, question, ANSWERED);
  if (asking.promise === null) knowsNow(centre, asking);
  else answerIsReady(centre, asking);
  agentComesFree(centre, agent, question.pickedAt);
}

function isOver(centre: Centre, question: Leg, outcome: number): void {
  question.state = 'over';
  writeLeg(centre, question, outcome, { endedAt: centre.now, readyAt: centre.now });
}

/** Nobody wants to know any more. What an agent does then whose telephone rang for it. */
export function isWithdrawn(centre: Centre, question: Leg): () => void {
  const { agent, pickedAt } = question;
  isTakenOut(centre, question);
  centre.ringingQuestions.delete(question);
  if (agent === null) return () => {};
  isOver(centre, question, ABANDONED);
  return () => agentComesFree(centre, agent, pickedAt);
}
