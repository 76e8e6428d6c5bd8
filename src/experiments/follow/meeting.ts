import type * as heard from '../../simulation/trace/happenings.js';
import { isGiven, isTaken, notForHim, passedOver } from './choices.js';
import type * as told from './story/story.js';
import type { Talk } from './talk/outcome.js';
import { restSteps, talkSteps } from './talk/parts.js';
import { isAdvised, questionIsOver } from './talk/questions.js';
import type { Telling } from './telling.js';

/** What concerns agents. */
export type Meeting =
  | heard.Widens
  | heard.Asked
  | heard.Taken
  | heard.PassedOver
  | heard.NotForHim
  | heard.CallsFirst
  | heard.AgentActs
  | heard.Asks
  | heard.QuestionOver
  | heard.CallsBack;

/** Who may take him, who does or does not, and what they do with him. */
export function meets(telling: Telling, happening: Meeting): void {
  const { names } = telling;
  switch (happening.kind) {
    case 'widens':
      widens(telling, happening);
      break;
    case 'asked':
      if (telling.hearing.isSought(happening)) telling.says(happening, isGiven(names, happening));
      break;
    case 'taken':
      telling.says(happening, isTaken(names, happening));
      break;
    case 'passed over':
      telling.says(happening, passedOver(names, happening));
      break;
    case 'not for him':
      telling.says(happening, notForHim(names, happening));
      break;
    case 'calls first':
      telling.says(happening, {
        what: 'calls_first',
        agent: names.agent(happening.agent),
        call: happening.case_ + 1,
      });
      break;
    case 'question':
      questionIsOver(telling, happening);
      break;
    // Told with the talk that it is about.
    case 'asks':
    case 'calls back':
      break;
    default:
      acts(telling, happening);
  }
}

function widens(telling: Telling, happening: heard.Widens): void {
  const joined = telling.steps.findLast((step) => step.what === 'joins') as told.Joins;
  const age = happening.at - joined.at + joined.ageBrought;
  telling.says(happening, { what: 'widens', age, groups: telling.names.groups(happening.groups) });
}

function acts(telling: Telling, happening: heard.AgentActs): void {
  const agent = telling.names.agent(happening.agent);
  switch (happening.kind) {
    case 'rings':
      if (happening.subject === 'caller') telling.ringing = agent;
      telling.says(happening, { what: 'rings', agent, until: happening.until });
      break;
    case 'answers':
      talks(telling, happening);
      break;
    case 'advises':
      isAdvised(telling, happening);
      break;
    case 'holds':
      holds(telling, happening);
      break;
    // Parts of the talk, told with it.
    case 'briefs':
    case 'offers':
    case 'connects':
      break;
  }
}

/** Talks; or, having asked a colleague, goes on. */
function talks(telling: Telling, happening: heard.AgentActs): void {
  const [answer] = telling.hearing.talksOf(happening);
  const talk = talkOf(telling, answer);
  telling.patienceUntil = null;
  if (talk.callsBack !== undefined) telling.dueAt = null;
  const steps = happening === answer ? talkSteps : restSteps;
  telling.steps.push(...steps(telling.names, talk, happening));
}

/** What is known of the talk that began with this answer. */
export function talkOf({ book, hearing }: Telling, answer: heard.AgentActs): Talk {
  const end = hearing.endOf(answer);
  return {
    answer,
    row: book.leg(answer.contact, answer.leg)!,
    end,
    next: hearing.joinAfter(answer),
    asks: hearing.asksOf(answer),
    resumes: hearing.talksOf(answer)[1],
    callsBack: hearing.callBackOf(answer),
    isCutOff: hearing.isCutOff(end),
  };
}

/** For somebody to answer in the next queue; or with the caller, for the answer to a question. */
function holds(telling: Telling, happening: heard.AgentActs): void {
  const { names, hearing } = telling;
  const isForAnswer = hearing.asksOf(happening) !== undefined;
  telling.heldSince = happening.at;
  telling.says(happening, {
    what: 'holds',
    agent: names.agent(happening.agent),
    holdsFor: isForAnswer ? 'answer' : 'handoff',
    until: happening.until,
    patienceUntil: isForAnswer ? hearing.patienceFrom(happening) : null,
  });
}
