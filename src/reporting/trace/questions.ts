import type {
  Advises,
  AnswerReady,
  Asks,
  CalledBack,
  Holds,
  NotAsked,
  QuestionWithdrawn,
} from '../../experiments/follow/story/story.js';
import { share } from '../terminal/quantities.js';
import { afterWait, lasting, named, type Told } from './words.js';

// An agent asks one who knows: while the caller holds, or to call him back.

export function asks({ result, skill, policy, queue, stays, share: chance }: Asks): Told {
  const cannot = result === 'failed' ? 'it does not work out' : `the agent lacks the skill ${skill}`;
  const will =
    policy === 'own' || stays ? `will ask in ${queue} and call back (own)` : `will ask in ${queue} (consult)`;
  const holds = stays ? `; the caller would rather hold, as ${share(chance)} do` : '';
  return { text: `${cannot}; ${will}${holds}`, tone: 'doubtful' };
}

export function notAsked({ because }: NotAsked): Told {
  return {
    text:
      because === 'nobody_free'
        ? 'nobody is free who knows: the agent works at it alone (if_busy: skip)'
        : 'nobody else is on duty who knows: the question is not put',
    tone: 'doubtful',
  };
}

/** Till somebody answers: who is handed off, or the question. */
export function holds({ at, agent, until, holdsFor, patienceUntil }: Holds): Told {
  const most = `at most ${lasting(until - at)}`;
  if (holdsFor === 'handoff') return { text: `${named(agent)} stays on the line till somebody answers, ${most}` };
  const patience = patienceUntil === null ? '' : `; the caller's patience lasts ${lasting(patienceUntil - at)}`;
  return { text: `${named(agent)} and the caller hold for the answer, ${most}${patience}` };
}

export function advises({ at, agent, asker, isHeld, wait, until }: Advises): Told {
  const time = until === at ? '' : ` (${lasting(until - at)})`;
  const does = isHeld ? `tells ${named(asker)} the answer${time}` : `finds the answer for ${named(asker)}${time}`;
  const isHimself = asker.group === agent.group && asker.agent === agent.agent;
  const tells = isHimself ? `finds the answer himself${time}` : does;
  return { text: `${named(agent)} takes the question ${afterWait(wait)}, and ${tells}`, tone: 'good' };
}

export function questionWithdrawn({ because, held, ringing }: QuestionWithdrawn): Told {
  const rang = ringing === null ? '' : `; ${named(ringing)}, whose telephone rang, is free`;
  const why =
    because === 'patience'
      ? `the caller's patience is over, he hangs up after ${lasting(held)} of holding: the question is withdrawn`
      : `nobody has answered in ${lasting(held)}: the question is withdrawn`;
  return { text: `${why}${rang}`, tone: because === 'patience' ? 'bad' : 'doubtful' };
}

export function answerReady({ agent, owner, ownerIs }: AnswerReady): Told {
  const who = named(owner);
  const then = {
    free: `${who} is free`,
    busy: agent.group === owner.group && agent.agent === owner.agent ? '' : `${who} is busy, and calls when next ready`,
    on_break: `${who} is on a break, and calls after it`,
    off_duty: `${who} has gone home: another of ${owner.group} is to call`,
  }[ownerIs];
  return { text: `the answer is ready${then === '' ? '' : `; ${then}`}` };
}

export function calledBack({ at, agent, owner, promisedAt, dueAt, kept }: CalledBack): Told {
  const isOwner = agent.group === owner.group && agent.agent === owner.agent;
  const instead = isOwner ? '' : ` in place of ${named(owner)}`;
  const off = lasting(Math.abs(dueAt - at));
  const due = kept ? `${off} before it is due` : `${off} late`;
  return {
    text: `${named(agent)} calls back${instead}, ${lasting(at - promisedAt)} after the promise, ${due}, and reaches the caller`,
    tone: kept ? 'good' : 'bad',
  };
}
