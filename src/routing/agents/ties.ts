import type { Agent } from '../../kernel/units.js';
import type { AgentView } from '../view.js';

/** The tie rule among agents: longest idle, then the lower number; never chance. */
export function idleLonger(view: AgentView, a: Agent, b: Agent): boolean {
  const since = view.idleSince(a) - view.idleSince(b);
  return since < 0 || (since === 0 && a < b);
}
