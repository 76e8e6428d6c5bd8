import type { CallTypeRow, Group, Queue } from '../../kernel/units.js';
import type { Model } from '../../model/model.js';
import type { Candidate, GroupState, May, Standing } from '../../simulation/trace/happenings.js';
import { agentsOf } from '../records/numbering.js';
import type { AgentNamed, CandidateTold, GroupTold, NodeNamed, WaitingTold } from './story/story.js';

/** Names for the rows of a model. */
export class Names {
  readonly model: Model;
  private readonly firstOf: readonly number[];

  constructor(model: Model) {
    this.model = model;
    this.firstOf = agentsOf(model).firstOf;
  }

  type(row: CallTypeRow): string {
    return this.model.calls[row].name;
  }

  queue(row: Queue): string {
    return this.model.queues[row].name;
  }

  group(row: Group): string {
    return this.model.groups[row].name;
  }

  /** The skill that callers of a type need. */
  skill(type: CallTypeRow): string {
    return this.model.skills[this.model.calls[type].skill];
  }

  /** The row of an agent's group. */
  groupOf(agent: number): Group {
    return this.firstOf.findLastIndex((first) => first <= agent);
  }

  agent(agent: number): AgentNamed {
    const group = this.groupOf(agent);
    return { group: this.group(group), agent: agent - this.firstOf[group] + 1 };
  }

  node(row: number): NodeNamed {
    const { path, label } = this.model.ivr!.nodes[row];
    return { path, label };
  }

  groups(states: readonly GroupState[]): GroupTold[] {
    return states.map(({ group, may, ...state }) => ({
      group: this.group(group),
      may: may.kind,
      fromAge: fromAge(may),
      ...state,
    }));
  }

  waiting({ case_, subject, queue, age, priority, ageing, within, rank }: Standing): WaitingTold {
    return {
      call: case_ + 1,
      subject,
      queue: this.queue(queue),
      age,
      priority,
      score: priority - age / ageing,
      relativeWait: within > 0 ? age / within : null,
      rank: finite(rank),
    };
  }

  candidate(found: Candidate, now: number): CandidateTold {
    const { agent, idleSince, busyShare, callsTaken, rank, isMet } = found;
    return {
      ...this.agent(agent),
      idleFor: now - idleSince,
      busyShare,
      callsTaken,
      rank: finite(rank),
      met: isMet,
    };
  }
}

/** From which age on a group may take him; null: not told by an age. */
export function fromAge(may: May): number | null {
  return may.kind === 'later' ? may.fromAge : null;
}

function finite(rank: number): number | null {
  return rank === Number.POSITIVE_INFINITY ? null : rank;
}
