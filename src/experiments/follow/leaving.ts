import { NOBODY } from '../../kernel/units.js';
import { REDIALLED } from '../../ledger/details.js';
import {
  ABANDONED,
  BLOCKED,
  CLOSED_OUT,
  CONTAINED,
  IN_SYSTEM,
  OUTCOME_NAMES,
  OVERFLOWED,
} from '../../ledger/outcomes.js';
import { DEFLECTED } from '../../ledger/visits.js';
import type { Model } from '../../model/model.js';
import { DAY_CLOSES, MAX_WAIT_ENDS, PATIENCE_ENDS, QUEUE_CLOSES } from '../../simulation/events.js';
import type { AtHome, LegEnds } from '../../simulation/trace/happenings.js';
import type { LegOfCase, VisitOfCase } from './caseBook.js';
import type { Names } from './names.js';
import type * as told from './story/story.js';
import type { Bare } from './telling.js';

// How a caller leaves without an answer, why, and whether he tries again.

/** What else is known of it: his last visit to a node of the IVR, who rang for him. */
export interface Circumstances {
  readonly visit: VisitOfCase | undefined;
  readonly ringing: told.AgentNamed | null;
}

/** He leaves the queue, or the door. */
export function leaves(
  names: Names,
  end: LegEnds,
  row: LegOfCase,
  { visit, ringing }: Circumstances,
): Bare<told.Leaves> {
  return {
    what: 'leaves',
    outcome: OUTCOME_NAMES[end.outcome] as told.Leaves['outcome'],
    because: reason(names.model, end, visit),
    wait: Number.isNaN(row.wait) ? null : row.wait,
    waiting: end.waiting,
    ringing,
  };
}

function reason(model: Model, end: LegEnds, visit: VisitOfCase | undefined): told.LeavesBecause {
  switch (end.outcome) {
    case ABANDONED:
      return end.event === PATIENCE_ENDS ? 'patience' : 'announced_wait';
    case BLOCKED:
      return end.queue === NOBODY ? 'no_line' : 'full';
    case OVERFLOWED:
      return end.event === MAX_WAIT_ENDS ? 'max_wait' : 'full';
    case CONTAINED:
      return visit?.end === DEFLECTED ? 'deflected' : 'self_service';
    case CLOSED_OUT:
      return whyClosedOut(model, end);
    case IN_SYSTEM:
      return 'clock';
    default:
      throw new Error(`who is ${OUTCOME_NAMES[end.outcome]} does not leave unanswered`);
  }
}

function whyClosedOut(model: Model, { policed, queue, event, isClosed }: LegEnds): told.LeavesBecause {
  if (policed) return 'block_list';
  if (queue === NOBODY) return 'ivr';
  if (event === MAX_WAIT_ENDS) return 'max_wait';
  if (event === DAY_CLOSES || event === QUEUE_CLOSES) return 'closing';
  if (isClosed) return 'nobody_stays';
  return model.queues[queue].hours === null ? 'met_everybody' : 'outside_hours';
}

/** He will try again: after so many redials, or further calls, of the case. */
export function atHome(model: Model, heard: AtHome, left: LegEnds, type: number, before: number): Bare<told.AtHome> {
  const isRedial = heard.comesAs === REDIALLED;
  const { redial, callsAgain } = model.calls[type];
  const list = left.outcome === BLOCKED ? redial?.afterBlock : redial?.afterAbandon;
  const share = isRedial ? (list?.[Math.min(before, list.length - 1)] ?? 0) : (callsAgain?.ifUnresolved ?? 0);
  return {
    what: 'at_home',
    until: heard.until,
    as: isRedial ? 'redial' : 'further_call',
    isClosed: heard.isClosed,
    share,
  };
}
