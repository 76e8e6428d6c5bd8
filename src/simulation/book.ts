import type { Seconds } from '../kernel/units.js';
import type { Centre } from './centre.js';
import type { Agent } from './tables/agents.js';
import type { Call } from './tables/call.js';

/** Everything that is written into the ledger is written here. */

/**
 * The leg is over (or is cut by the end of the clock): one row. `settles`: how the contact is counted, if this leg decides
 * it. When it ended and the agent was ready stands in `call.endedAt` and `call.readyAt`.
 */
export function writeLeg(centre: Centre, call: Call, outcome: number, settles: number): void {
  const { ledger } = centre;
  ledger.legs.write(ledger.legRow(), call, outcome, settles);
}

/** Marks the leg written last: a due handoff was not made because of `max`. */
export function markCut(centre: Centre): void {
  const { legs } = centre.ledger;
  legs.cut[legs.count - 1] = 1;
}

/** The case ended with the leg written last. Where that leg tells it whole, a mark will do. */
export function writeEnd(centre: Centre, call: Call, resolved: boolean): void {
  const { ledger } = centre;
  const wholly = call.leg === 0 && call.contact === 0 && (resolved || call.spoke === 0);
  if (wholly) ledger.legs.whole[ledger.legs.count - 1] = 1;
  else writeCase(centre, call, resolved);
}

/** The case has ended, or is open when the clock stops, at `call.endedAt`: one row. */
export function writeCase(centre: Centre, call: Call, resolved: boolean): void {
  const { ledger } = centre;
  ledger.cases.write(ledger.caseRow(), call, resolved);
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
