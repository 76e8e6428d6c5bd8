import type * as heard from '../../simulation/trace/happenings.js';
import { isGiven, isTaken, notForHim, passedOver } from './choices.js';
import type * as told from './story/story.js';
import { talkSteps } from './talk.js';
import type { Telling } from './telling.js';

/** What concerns agents. */
export type Meeting = heard.Widens | heard.Asked | heard.Taken | heard.PassedOver | heard.NotForHim | heard.AgentActs;

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
      telling.ringing = agent;
      telling.says(happening, { what: 'rings', agent, until: happening.until });
      break;
    case 'briefs':
      telling.briefed = happening.until - happening.at;
      break;
    case 'answers':
      answers(telling, happening);
      break;
    case 'holds':
      telling.says(happening, { what: 'holds', agent, until: happening.until });
      break;
    // Both are parts of the talk, told with it.
    case 'offers':
    case 'connects':
      break;
  }
}

function answers(telling: Telling, answer: heard.AgentActs): void {
  const { names, hearing, briefed } = telling;
  const end = hearing.endOf(answer);
  const row = telling.book.leg(answer.contact, answer.leg)!;
  // Who asked a colleague meanwhile goes on with a talk that is told already.
  if (telling.steps.some((s) => s.what === 'answered' && s.contact === row.contact && s.leg === row.leg)) return;
  const [next, isCutOff] = [hearing.joinAfter(answer), hearing.isCutOff(end)];
  telling.patienceUntil = null;
  telling.briefed = 0;
  telling.steps.push(...talkSteps(names, { answer, row, end, next, isCutOff, briefed }));
}
