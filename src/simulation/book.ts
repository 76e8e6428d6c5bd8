import { NOBODY, type Seconds } from '../kernel/units.js';
import type { Centre } from './centre.js';
import type { Agent } from './tables/agents.js';
import type { Call } from './tables/calls.js';

/** Everything that is written into the ledger is written here. */

/**
 * The leg is over (or is cut by the end of the clock): one row. `settles`: how the contact is counted, if this leg decides
 * it. When it ended and the agent was ready stands in `call.endedAt` and `call.readyAt`.
 */
export function writeLeg(centre: Centre, call: Call, outcome: number, settles: number): void {
  const row = centre.ledger.legRow();
  const legs = centre.ledger.legs;
  const { agent } = call;
  legs.case_[row] = call.case_;
  legs.contact[row] = call.contact;
  legs.leg[row] = call.leg;
  legs.type[row] = call.type;
  legs.servedAs[row] = call.servedAs;
  legs.queue[row] = call.queue;
  legs.group[row] = agent === null ? NOBODY : agent.group;
  legs.agent[row] = agent === null ? NOBODY : agent.number;
  legs.outcome[row] = outcome;
  legs.settles[row] = settles;
  legs.redial[row] = call.contact > 0 ? 1 : 0;
  legs.delayed[row] = call.delayed;
  legs.cut[row] = 0;
  legs.length[row] = call.lengthThen;
  legs.lengthTotal[row] = call.lengthTotalThen;
  legs.lines[row] = call.leg === 0 ? call.linesThen : 0;
  legs.contactAt[row] = call.contactAt;
  legs.queuedAt[row] = call.queuedAt;
  legs.ageBrought[row] = call.brought;
  legs.pickedAt[row] = call.pickedAt;
  legs.answeredAt[row] = call.answeredAt;
  legs.endedAt[row] = call.endedAt;
  legs.readyAt[row] = call.readyAt;
  legs.contactWait[row] = call.waited;
}

/** Marks the leg written last: a due handoff was not made because of `max`. */
export function markCut(centre: Centre): void {
  const { legs } = centre.ledger;
  legs.cut[legs.count - 1] = 1;
}

/** The case has ended, at `call.endedAt`: one row. */
export function writeCase(centre: Centre, call: Call, resolved: boolean): void {
  const row = centre.ledger.caseRow();
  const cases = centre.ledger.cases;
  cases.case_[row] = call.case_;
  cases.type[row] = call.type;
  cases.startedAt[row] = call.caseAt;
  cases.endedAt[row] = call.endedAt;
  cases.resolved[row] = resolved ? 1 : 0;
  cases.firstContact[row] = resolved && call.spokenContacts === 1 ? 1 : 0;
  cases.contacts[row] = call.contact + 1;
  cases.handoffs[row] = call.handoffs;
  cases.agentsMet[row] = call.agentsMet;
  cases.lastGroup[row] = call.lastGroup;
  cases.journeyWait[row] = call.journeyWait;
  cases.customerTime[row] = call.customerTime;
  cases.agentTime[row] = call.agentTime;
}

/** An agent's spell on duty is over: one row. */
export function writeSpell(centre: Centre, agent: Agent, offAt: Seconds, dueAt: Seconds): void {
  const row = centre.ledger.spellRow();
  const { spells } = centre.ledger;
  spells.group[row] = agent.group;
  spells.agent[row] = agent.number;
  spells.onAt[row] = agent.spellAt;
  spells.offAt[row] = offAt;
  spells.dueAt[row] = dueAt;
}

export function writeDrain(centre: Centre, surge: number, endedAt: Seconds, emptyAt: Seconds): void {
  const row = centre.ledger.drainRow();
  const { drains } = centre.ledger;
  drains.surge[row] = surge;
  drains.endedAt[row] = endedAt;
  drains.emptyAt[row] = emptyAt;
}
