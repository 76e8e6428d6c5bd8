import type { Queue } from '../../kernel/units.js';
import { CALL, FURTHER_NEED, NOT_STATED, OF_A_QUESTION } from '../../ledger/details.js';
import type { LegPage } from '../../ledger/legs.js';
import { HANDED_OFF } from '../../ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../model/handoff.js';
import type { Model } from '../../model/model.js';
import { isDetailed } from '../../model/plain.js';
import { agentsOf } from './numbering.js';

/** What did not happen. */
export const NOTHING = Number.NaN;

/** By what a caller was passed on: the policies, and the further need. */
export const WAYS_ON = [...HANDOFF_POLICIES, 'also_needs'] as const;

/** The place there of the further need. */
export const BY_NEED = WAYS_ON.indexOf('also_needs');

/**
 * One leg as it is told outside: numbers count from 1, names are places in the model's lists, times are seconds from
 * midnight of the first day, durations seconds; NOTHING is what did not happen.
 */
export class LegRecord {
  replication = NOTHING;
  case = NOTHING;
  contact = NOTHING;
  leg = NOTHING;
  /** A place in KIND_NAMES. */
  kind = NOTHING;
  /** The type under which the contact counts, and its own queue. */
  callType = NOTHING;
  ownQueue = NOTHING;
  /** The queue that the contact joined first. */
  enteredQueue = NOTHING;
  queue = NOTHING;
  arrived = NOTHING;
  queued = NOTHING;
  answered = NOTHING;
  ended = NOTHING;
  outcome = NOTHING;
  agentGroup = NOTHING;
  /** Counted in the group. */
  agent = NOTHING;
  wait = NOTHING;
  /** At the end of the wait: with what `place` brought along. */
  age = NOTHING;
  identify = NOTHING;
  explain = NOTHING;
  /** All conversation; with `hold` it fills the time from answered to ended. */
  talk = NOTHING;
  hold = NOTHING;
  wrapUp = NOTHING;
  /** Times the issue was stated to this agent: 1 or 0. */
  stated = NOTHING;
  /** A place in WAYS_ON. */
  handoffPolicy = NOTHING;
  priority = NOTHING;
}

/** Reads legs out of the book, one at a time into the same record: of models with details, and of those that keep none. */
export class LegReader {
  readonly record = new LegRecord();
  private readonly detailed: boolean;
  private readonly ownQueue: readonly Queue[];
  private readonly priority: readonly number[];
  private readonly firstOf: readonly number[];

  constructor(model: Model) {
    this.detailed = isDetailed(model);
    this.ownQueue = model.calls.map((type) => type.queue);
    this.priority = model.queues.map((queue) => queue.priority);
    this.firstOf = agentsOf(model).firstOf;
  }

  /** The row of the page; the record is good until the next is read. */
  read(replication: number, page: LegPage, row: number): LegRecord {
    const { record } = this;
    record.replication = replication + 1;
    record.case = page.case_[row] + 1;
    record.contact = page.contact[row] + 1;
    record.kind = this.detailed ? page.details.kind[row] : CALL;
    // A question is told as of the leg for whose sake it was put.
    record.leg = (page.leg[row] & ~OF_A_QUESTION) + 1;
    record.callType = page.type[row];
    record.ownQueue = this.ownQueue[record.callType];
    record.arrived = page.contactAt[row];
    record.ended = page.endedAt[row];
    record.outcome = page.outcome[row];
    this.readQueue(page, row);
    this.readAgent(page, row);
    this.readTalk(page, row);
    return record;
  }

  /** His stay in the queue, if the contact reached any. */
  private readQueue(page: LegPage, row: number): void {
    const { record } = this;
    const queue = page.queue[row];
    const joined = queue >= 0;
    const untilAt = page.answeredAt[row] >= 0 ? page.answeredAt[row] : page.endedAt[row];
    record.queue = joined ? queue : NOTHING;
    record.enteredQueue = joined ? (this.detailed ? page.details.entered[row] : record.ownQueue) : NOTHING;
    record.priority = joined ? this.priority[queue] : NOTHING;
    record.queued = joined ? page.queuedAt[row] : NOTHING;
    record.wait = joined ? untilAt - page.queuedAt[row] : NOTHING;
    record.age = joined ? record.wait + page.ageBrought[row] : NOTHING;
  }

  /** The agent who answered, or whose telephone rang in vain. */
  private readAgent(page: LegPage, row: number): void {
    const { record } = this;
    const group = page.group[row];
    record.agentGroup = group >= 0 ? group : NOTHING;
    record.agent = group >= 0 ? page.agent[row] - this.firstOf[group] + 1 : NOTHING;
  }

  private readTalk(page: LegPage, row: number): void {
    const { record } = this;
    if (page.answeredAt[row] < 0) {
      isSilent(record);
      return;
    }
    record.answered = page.answeredAt[row];
    record.wrapUp = page.readyAt[row] - page.endedAt[row];
    if (this.detailed) hasParts(record, page, row);
    else isPlain(record);
  }
}

/** Nobody spoke to him on this leg. */
function isSilent(record: LegRecord): void {
  record.answered = NOTHING;
  record.wrapUp = NOTHING;
  record.identify = NOTHING;
  record.explain = NOTHING;
  record.talk = NOTHING;
  record.hold = NOTHING;
  record.stated = NOTHING;
  record.handoffPolicy = NOTHING;
}

/** A talk of one part: the issue is stated in it, in no time of its own; who is handed off has a further need. */
function isPlain(record: LegRecord): void {
  record.identify = 0;
  record.explain = 0;
  record.talk = record.ended - record.answered;
  record.hold = 0;
  record.stated = 1;
  record.handoffPolicy = record.outcome === HANDED_OFF ? BY_NEED : NOTHING;
}

function hasParts(record: LegRecord, { details }: LegPage, row: number): void {
  const identify = details.identify[row];
  const explain = details.explain[row];
  const policy = details.policy[row];
  record.identify = identify;
  record.explain = explain;
  record.talk = identify + explain + details.work[row] + details.upsell[row];
  record.hold = details.connect[row] + details.holding[row] + details.brief[row];
  record.stated = details.stated[row] === NOT_STATED ? 0 : 1;
  record.handoffPolicy = policy >= 0 ? policy : details.why[row] === FURTHER_NEED ? BY_NEED : NOTHING;
}
