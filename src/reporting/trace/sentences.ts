import type { GroupTold, Step } from '../../experiments/follow/story/story.js';
import { callsFirst, isGiven, isTaken, notForHim, passedOver } from './choices.js';
import * as moment from './moments.js';
import * as question from './questions.js';
import * as talk from './talk.js';
import { groupLines, lasting, listed, mayHave, named, type Told } from './words.js';

/** A step in words: of who stands in a queue, where its name and what its groups did before are known. */
export function tell(step: Step, queue: string, groups: readonly GroupTold[]): Told {
  switch (step.what) {
    case 'is_given':
      return isGiven(step, queue);
    case 'is_taken':
      return isTaken(step);
    case 'passed_over':
      return passedOver(step);
    case 'not_for_him':
      return notForHim(step);
    case 'calls_first':
      return callsFirst(step);
    case 'waits':
      return moment.waits(step, queue);
    case 'widens':
      return widens(step, queue, groups);
    case 'hears_greeting':
      return { text: `hears the greeting (${lasting(step.until - step.at)}): nobody can answer before it ends` };
    case 'rings':
      return rings(step);
    case 'lets_go':
      return {
        text: `${named(step.agent)} has stayed on the line as long as may be: it goes on as cold`,
        tone: 'doubtful',
      };
    case 'wraps_up':
      return { text: `${named(step.agent)} wraps up (${lasting(step.until - step.at)})`, tone: 'faint' };
    case 'asks':
    case 'not_asked':
    case 'holds':
    case 'advises':
    case 'question_withdrawn':
    case 'answer_ready':
    case 'called_back':
      return ofAQuestion(step);
    default:
      return ofHimself(step);
  }
}

function rings({ at, until, agent, subject }: Extract<Step, { what: 'rings' }>): Told {
  const waits = subject === 'caller' ? ': he waits on' : '';
  return { text: `the telephone of ${named(agent)} rings (${lasting(until - at)})${waits}` };
}

type OfAQuestion = Extract<
  Step,
  { what: 'asks' | 'not_asked' | 'holds' | 'advises' | 'question_withdrawn' | 'answer_ready' | 'called_back' }
>;

function ofAQuestion(step: OfAQuestion): Told {
  switch (step.what) {
    case 'asks':
      return question.asks(step);
    case 'not_asked':
      return question.notAsked(step);
    case 'holds':
      return question.holds(step);
    case 'advises':
      return question.advises(step);
    case 'question_withdrawn':
      return question.questionWithdrawn(step);
    case 'answer_ready':
      return question.answerReady(step);
    case 'called_back':
      return question.calledBack(step);
  }
}

type OfHimself = Extract<
  Step,
  {
    what:
      | 'arrives'
      | 'in_ivr'
      | 'presses'
      | 'joins'
      | 'answered'
      | 'talks'
      | 'talk_over'
      | 'leaves'
      | 'at_home'
      | 'case_over';
  }
>;

function ofHimself(step: OfHimself): Told {
  switch (step.what) {
    case 'arrives':
      return moment.arrives(step);
    case 'in_ivr':
      return moment.inIvr(step);
    case 'presses':
      return moment.presses(step);
    case 'joins':
      return moment.joins(step);
    case 'answered':
      return talk.answered(step);
    case 'talks':
      return talk.talks(step);
    case 'talk_over':
      return talk.talkOver(step);
    case 'leaves':
      return moment.leaves(step);
    case 'at_home':
      return moment.atHome(step);
    case 'case_over':
      return moment.caseOver(step);
  }
}

/** Which groups it is that may take him from now on, and which may no longer. */
function widens(step: Extract<Step, { what: 'widens' }>, queue: string, before: readonly GroupTold[]): Told {
  const could = (name: string) => before.find(({ group }) => group === name)?.may === 'now';
  const come = step.groups.filter(({ group, may }) => may === 'now' && !could(group)).map(({ group }) => group);
  const go = step.groups.filter(({ group, may }) => may !== 'now' && could(group)).map(({ group }) => group);
  const may = mayHave(step.subject);
  const text = [
    ...(come.length > 0 ? [`${listed(come)} ${may} too`] : []),
    ...(go.length > 0 ? [`${listed(go)} may no longer`] : []),
  ].join('; ');
  return {
    text: `at an age of ${lasting(step.age)} ${text === '' ? `the same agents ${may}` : text}`,
    beneath: groupLines(step.groups, queue, step.subject),
  };
}
