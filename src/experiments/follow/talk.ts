import { ACCEPTED, FAILED, FURTHER_NEED, LACKED_SKILL, NO_OFFER } from '../../ledger/details.js';
import { HANDED_OFF } from '../../ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../model/handoff.js';
import { isDetailed } from '../../model/plain.js';
import { FAILS, LACKS_SKILL, NOT_IDENTIFIED } from '../../simulation/conversation/parts.js';
import type { AgentActs, Joins, LegEnds } from '../../simulation/trace/happenings.js';
import type { LegOfCase } from './caseBook.js';
import type { Names } from './names.js';
import type * as told from './story/story.js';

const OWN = HANDOFF_POLICIES.indexOf('own');

// What is said in a talk, part after part, and what comes of it: all of it is in the row of the leg.

/** What is known of a talk: its row, what the witness heard of its end, where the caller was sent, if he was. */
export interface Talk {
  readonly answer: AgentActs;
  readonly row: LegOfCase;
  readonly end: LegEnds;
  readonly next: Joins | undefined;
  /** How long the agent who held for him told this one. */
  readonly briefed: number;
  /** The clock stopped in it. */
  readonly isCutOff: boolean;
}

/** From the answer to what follows it. */
export function talkSteps(names: Names, talk: Talk): told.Step[] {
  const { row, answer, isCutOff, end } = talk;
  const place = { contact: row.contact, leg: row.leg };
  const answered: told.Answered = {
    at: row.answered,
    ...place,
    what: 'answered',
    agent: names.agent(answer.agent),
    wait: row.wait,
    age: row.age,
    announced: row.told >= 0 ? row.told : null,
  };
  const steps: told.Step[] = [answered];
  let at = row.answered;
  for (const { part, lasts } of partsOf(names, talk)) {
    steps.push({ at, ...place, what: 'talks', part, lasts, again: part === 'explanation' && row.isAgain });
    at += lasts;
  }
  const over: told.Ends = { at, ...place, ...outcomeOf(names, talk) };
  if (row.connect > 0)
    steps.push({ at, ...place, what: 'talks', part: 'connecting', lasts: row.connect, again: false });
  const beforeConnecting = steps.findIndex((step) => step.what === 'talks' && step.part === 'connecting');
  steps.splice(beforeConnecting < 0 ? steps.length : beforeConnecting, 0, over);
  return isCutOff ? steps.filter((step) => step.at < end.at && step.what !== 'talk_over') : steps;
}

type Part = Pick<told.Talks, 'part' | 'lasts'>;

/** The parts in their order; a statement is told even where it takes no time. */
function partsOf(names: Names, { row, briefed }: Talk): Part[] {
  if (!isDetailed(names.model)) return [{ part: 'talk', lasts: row.talk }];
  const parts: Part[] = [
    { part: 'brief', lasts: briefed },
    { part: 'identification', lasts: row.identify },
    { part: 'explanation', lasts: row.explain },
    { part: 'work', lasts: row.work },
    { part: 'offer', lasts: row.upsell },
  ];
  return parts.filter(({ part, lasts }) => lasts > 0 || (part === 'explanation' && row.stated === 1));
}

function outcomeOf(names: Names, talk: Talk): Omit<told.Ends, 'at' | 'contact' | 'leg'> {
  const { row, answer, end } = talk;
  const result = resultOf(names, talk);
  return {
    what: 'talk_over',
    agent: names.agent(answer.agent),
    result,
    skill: names.skill(end.servedAs),
    offer: row.upsold === NO_OFFER ? null : row.upsold === ACCEPTED ? 'accepted' : 'declined',
    then: whatThen(talk, result),
    handoff: row.why === LACKED_SKILL || row.why === FAILED ? handoffOf(names, talk) : null,
  };
}

function resultOf(names: Names, { row, end }: Talk): told.Ends['result'] {
  if (!isDetailed(names.model) || row.why === FURTHER_NEED) return 'resolved';
  if (row.why === LACKED_SKILL) return 'lacks_skill';
  if (row.why === FAILED) return 'failed';
  switch (end.ending) {
    case FAILS:
      return 'failed';
    case LACKS_SKILL:
      return 'lacks_skill';
    case NOT_IDENTIFIED:
      return 'not_identified';
    default:
      return 'resolved';
  }
}

function whatThen({ row }: Talk, result: told.Ends['result']): told.Ends['then'] {
  if (row.isCut) return 'cut';
  if (row.handoffPolicy === OWN) return 'promise';
  if (row.gaveUp) return row.outcome === HANDED_OFF ? 'gives_up_on_handoff' : 'hangs_up_in_hold';
  if (row.outcome === HANDED_OFF) return result === 'resolved' ? 'further_need' : 'handoff';
  return result === 'failed' ? 'nobody_to_hand_to' : 'leaves';
}

function handoffOf(names: Names, { answer, end, next, row }: Talk): told.HandoffTold {
  const { model } = names;
  const group = names.groupOf(answer.agent);
  const rule = model.handoffs[model.handoffOf[group * model.calls.length + end.servedAs]];
  const right = rule.policy === 'bounce' ? row.queue : rule.to[model.calls[end.servedAs].skill];
  const to = next?.queue ?? end.goesTo;
  return {
    policy: rule.policy,
    to: to >= 0 ? names.queue(to) : null,
    rightQueue: names.queue(right),
    isWrong: to !== right,
    accuracy: rule.accuracy,
  };
}
