import { NOBODY } from '../../kernel/units.js';
import { ANSWERED, HANDED_OFF } from '../../ledger/outcomes.js';
import type { Centre } from '../centre.js';
import type { Agent } from '../tables/agents.js';
import type { Call } from '../tables/call.js';
import { wrapsUp } from './duty.js';
import { closesLeg, countsTalk } from './handing/endOfTalk.js';
import { leavesAfterTalk } from './leaving.js';
import { furtherNeed, goesOnAs } from './movingOn.js';

/** They hang up, or the caller goes on with a further need; then the agent wraps up. Whoever answers can help, where there is no more to tell. */
export function talkEnds(centre: Centre, agent: Agent): void {
  const call = agent.call as Call;
  const wrapUp = countsTalk(centre, call, agent);
  const need = furtherNeed(centre, call);
  closesLeg(centre, call, need === NOBODY ? ANSWERED : HANDED_OFF);
  if (need === NOBODY) leavesAfterTalk(centre, call, true);
  else goesOnAs(centre, call, need);
  wrapsUp(centre, agent, wrapUp);
}
