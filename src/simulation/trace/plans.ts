import { PURPOSE } from '../../kernel/callerDraws.js';
import { CALLBACK } from '../../ledger/details.js';
import { HANDOFF_POLICIES } from '../../model/handoff.js';
import * as kind from '../events.js';
import { ADVISES, type Agent, BRIEFS, CONNECTS, OFFERS, TALKS } from '../tables/agents.js';
import type { Call } from '../tables/call.js';
import { groupStates, isMet, mayTake } from './floor.js';
import type { Following } from './following.js';
import type { AgentActs, StayPart } from './happenings.js';
import { overhears } from './overhears.js';
import { hearsAsking, hearsPut, isPut } from './questions.js';

// What is put into the calendar for him, and what comes out of it.

/** What a stay in the IVR is spent on: told by the purpose of its draw. */
const STAYS: ReadonlyMap<number, StayPart> = new Map([
  [PURPOSE.ivrSay, 'announcement'],
  [PURPOSE.ivrClosedSay, 'closed'],
  [PURPOSE.ivrIdentify, 'identification'],
  [PURPOSE.ivrTimeout, 'no_key'],
  [PURPOSE.selfService, 'self_service'],
]);

/** Listens to the calendar. */
export function overhearsPlans(following: Following): void {
  const { centre } = following;
  let staysFor: StayPart = 'announcement';
  overhears(centre, 'begins', (_, call, purpose) => {
    if (call === following.call) staysFor = STAYS.get(purpose) ?? staysFor;
  });
  overhears(centre.calendar, 'schedule', (_, at, what, subject) => {
    const { call } = following;
    if (call === null) return;
    if (what <= kind.HOLD_ENDS) {
      const agent = centre.agents.all[subject];
      if (agent.call === null) return;
      if (following.isHis(agent.call)) hearsAgentsPlan(following, agent, agent.call, what, at);
      else if (what === kind.TALK_ENDS && agent.state === TALKS) seesTalk(following, agent, agent.call);
    } else if (subject === call.row) {
      hearsHisPlan(following, call, what, at, staysFor);
    }
  });
  overhears(centre.calendar, 'advance', () => hearsEvent(following));
}

/** An agent who is busy with him, or with the question put for him, will be for so long. */
function hearsAgentsPlan(following: Following, agent: Agent, call: Call, what: number, until: number): void {
  const acts = (does: AgentActs['kind']) => following.tell({ kind: does, agent: agent.number, until }, call);
  if (what === kind.ANSWER) acts('rings');
  else if (what === kind.TALK_ENDS) {
    if (agent.state === CONNECTS && ASKING.includes(call.journey.facts.policy)) hearsAsking(following);
    acts(DOES.get(agent.state) ?? 'answers');
  } else if (what === kind.HOLD_ENDS) {
    acts('holds');
    if (isPut(following)) hearsPut(following);
  }
}

/** An agent talks to another from now on: if he calls him back, he has not taken who waits. */
function seesTalk(following: Following, agent: Agent, other: Call): void {
  const { centre } = following;
  const call = following.inLine();
  if (call === null || other.journey.facts.kind !== CALLBACK || !centre.routes.takers[call.queue].includes(agent.group))
    return;
  if (mayTake(centre, call, agent.group).kind !== 'now' || isMet(call, agent.number)) return;
  following.tell({ kind: 'calls first', agent: agent.number, case_: other.case_ }, call);
}

/** What an agent is busy with whose state it is; else he talks. */
const DOES: ReadonlyMap<number, AgentActs['kind']> = new Map([
  [OFFERS, 'offers'],
  [CONNECTS, 'connects'],
  [BRIEFS, 'briefs'],
  [ADVISES, 'advises'],
]);

/** The policies by which a question is put. */
const ASKING: readonly number[] = [HANDOFF_POLICIES.indexOf('consult'), HANDOFF_POLICIES.indexOf('own')];

/** Something is to happen to him. */
function hearsHisPlan(following: Following, call: Call, what: number, until: number, staysFor: StayPart): void {
  if (what === kind.GREETING_ENDS) following.tell({ kind: 'greeting', until });
  else if (what === kind.PATIENCE_ENDS) following.tell({ kind: 'patience', until });
  else if (what === kind.MAX_WAIT_ENDS) following.tell({ kind: 'limit', until });
  else if (what === kind.IVR_STEP) following.tell({ kind: 'stay', node: call.tour.node, part: staysFor, until });
  else if (what === kind.REDIAL) {
    const isClosed = following.centre.calendar.kind === kind.REDIAL;
    following.tell({ kind: 'home', until, comesAs: call.journey.comesAs, isClosed });
  }
}

/** Other groups may take him, or his question, from now on. */
function hearsEvent(following: Following): void {
  const { call, question, centre } = following;
  const { calendar } = centre;
  if (calendar.kind !== kind.ELIGIBILITY_WIDENS) return;
  for (const each of [call, question]) {
    if (each?.row === calendar.subject) following.tell({ kind: 'widens', groups: groupStates(centre, each) }, each);
  }
}
