import { PURPOSE } from '../../kernel/callerDraws.js';
import * as kind from '../events.js';
import { type Agent, BRIEFS, CONNECTS, OFFERS } from '../tables/agents.js';
import type { Call } from '../tables/call.js';
import { groupStates } from './floor.js';
import type { Following } from './following.js';
import type { AgentActs, StayPart } from './happenings.js';
import { overhears } from './overhears.js';

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
      if (agent.call === call) hearsAgentsPlan(following, agent, what, at);
    } else if (subject === call.row) {
      hearsHisPlan(following, call, what, at, staysFor);
    }
  });
  overhears(centre.calendar, 'advance', () => hearsEvent(following));
}

/** An agent who is busy with him will be for so long. */
function hearsAgentsPlan(following: Following, { number, state }: Agent, what: number, until: number): void {
  const acts = (does: AgentActs['kind']) => following.tell({ kind: does, agent: number, until });
  if (what === kind.ANSWER) acts('rings');
  else if (what === kind.HOLD_ENDS) acts('holds');
  else if (what === kind.TALK_ENDS) {
    acts(state === OFFERS ? 'offers' : state === CONNECTS ? 'connects' : state === BRIEFS ? 'briefs' : 'answers');
  }
}

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

function hearsEvent(following: Following): void {
  const { call, centre } = following;
  const { calendar } = centre;
  if (call === null || calendar.kind !== kind.ELIGIBILITY_WIDENS || calendar.subject !== call.row) return;
  following.tell({ kind: 'widens', groups: groupStates(centre, call) });
}
