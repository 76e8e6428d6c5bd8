import { type Agent, type Group, NOBODY } from '../../kernel/units.js';
import { View } from './view.js';

/** The view where callers may not meet an agent twice: for such a caller the free agents whom he has met are not there. */
export class ShunningView extends View {
  override longestIdle(group: Group): Agent {
    return this.unmet(super.longestIdle(group));
  }

  override nextIdle(agent: Agent): Agent {
    return this.unmet(super.nextIdle(agent));
  }

  override idleCount(group: Group): number {
    if (this.asking === null || this.asking.journey.shuns === 0) return super.idleCount(group);
    let count = 0;
    for (let agent = this.longestIdle(group); agent !== NOBODY; agent = this.nextIdle(agent)) count++;
    return count;
  }

  override idleFrom(group: Group, from: Agent): Agent {
    let agent = super.idleFrom(group, from);
    while (agent !== NOBODY && this.isMet(agent)) agent = super.idleFrom(group, agent + 1);
    return agent;
  }

  /** This agent, or the one idle next longest whom the caller has not met. */
  private unmet(first: Agent): Agent {
    let agent = first;
    while (agent !== NOBODY && this.isMet(agent)) agent = super.nextIdle(agent);
    return agent;
  }

  private isMet(agent: Agent): boolean {
    const call = this.asking;
    return call !== null && call.journey.shuns === 1 && call.journey.hasMet(agent);
  }
}
