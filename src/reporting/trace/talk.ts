import type { Answered, Ends, Talks } from '../../experiments/follow/story/story.js';
import { share } from '../terminal/quantities.js';
import { lasting, named, type Told } from './words.js';

// What is said in a talk, and what comes of it.

export function answered({ agent, wait, announced }: Answered): Told {
  const off = announced === null ? '' : ` (announced: ${lasting(announced)})`;
  return { text: `${named(agent)} answers ${wait < 0.05 ? 'at once' : `after ${lasting(wait)}`}${off}`, tone: 'good' };
}

export function talks({ part, lasts, again }: Talks): Told {
  const time = lasting(lasts);
  switch (part) {
    case 'brief':
      return { text: `is told of it by the agent who held (${time}), who then lets go` };
    case 'identification':
      return { text: `the caller is identified (${time})` };
    case 'explanation':
      return {
        text: `the caller explains${again ? ' once more' : ''}${lasts === 0 ? '' : ` (${time})`}`,
        tone: again ? 'doubtful' : undefined,
      };
    case 'work':
      return { text: `they work at it (${time})` };
    case 'talk':
      return { text: `they talk (${time})` };
    case 'offer':
      return { text: `makes an offer (${time})` };
    case 'connecting':
      return { text: `is put through (${time})` };
  }
}

export function talkOver(step: Ends): Told {
  const { result, then, skill, offer } = step;
  const taken = offer === null ? '' : `; the offer is ${offer}`;
  const what = {
    resolved: `resolved${taken}${then === 'leaves' ? '; they hang up' : ''}`,
    failed: 'it does not work out',
    lacks_skill: `the agent lacks the skill ${skill}`,
    not_identified: 'the caller cannot be identified: the talk ends unresolved',
  }[result];
  return {
    text: `${what}${follows(step)}`,
    tone: result === 'resolved' ? 'good' : then === 'handoff' ? 'doubtful' : 'bad',
  };
}

function follows({ then, handoff }: Ends): string {
  switch (then) {
    case 'handoff':
      return `; hands off ${where(handoff!)}`;
    case 'gives_up_on_handoff':
      return `; hands off ${where(handoff!)}, and the caller hangs up at that`;
    case 'cut':
      return '; he has been handed off as often as may be: the contact ends unresolved';
    case 'nobody_to_hand_to':
      return ', and those who could help are where he is: the contact ends unresolved';
    case 'promise':
      return '; promises to call back with the answer, and they hang up';
    case 'hangs_up_in_hold':
      return '; the caller does not wait for the answer, and hangs up';
    case 'further_need':
    case 'leaves':
      return '';
  }
}

function where({ policy, to, rightQueue, isWrong, accuracy }: NonNullable<Ends['handoff']>): string {
  const target = `(${policy}) to ${to ?? rightQueue}`;
  return isWrong ? `${target}, the wrong queue: ${rightQueue} would be right, and ${share(accuracy)} go there` : target;
}
