import type { Calendar } from '../../kernel/calendar.js';
import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import type { Draws } from '../../kernel/draws.js';
import { type Agent, type Call, type Group, NOBODY, type Queue, type Seconds } from '../../kernel/units.js';
import type { Model } from '../../model/model.js';
import type { AgentView, CallView } from '../../routing/view.js';
import type { Agents } from '../tables/agents.js';
import type { Call as Caller } from '../tables/call.js';
import type { Calls } from '../tables/calls.js';
import type { Routes } from './routes.js';

/** What the view needs of the centre whose faces it shows. */
interface Behind {
  readonly model: Model;
  readonly calendar: Calendar;
  readonly agents: Agents;
  readonly calls: Calls;
  readonly routes: Routes;
  begins(call: Caller, purpose: number, occasion: number): Draws;
}

/**
 * The two narrow faces that routing strategies see of a centre: calls and agents by number, questions only.
 * `asking` is the call for which an agent is sought.
 */
export class View implements AgentView, CallView {
  asking: Caller | null;
  private readonly centre: Behind;
  private readonly agents: Agents;
  private readonly calls: Calls;
  private readonly routes: Routes;
  private readonly queues: number;

  constructor(centre: Behind) {
    this.asking = null;
    this.centre = centre;
    this.agents = centre.agents;
    this.calls = centre.calls;
    this.routes = centre.routes;
    this.queues = centre.model.queues.length;
  }

  longestIdle(group: Group): Agent {
    const agent = this.agents.firstIdle[group];
    return agent === null ? NOBODY : agent.number;
  }

  nextIdle(agent: Agent): Agent {
    const next = this.agents.all[agent].behind;
    return next === null ? NOBODY : next.number;
  }

  idleCount(group: Group): number {
    return this.agents.idleCount[group];
  }

  idleFrom(group: Group, from: Agent): Agent {
    return this.agents.idleFrom(group, from);
  }

  idleSince(agent: Agent): Seconds {
    return this.agents.all[agent].idleSince;
  }

  busyShare(agent: Agent): number {
    return this.agents.all[agent].busyShare(this.centre.calendar.now);
  }

  callsTaken(agent: Agent): number {
    return this.agents.all[agent].callsTaken;
  }

  rank(group: Group, queue: Queue): number {
    return this.routes.rank[group * this.queues + queue];
  }

  lastChosen(queue: Queue): Agent {
    return this.routes.lastChosen[queue];
  }

  draw(): number {
    const call = this.asking as Caller;
    return this.centre.begins(call, PURPOSE.agentChoice, occasion(call.contact, call.leg)).next();
  }

  queueOf(call: Call): Queue {
    return this.calls.all[call].queue;
  }

  priority(queue: Queue): number {
    return this.routes.priority[queue];
  }

  ageing(queue: Queue): Seconds {
    return this.routes.ageing[queue];
  }

  within(queue: Queue): Seconds {
    return this.routes.within[queue];
  }

  age(call: Call): Seconds {
    return this.centre.calendar.now - this.calls.all[call].virtualAt;
  }
}
