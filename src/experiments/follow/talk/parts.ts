import { HANDOFF_POLICIES } from '../../../model/handoff.js';
import { isDetailed } from '../../../model/plain.js';
import { FAILS, LACKS_SKILL } from '../../../simulation/conversation/parts.js';
import type * as heard from '../../../simulation/trace/happenings.js';
import type { Names } from '../names.js';
import type * as told from '../story/story.js';
import type { Bare } from '../telling.js';
import { overSteps, placeOf, ruleOf, type Talk } from './outcome.js';

const OWN = HANDOFF_POLICIES.indexOf('own');

// What is said in a talk, part after part.

/** From the answer to what follows it; where a question is put, to that. */
export function talkSteps(names: Names, talk: Talk): told.Step[] {
  const { asks } = talk;
  const steps = [
    ...openingSteps(names, talk),
    ...(asks === undefined ? overSteps(names, talk) : askingSteps(names, talk, asks)),
  ];
  return asFarAsItCame(talk, steps);
}

/** After a question: the work, by an agent who has been told, or knows no better. */
export function restSteps(names: Names, talk: Talk, resumes: heard.AgentActs): told.Step[] {
  const { row } = talk;
  const place = { ...placeOf(talk), what: 'talks', again: false } as const;
  const steps: told.Step[] = [{ ...place, at: resumes.at, part: 'work', lasts: lastsOf(resumes) }];
  if (row.upsell > 0) steps.push({ ...place, at: resumes.until, part: 'offer', lasts: row.upsell });
  return asFarAsItCame(talk, [...steps, ...overSteps(names, talk)]);
}

const lastsOf = ({ at, until }: heard.AgentActs): number => until - at;

/** Where the clock stopped in it, nothing has come of it. */
function asFarAsItCame({ isCutOff, end }: Talk, steps: told.Step[]): told.Step[] {
  return isCutOff ? steps.filter((step) => step.at < end.at && step.what !== 'talk_over') : steps;
}

function openingSteps(names: Names, talk: Talk): told.Step[] {
  const { row, answer, callsBack } = talk;
  const place = placeOf(talk);
  const begins = callsBack === undefined ? isAnswered(names, talk) : isCalledBack(names, answer, callsBack);
  const steps: told.Step[] = [{ at: row.answered, ...place, ...begins }];
  let at = row.answered;
  for (const { part, lasts } of partsOf(names, talk)) {
    steps.push({ at, ...place, what: 'talks', part, lasts, again: part === 'explanation' && row.isAgain });
    // The book has the parts, the calendar their sum: the last digit may differ.
    at = Math.min(at + lasts, answer.until);
  }
  return steps;
}

function isAnswered(names: Names, { row, answer }: Talk): Bare<told.Answered> {
  const announced = row.told >= 0 ? row.told : null;
  return { what: 'answered', agent: names.agent(answer.agent), wait: row.wait, age: row.age, announced };
}

function isCalledBack(
  names: Names,
  { agent, at }: heard.AgentActs,
  { owner, promisedAt, dueAt }: heard.CallsBack,
): Bare<told.CalledBack> {
  const [who, whose] = [names.agent(agent), names.agent(owner)];
  return { what: 'called_back', agent: who, owner: whose, promisedAt, dueAt, kept: at <= dueAt };
}

type Part = Pick<told.Talks, 'part' | 'lasts'>;

/** The parts in their order, to the question if one is put; a statement is told even where it takes no time. */
function partsOf(names: Names, { row, asks, resumes }: Talk): Part[] {
  if (!isDetailed(names.model)) return [{ part: 'talk', lasts: row.talk }];
  const before = asks?.ending === LACKS_SKILL ? 0 : row.work - (resumes === undefined ? 0 : lastsOf(resumes));
  const parts: Part[] = [
    { part: 'brief', lasts: row.briefed },
    { part: 'identification', lasts: row.identify },
    { part: 'explanation', lasts: row.explain },
    { part: 'work', lasts: asks === undefined ? row.work : before },
    { part: 'offer', lasts: asks === undefined ? row.upsell : 0 },
  ];
  return parts.filter(({ part, lasts }) => lasts > 0 || (part === 'explanation' && row.stated === 1));
}

/** He cannot help, and asks; by `own` they hang up when that is done. */
function askingSteps(names: Names, talk: Talk, asks: heard.Asks): told.Step[] {
  const { row } = talk;
  const place = { at: asks.at, ...placeOf(talk) };
  const steps: told.Step[] = [{ ...place, ...whatIsAsked(names, talk, asks) }];
  if (row.connect > 0) steps.push({ ...place, what: 'talks', part: 'asking', lasts: row.connect, again: false });
  return asks.policy === OWN && !talk.isCutOff ? [...steps, ...overSteps(names, talk)] : steps;
}

function whatIsAsked(names: Names, talk: Talk, { agent, ending, policy }: heard.Asks): Bare<told.Asks> {
  const { servedAs } = talk.end;
  const rule = ruleOf(names, talk);
  return {
    what: 'asks',
    agent: names.agent(agent),
    result: ending === FAILS ? 'failed' : 'lacks_skill',
    skill: names.skill(servedAs),
    policy: policy === OWN ? 'own' : 'consult',
    queue: names.queue(rule.to[names.model.calls[servedAs].skill]),
    stays: rule.policy === 'own' && policy !== OWN,
    share: rule.stays,
  };
}
