import { KIND_NAMES } from '../../ledger/details.js';
import { OUTCOME_NAMES } from '../../ledger/outcomes.js';
import type { Model } from '../../model/model.js';
import { type LegRecord, WAYS_ON } from './leg.js';

/** A column of the rows: a number, or a place in a list of names. */
export interface Column {
  readonly name: string;
  of(leg: LegRecord): number;
  readonly names?: readonly string[];
}

const named = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

/** The columns, by the contract of `--records`. */
export function columnsOf(model: Model, strategy: string): readonly Column[] {
  const queues = named(model.queues);
  return [
    { name: 'replication', of: (leg) => leg.replication },
    { name: 'case', of: (leg) => leg.case },
    { name: 'contact', of: (leg) => leg.contact },
    { name: 'leg', of: (leg) => leg.leg },
    { name: 'kind', of: (leg) => leg.kind, names: KIND_NAMES },
    { name: 'call_type', of: (leg) => leg.callType, names: named(model.calls) },
    { name: 'own_queue', of: (leg) => leg.ownQueue, names: queues },
    { name: 'entered_queue', of: (leg) => leg.enteredQueue, names: queues },
    { name: 'queue', of: (leg) => leg.queue, names: queues },
    { name: 'arrived', of: (leg) => leg.arrived },
    { name: 'queued', of: (leg) => leg.queued },
    { name: 'answered', of: (leg) => leg.answered },
    { name: 'ended', of: (leg) => leg.ended },
    { name: 'outcome', of: (leg) => leg.outcome, names: OUTCOME_NAMES },
    { name: 'agent_group', of: (leg) => leg.agentGroup, names: named(model.groups) },
    { name: 'agent', of: (leg) => leg.agent },
    { name: 'wait', of: (leg) => leg.wait },
    { name: 'age', of: (leg) => leg.age },
    { name: 'identify', of: (leg) => leg.identify },
    { name: 'explain', of: (leg) => leg.explain },
    { name: 'talk', of: (leg) => leg.talk },
    { name: 'hold', of: (leg) => leg.hold },
    { name: 'wrap_up', of: (leg) => leg.wrapUp },
    { name: 'stated', of: (leg) => leg.stated },
    { name: 'handoff_policy', of: (leg) => leg.handoffPolicy, names: WAYS_ON },
    { name: 'priority', of: (leg) => leg.priority },
    { name: 'strategy', of: () => 0, names: [strategy] },
  ];
}
