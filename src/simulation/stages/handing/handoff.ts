import { occasion, PURPOSE } from '../../../kernel/callerDraws.js';
import { NOBODY, type Queue, type Seconds } from '../../../kernel/units.js';
import { FAILED, LACKED_SKILL, TICKET } from '../../../ledger/details.js';
import { HANDED_OFF } from '../../../ledger/outcomes.js';
import { HANDOFF_POLICIES, type HandoffPolicy, type HandoffRule } from '../../../model/handoff.js';
import type { Centre } from '../../centre.js';
import { FAILS } from '../../conversation/parts.js';
import { HOLD_ENDS, TALK_ENDS } from '../../events.js';
import { type Agent, CONNECTS, HOLDS, OFF, ON_BREAK } from '../../tables/agents.js';
import type { Call } from '../../tables/call.js';
import { HeldLeg } from '../../tables/held.js';
import { OFF_LINE } from '../../tables/journey.js';
import { wrapsUp } from '../duty.js';
import { countsTimeOnLine, leavesLine, noticesDayEnd } from '../leaving.js';
import { isPassedOn } from '../movingOn.js';
import {
  closesLeg,
  countsTalk,
  countsWaste,
  endsUnresolved,
  givesUp,
  settledBy,
  speaks,
  wrapUpTime,
} from './endOfTalk.js';

const WARM = HANDOFF_POLICIES.indexOf('warm');

/** An agent who cannot help hands the caller off: back to where he came from, cold, or warm. */

/** By the rule of his group; a ticket is handed on as one. */
export function handsOff(centre: Centre, call: Call, agent: Agent): void {
  const rule = centre.ruleOf(call, agent.group);
  const policy = call.journey.kind === TICKET ? 'ticket' : rule.policy;
  if (!sendsOn(centre, call, agent, rule, policy)) return;
  if (policy === 'ticket') writes(centre, call, agent, rule);
  else if (!connects(centre, call, agent, rule)) isConnected(centre, call, agent);
}

/** What was to be a consult goes on as cold; they are connected already. */
export function goesOnAsCold(centre: Centre, call: Call, agent: Agent): void {
  const rule = centre.ruleOf(call, agent.group);
  if (sendsOn(centre, call, agent, rule, 'cold')) isConnected(centre, call, agent);
}

/** In order: `max`, where to, does he hang up at it? True: he is to go on. */
function sendsOn(centre: Centre, call: Call, agent: Agent, rule: HandoffRule, policy: HandoffPolicy): boolean {
  const cut = call.passedOn >= rule.max;
  const queue = cut ? NOBODY : queueFor(centre, call, rule, policy);
  if (queue === NOBODY) {
    endsUnresolved(centre, call, agent, cut);
    return false;
  }
  const { journey } = call;
  journey.facts.why = journey.ending === FAILS ? FAILED : LACKED_SKILL;
  journey.facts.policy = HANDOFF_POLICIES.indexOf(policy);
  journey.goesTo = queue;
  call.passedOn++;
  const there = journey.kind !== TICKET;
  if (!there || !draws(centre, call, PURPOSE.givesUp, centre.model.calls[call.servedAs].givesUpOnHandoff)) return true;
  givesUp(centre, call, agent);
  return false;
}

/** Does it happen, by a number of the caller's own for this handoff? */
export function draws(centre: Centre, call: Call, purpose: number, probability: number): boolean {
  if (probability <= 0) return false;
  return centre.begins(call, purpose, occasion(call.contact, call.hop)).next() < probability;
}

/** Where the rule sends him, rightly or wrongly; NOBODY: who has the skill and fails sends nobody back. */
function queueFor(centre: Centre, call: Call, rule: HandoffRule, policy: HandoffPolicy): Queue {
  if (policy === 'bounce') return call.queue;
  const right = rule.to[centre.model.calls[call.servedAs].skill];
  const failed = call.journey.ending === FAILS;
  if (failed && right === call.queue) return NOBODY;
  if (rule.accuracy >= 1) return right;
  const draw = centre.begins(call, PURPOSE.accuracy, occasion(call.contact, call.hop)).next();
  if (draw < rule.accuracy) return right;
  const others = centre.model.queues.length - (failed ? 2 : 1);
  if (others < 1) return right;
  let k = Math.floor(((draw - rule.accuracy) / (1 - rule.accuracy)) * others);
  for (let queue = 0; queue < centre.model.queues.length; queue++) {
    if (queue === right || (failed && queue === call.queue)) continue;
    if (k-- === 0) return queue;
  }
  return right;
}

/** The transfer is made; true: it takes time. */
export function connects(centre: Centre, call: Call, agent: Agent, rule: HandoffRule): boolean {
  const law = centre.talkLaws.of(rule).connect;
  const numbers = centre.begins(call, PURPOSE.connect, occasion(call.contact, call.hop));
  const time = law.sample(numbers, centre.clock(call));
  call.journey.facts.connectTime = time;
  return isBusyFor(centre, agent, time);
}

/** The agent is at it for so long; false: for no time at all. */
function isBusyFor(centre: Centre, agent: Agent, time: Seconds): boolean {
  if (time === 0) return false;
  agent.state = CONNECTS;
  agent.talkEndsAt = centre.calendar.now + time;
  centre.calendar.schedule(agent.talkEndsAt, TALK_ENDS, agent.number);
  return true;
}

/** A ticket is written. */
function writes(centre: Centre, call: Call, agent: Agent, rule: HandoffRule): void {
  const numbers = centre.begins(call, PURPOSE.brief, occasion(call.contact, call.hop));
  const time = centre.talkLaws.of(rule).brief.sample(numbers, centre.clock(call));
  call.journey.facts.briefTime += time;
  if (!isBusyFor(centre, agent, time)) isWritten(centre, call, agent);
}

/** The caller, if he is still there, hangs up; his case goes on as a ticket. */
export function isWritten(centre: Centre, call: Call, agent: Agent): void {
  const { journey } = call;
  const { place } = centre.ruleOf(call, agent.group);
  const wrapUp = countsTalk(centre, call, agent);
  countsWaste(call);
  closesLeg(centre, call, HANDED_OFF);
  leavesLine(centre, call);
  journey.line = OFF_LINE;
  journey.kind = TICKET;
  // Nobody meets anybody over a ticket.
  journey.shuns = 0;
  isPassedOn(centre, call, journey.goesTo, place);
  noticesDayEnd(centre);
  wrapsUp(centre, agent, wrapUp);
}

/** The caller goes on to the next queue; the agent wraps up, or holds for him. */
export function isConnected(centre: Centre, call: Call, agent: Agent): void {
  const rule = centre.ruleOf(call, agent.group);
  if (!rule.meetsAgain) call.journey.shuns = 1;
  const queue = call.journey.goesTo;
  if (call.journey.facts.policy === WARM && somebodyElseMayTake(centre, call, queue, agent)) {
    holds(centre, call, agent, rule);
    isPassedOn(centre, call, queue, rule.place);
    return;
  }
  call.journey.known = draws(centre, call, PURPOSE.carries, rule.carries) ? 1 : 0;
  const wrapUp = countsTalk(centre, call, agent);
  countsWaste(call);
  closesLeg(centre, call, HANDED_OFF);
  isPassedOn(centre, call, queue, rule.place);
  wrapsUp(centre, agent, wrapUp);
}

/** Is anybody on duty, besides him, who may ever take the caller there? */
function somebodyElseMayTake(centre: Centre, call: Call, queue: Queue, agent: Agent): boolean {
  const { journey } = call;
  for (const group of centre.routes.takers[queue]) {
    for (const other of centre.agents.of(group)) {
      if (other === agent || other.state === OFF || other.state === ON_BREAK) continue;
      if (journey.shuns === 0 || !journey.hasMet(other.number)) return true;
    }
  }
  return false;
}

/** He stays on the line: his leg is not over. What it needs of the caller's numbers is drawn now. */
function holds(centre: Centre, call: Call, agent: Agent, rule: HandoffRule): void {
  const { calendar, talkLaws } = centre;
  const { brief, holdAtMost } = talkLaws.of(rule);
  const now = occasion(call.contact, call.hop);
  const clock = centre.clock(call);
  if (agent.held === null) agent.held = new HeldLeg();
  const { held } = agent;
  held.take(call);
  held.settles = settledBy(call);
  held.since = calendar.now;
  held.brief = brief.sample(centre.begins(call, PURPOSE.brief, now), clock);
  held.wrapUp = wrapUpTime(centre, call, agent);
  held.carried = draws(centre, call, PURPOSE.carries, rule.carries) ? 1 : 0;
  speaks(call);
  countsTimeOnLine(centre, call);
  call.journey.holder = agent.number;
  agent.state = HOLDS;
  const longest = holdAtMost.sample(centre.begins(call, PURPOSE.holdAtMost, now), clock);
  agent.event = calendar.schedule(calendar.now + longest, HOLD_ENDS, agent.number);
}
