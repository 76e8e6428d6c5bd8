import type { Answered, Ends, Talks } from '../../experiments/follow/story/story.js';
import { share } from '../terminal/quantities.js';
import { afterWait, lasting, named, type Told, whenAfter } from './words.js';

// What is said in a talk, and what comes of it.

export function answered({ agent, wait, announced, subject }: Answered): Told {
  const off = announced === null ? '' : ` (announced: ${lasting(announced)})`;
  const does = subject === 'ticket' ? 'takes the ticket' : 'answers';
  return { text: `${named(agent)} ${does} ${afterWait(wait)}${off}`, tone: 'good' };
}

export function talks({ part, lasts, again, subject }: Talks): Told {
  const time = lasts === 0 ? '' : ` (${lasting(lasts)})`;
  switch (part) {
    case 'brief':
      return { text: `is told of it by the agent who held${time}, who then lets go` };
    case 'identification':
      return { text: `the caller is identified${time}` };
    case 'explanation':
      return {
        text: `the caller explains${again ? ' once more' : ''}${time}`,
        tone: again ? 'doubtful' : undefined,
      };
    case 'work':
      return { text: `${subject === 'ticket' ? 'works at it, without the caller' : 'they work at it'}${time}` };
    case 'talk':
      return { text: `they talk (${lasting(lasts)})` };
    case 'offer':
      return { text: `makes an offer${time}` };
    case 'connecting':
      return { text: `is put through${time}` };
    case 'asking':
      return { text: `the agent connects${time}` };
    case 'writing':
      return {
        text:
          subject === 'ticket'
            ? `the ticket is written anew${time}`
            : `the ticket is written${time}, then they hang up`,
      };
  }
}

export function talkOver(step: Ends): Told {
  const { result, then } = step;
  const clauses = [cameOfIt(step), follows(step)].filter((clause) => clause !== '');
  const tone = result === 'resolved' ? 'good' : then === 'handoff' || then === 'promise' ? 'doubtful' : 'bad';
  return { text: clauses.join(then === 'leaves' ? ': ' : '; '), tone };
}

/** What the agent could not do is told already where he has asked. */
function cameOfIt({ result, then, skill, offer, hasAsked, subject }: Ends): string {
  if (result !== 'resolved' && hasAsked && then !== 'leaves') return '';
  const taken = offer === null ? '' : `; the offer is ${offer}`;
  const bye = subject === 'ticket' ? '; the caller is told' : '; they hang up';
  return {
    resolved: `resolved${taken}${then === 'leaves' ? bye : ''}`,
    failed: 'it does not work out',
    lacks_skill: `the agent lacks the skill ${skill}`,
    not_identified: 'the caller cannot be identified: the talk ends unresolved',
  }[result];
}

function follows(step: Ends): string {
  const { at, result, then, subject, dueAt } = step;
  const passed = subject === 'ticket' ? 'it has been handed on' : 'he has been handed off';
  switch (then) {
    case 'handoff':
      return where(step);
    case 'gives_up_on_handoff':
      return `${where(step)}, and the caller hangs up at that`;
    case 'cut':
      return `${passed} as often as may be: the contact ends unresolved`;
    case 'nobody_to_hand_to':
      return `those who could help are where ${subject === 'ticket' ? 'it' : 'he'} is: the contact ends unresolved`;
    case 'promise':
      return `${named(step.agent)} promises to call back within ${lasting(dueAt! - at)}, till ${whenAfter(at, dueAt!)}; they hang up`;
    case 'hangs_up_in_hold':
      return 'the contact ends unresolved';
    case 'leaves':
      return result === 'failed' ? 'the contact ends unresolved' : '';
    case 'further_need':
      return '';
  }
}

function where({ handoff, subject, hasAsked }: Ends): string {
  const { policy, to, rightQueue, isWrong, accuracy } = handoff!;
  const queue = to ?? rightQueue;
  const does = hasAsked
    ? `goes on as a ${policy} handoff to ${queue}`
    : policy !== 'ticket'
      ? `hands off (${policy}) to ${queue}`
      : subject === 'ticket'
        ? `hands it on to ${queue}`
        : `hands off by a ticket for ${queue}`;
  return isWrong ? `${does}, the wrong queue: ${rightQueue} would be right, and ${share(accuracy)} go there` : does;
}
