import { ACCEPTED, FAILED, FURTHER_NEED, LACKED_SKILL, NO_OFFER } from '../../../ledger/details.js';
import { HANDED_OFF } from '../../../ledger/outcomes.js';
import { HANDOFF_POLICIES, type HandoffRule } from '../../../model/handoff.js';
import { isDetailed } from '../../../model/plain.js';
import { FAILS, LACKS_SKILL, NOT_IDENTIFIED, UNRESOLVED } from '../../../simulation/conversation/parts.js';
import type * as heard from '../../../simulation/trace/happenings.js';
import type { LegOfCase } from '../caseBook.js';
import type { Names } from '../names.js';
import type * as told from '../story/story.js';
import type { Bare } from '../telling.js';

const OWN = HANDOFF_POLICIES.indexOf('own');
const BY_TICKET = HANDOFF_POLICIES.indexOf('ticket');

// What comes of a talk, or of the work at a ticket: it is in the row of the leg.

/** What is known of a talk: its row, and what the witness heard of it. */
export interface Talk {
  /** It begins; its `until` is when the agent has worked at it, or finds that he cannot. */
  readonly answer: heard.AgentActs;
  readonly row: LegOfCase;
  readonly end: heard.LegEnds;
  /** Where the caller was sent, if he was. */
  readonly next: heard.Joins | undefined;
  /** The agent asked, or was about to; the work after that. */
  readonly asks: heard.Asks | undefined;
  readonly resumes: heard.AgentActs | undefined;
  /** The agent has called him. */
  readonly callsBack: heard.CallsBack | undefined;
  /** The clock stopped in it. */
  readonly isCutOff: boolean;
}

/** Where in the story it stands. */
export function placeOf({ row, answer }: Talk): Pick<told.Step, 'contact' | 'leg' | 'subject'> {
  return { contact: row.contact, leg: row.leg, subject: answer.subject };
}

/** What came of it, and what that takes: when he is passed on he is connected, or a ticket is written. */
export function overSteps(names: Names, talk: Talk): told.Step[] {
  const { row, answer } = talk;
  const isPassedOn = row.outcome === HANDED_OFF && row.why !== FURTHER_NEED;
  const at = isPassedOn && talk.asks === undefined ? answer.until : row.ended;
  const place = { at, ...placeOf(talk) };
  const steps: told.Step[] = [{ ...place, ...outcomeOf(names, talk) }];
  if (!isPassedOn || row.gaveUp || talk.asks !== undefined) return steps;
  const [connecting, writing] = [row.connect, row.brief - row.briefed];
  if (row.handoffPolicy === BY_TICKET)
    steps.push({ ...place, what: 'talks', part: 'writing', lasts: writing, again: false });
  else if (connecting > 0) steps.push({ ...place, what: 'talks', part: 'connecting', lasts: connecting, again: false });
  return steps;
}

function outcomeOf(names: Names, talk: Talk): Bare<told.Ends> {
  const { row, answer, end, asks } = talk;
  const result = resultOf(names, talk);
  const then = whatThen(talk, result);
  return {
    what: 'talk_over',
    agent: names.agent(answer.agent),
    result,
    skill: names.skill(end.servedAs),
    offer: row.upsold === NO_OFFER ? null : row.upsold === ACCEPTED ? 'accepted' : 'declined',
    then,
    handoff: row.why === LACKED_SKILL || row.why === FAILED ? handoffOf(names, talk) : null,
    hasAsked: asks !== undefined,
    dueAt: then === 'promise' ? end.dueAt : null,
  };
}

function resultOf(names: Names, { row, end }: Talk): told.Ends['result'] {
  if (!isDetailed(names.model) || row.why === FURTHER_NEED) return 'resolved';
  if (row.why === LACKED_SKILL) return 'lacks_skill';
  if (row.why === FAILED) return 'failed';
  switch (end.ending) {
    case FAILS:
    case UNRESOLVED:
      return 'failed';
    case LACKS_SKILL:
      return 'lacks_skill';
    case NOT_IDENTIFIED:
      return 'not_identified';
    default:
      return 'resolved';
  }
}

function whatThen({ row, end }: Talk, result: told.Ends['result']): told.Ends['then'] {
  if (row.isCut) return 'cut';
  if (row.handoffPolicy === OWN) return 'promise';
  if (row.gaveUp) return row.outcome === HANDED_OFF ? 'gives_up_on_handoff' : 'hangs_up_in_hold';
  if (row.outcome === HANDED_OFF) return result === 'resolved' ? 'further_need' : 'handoff';
  return result === 'failed' && end.ending !== UNRESOLVED ? 'nobody_to_hand_to' : 'leaves';
}

/** By which an agent hands off, or asks. */
export function ruleOf(names: Names, { answer, end }: Talk): HandoffRule {
  const { model } = names;
  return model.handoffs[model.handoffOf[names.groupOf(answer.agent) * model.calls.length + end.servedAs]];
}

function handoffOf(names: Names, talk: Talk): told.HandoffTold {
  const { row, end, next } = talk;
  const rule = ruleOf(names, talk);
  const policy = HANDOFF_POLICIES[row.handoffPolicy];
  const right = policy === 'bounce' ? row.queue : rule.to[names.model.calls[end.servedAs].skill];
  const to = next?.queue ?? end.goesTo;
  return {
    policy,
    to: to >= 0 ? names.queue(to) : null,
    rightQueue: names.queue(right),
    isWrong: to !== right,
    accuracy: rule.accuracy,
  };
}
