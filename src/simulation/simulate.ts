import type { Ledger } from '../ledger/ledger.js';
import type { Model } from '../model/model.js';
import type { Router } from '../routing/index.js';
import { Centre } from './centre.js';
import { isAnswered } from './desk.js';
import * as kind from './events.js';
import { goesOn } from './ivr/tours.js';
import { callArrives, callerRedials, schedulesNextArrival } from './stages/arrival.js';
import {
  closesDrains,
  dayCloses,
  dayOpens,
  looksAfterClosedQueues,
  queueCloses,
  schedulesOpening,
  surgeEnds,
} from './stages/closing.js';
import { agentIsDone, breakEnds } from './stages/duty.js';
import { conversationGoesOn, holdIsOver } from './stages/handing/afterTalk.js';
import { eligibilityWidens, maxWaitEnds, patienceEnds } from './stages/patience.js';
import { greetingEnds } from './stages/queueing.js';
import { breakIsDue, dutyEnds, dutyStarts } from './stages/shift.js';
import { clockStops } from './stages/stopping.js';
import { talkEnds } from './stages/talk.js';

/** Events in a stretch. */
const STRETCH = 2048;

export interface RunEnd {
  /** When the clock stopped, in seconds from midnight of the first day. */
  readonly stoppedAt: number;
  /** Events and contacts, for measuring speed. */
  readonly events: number;
  readonly contacts: number;
}

/** Runs replication `replication` (from 0) of `seed`, writes its book and closes it. */
export type Course = (seed: string, replication: number, ledger: Ledger) => RunEnd;
/** The course of a centre. */
export type CourseOf = (centre: Centre) => Course;

const usualCourse: CourseOf = (centre) => (seed, replication, ledger) => runs(centre, seed, replication, ledger);

/** One centre, laid out once from its model and run for replication after replication; a centre used again runs like a new one. */
export class Simulation {
  protected readonly centre: Centre;
  readonly run: Course;

  /** `router`: strategies of the user's own. `courseOf`: the same course, made for one centre alone. */
  constructor(model: Model, router?: Router, courseOf = usualCourse) {
    this.centre = new Centre(model, router);
    this.run = courseOf(this.centre);
  }
}

function runs(centre: Centre, seed: string, replication: number, ledger: Ledger): RunEnd {
  centre.reset(seed, replication, ledger);
  schedulesOpening(centre, 1);
  for (let type = 0; type < centre.model.calls.length; type++) schedulesNextArrival(centre, type);
  while (runsAStretch(centre));
  closesDrains(centre);
  const stoppedAt = clockStops(centre);
  ledger.close();
  return { stoppedAt, events: centre.calendar.events, contacts: centre.contacts };
}

/**
 * Advances and hands to a stage, until the clock stops or nothing is left to happen (false: it is over). A stretch at a
 * time, because V8 makes the most of a function from its next call on.
 */
function runsAStretch(centre: Centre): boolean {
  const { calendar, stopsAt, openings } = centre;
  for (let step = 0; step < STRETCH; step++) {
    if (!calendar.advance() || calendar.now >= stopsAt) return false;
    happens(centre, calendar.kind, calendar.subject);
    // Where queues have hours of their own: after each step those who stayed for a closed queue are looked at.
    if (openings.lingering > 0) looksAfterClosedQueues(centre);
  }
  return true;
}

function happens(centre: Centre, what: number, subject: number): void {
  switch (what) {
    case kind.ANSWER:
      isAnswered(centre, centre.agents.all[subject]);
      break;
    case kind.TALK_ENDS:
      if (centre.detailed) conversationGoesOn(centre, centre.agents.all[subject]);
      else talkEnds(centre, centre.agents.all[subject]);
      break;
    case kind.HOLD_ENDS:
      holdIsOver(centre, centre.agents.all[subject]);
      break;
    case kind.WRAP_UP_ENDS:
      agentIsDone(centre, centre.agents.all[subject]);
      break;
    case kind.BREAK_ENDS:
      breakEnds(centre, centre.agents.all[subject]);
      break;
    case kind.DAY_OPENS:
      dayOpens(centre, subject);
      break;
    case kind.DAY_CLOSES:
      dayCloses(centre);
      break;
    case kind.DUTY_ENDS:
      dutyEnds(centre, subject);
      break;
    case kind.BREAK_IS_DUE:
      breakIsDue(centre, subject);
      break;
    case kind.DUTY_STARTS:
      dutyStarts(centre, subject);
      break;
    case kind.GREETING_ENDS:
      greetingEnds(centre, centre.calls.all[subject]);
      break;
    case kind.ELIGIBILITY_WIDENS:
      eligibilityWidens(centre, centre.calls.all[subject]);
      break;
    case kind.PATIENCE_ENDS:
      patienceEnds(centre, centre.calls.all[subject]);
      break;
    case kind.MAX_WAIT_ENDS:
      maxWaitEnds(centre, centre.calls.all[subject]);
      break;
    case kind.QUEUE_CLOSES:
      queueCloses(centre, subject);
      break;
    case kind.IVR_STEP:
      goesOn(centre, centre.calls.all[subject]);
      break;
    case kind.SURGE_ENDS:
      surgeEnds(centre, subject);
      break;
    case kind.REDIAL:
      callerRedials(centre, centre.calls.all[subject]);
      break;
    case kind.ARRIVAL:
      callArrives(centre, subject);
      break;
  }
}
