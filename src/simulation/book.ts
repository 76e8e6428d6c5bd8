import { type Agent, type Call, type Group, NOBODY, type Seconds } from '../kernel/units.js';
import type { Centre } from './centre.js';

/** Everything that is written into the ledger is written here. */

/** The leg is over (or is cut by the end of the clock): one row. `settles`: how the contact is counted, if this leg decides it. */
export function writeLeg(
  centre: Centre,
  call: Call,
  outcome: number,
  settles: number,
  endedAt: Seconds,
  readyAt: Seconds,
): void {
  const { calls } = centre;
  const row = centre.ledger.legRow();
  const legs = centre.ledger.legs;
  const agent = calls.agent[call];
  const first = calls.leg[call] === 0;
  legs.case_[row] = calls.case_[call];
  legs.contact[row] = calls.contact[call];
  legs.leg[row] = calls.leg[call];
  legs.type[row] = calls.type[call];
  legs.servedAs[row] = calls.servedAs[call];
  legs.queue[row] = calls.queue[call];
  legs.group[row] = agent === NOBODY ? NOBODY : centre.agents.group[agent];
  legs.agent[row] = agent;
  legs.outcome[row] = outcome;
  legs.settles[row] = settles;
  legs.redial[row] = calls.contact[call] > 0 ? 1 : 0;
  legs.delayed[row] = calls.delayed[call];
  legs.cut[row] = 0;
  legs.length[row] = calls.lengthThen[call];
  legs.lengthTotal[row] = calls.lengthTotalThen[call];
  legs.lines[row] = first ? calls.linesThen[call] : 0;
  legs.contactAt[row] = calls.contactAt[call];
  legs.queuedAt[row] = calls.queuedAt[call];
  legs.ageBrought[row] = calls.brought[call];
  legs.pickedAt[row] = calls.pickedAt[call];
  legs.answeredAt[row] = calls.answeredAt[call];
  legs.endedAt[row] = endedAt;
  legs.readyAt[row] = readyAt;
  legs.contactWait[row] = calls.waited[call];
}

/** Marks the leg written last: a due handoff was not made because of `max`. */
export function markCut(centre: Centre): void {
  const { legs } = centre.ledger;
  legs.cut[legs.count - 1] = 1;
}

export function writeCase(
  centre: Centre,
  call: Call,
  resolved: boolean,
  firstContact: boolean,
  endedAt: Seconds,
): void {
  const { calls } = centre;
  const row = centre.ledger.caseRow();
  const cases = centre.ledger.cases;
  cases.case_[row] = calls.case_[call];
  cases.type[row] = calls.type[call];
  cases.startedAt[row] = calls.caseAt[call];
  cases.endedAt[row] = endedAt;
  cases.resolved[row] = resolved ? 1 : 0;
  cases.firstContact[row] = firstContact ? 1 : 0;
  cases.contacts[row] = calls.contact[call] + 1;
  cases.handoffs[row] = calls.handoffs[call];
  cases.agentsMet[row] = calls.agentsMet[call];
  cases.lastGroup[row] = calls.lastGroup[call];
  cases.journeyWait[row] = calls.journeyWait[call];
  cases.customerTime[row] = calls.customerTime[call];
  cases.agentTime[row] = calls.agentTime[call];
}

export function writeSpell(centre: Centre, agent: Agent, group: Group, offAt: Seconds, dueAt: Seconds): void {
  const row = centre.ledger.spellRow();
  const { spells } = centre.ledger;
  spells.group[row] = group;
  spells.agent[row] = agent;
  spells.onAt[row] = centre.agents.spellAt[agent];
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
