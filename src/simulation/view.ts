import type { Calendar } from '../kernel/calendar.js';
import { occasion, PURPOSE } from '../kernel/callerDraws.js';
import type { Draws } from '../kernel/draws.js';
import { type Agent, type Call, type Group, NOBODY, type Queue, type Seconds } from '../kernel/units.js';
import type { Model } from '../model/model.js';
import type { AgentView, CallView } from '../routing/view.js';
import type { Routes } from './routes.js';
import type { Agents } from './tables/agents.js';
import type { Calls } from './tables/calls.js';

/** What the view needs of the centre whose faces it shows. */
interface Behind {
  readonly model: Model;
  readonly calendar: Calendar;
  readonly agents: Agents;
  readonly calls: Calls;
  readonly routes: Routes;
  begins(call: Call, purpose: number, occasion: number): Draws;
}

/** The two narrow faces that routing strategies see of a centre. `asking` is the call for which an agent is sought. */
export class View implements AgentView, CallView {
  asking: Call;
  private readonly centre: Behind;
  private readonly agents: Agents;
  private readonly calls: Calls;
  private readonly routes: Routes;
  private readonly queues: number;

  constructor(centre: Behind) {
    this.asking = NOBODY;
    this.centre = centre;
    this.agents = centre.agents;
    this.calls = centre.calls;
    this.routes = centre.routes;
    this.queues = centre.model.queues.length;
  }

  longestIdle(group: Group): Agent {
    return this.agents.firstIdle[group];
  }

  nextIdle(agent: Agent): Agent {
    return this.agents.nextIdle(agent);
  }

  idleCount(group: Group): number {
    return this.agents.idleCount[group];
  }

  idleFrom(group: Group, from: Agent): Agent {
    return this.agents.idleFrom(group, from);
  }

  idleSince(agent: Agent): Seconds {
    return this.agents.idleSince[agent];
  }

  busyShare(agent: Agent): number {
    return this.agents.busyShare(agent, this.centre.calendar.now);
  }

  callsTaken(agent: Agent): number {
    return this.agents.callsTaken[agent];
  }

  rank(group: Group, queue: Queue): number {
    return this.routes.rank[group * this.queues + queue];
  }

  lastChosen(queue: Queue): Agent {
    return this.routes.lastChosen[queue];
  }

  draw(): number {
    const call = this.asking;
    const when = occasion(this.calls.contact[call], this.calls.leg[call]);
    return this.centre.begins(call, PURPOSE.agentChoice, when).next();
  }

  queueOf(call: Call): Queue {
    return this.calls.queue[call];
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
    return this.centre.calendar.now - this.calls.virtualAt[call];
  }
}
