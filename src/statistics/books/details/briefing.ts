import { NOT_STATED } from '../../../ledger/details.js';
import type { LegPage } from '../../../ledger/legs.js';
import { HANDED_OFF } from '../../../ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../../model/handoff.js';

const WARM = HANDOFF_POLICIES.indexOf('warm');

/** Did the agent stay on the line after passing the caller on? */
const stayedOn = ({ outcome, details }: LegPage, i: number): boolean =>
  outcome[i] === HANDED_OFF && details.policy[i] === WARM && details.gaveUp[i] === 0;

/**
 * A leg's briefing: of its seconds those at the beginning, in which this agent was told. The rest is at the end, where he
 * told the next. The book has their sum: who was told need not ask again, who stayed on told the next; where an agent did
 * both, each gets half of it.
 */
export function briefedAtFirst(page: LegPage, i: number): number {
  const brief = page.details.brief[i];
  if (brief === 0 || page.leg[i] === 0 || page.details.stated[i] !== NOT_STATED) return 0;
  return stayedOn(page, i) ? brief / 2 : brief;
}

/** When the caller was passed on to the next queue, or hung up: before the agent who stayed on the line did. */
export function callerLeftAt(page: LegPage, i: number): number {
  const { holding, brief } = page.details;
  if (!stayedOn(page, i)) return page.endedAt[i];
  return page.endedAt[i] - holding[i] - (brief[i] - briefedAtFirst(page, i));
}
