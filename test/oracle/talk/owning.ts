import { CALLBACK } from '../../../src/ledger/details.js';
import { ANSWERED } from '../../../src/ledger/outcomes.js';
import { HANDOFF_POLICIES, type HandoffRule } from '../../../src/model/handoff.js';
import { isHeLast, isOffTheLine } from '../caller/afterwards.js';
import { AS_NEW, newLeg } from '../caller/newLeg.js';
import type { Centre } from '../centre.js';
import type { Agent, Answer, Asking, Leg } from '../people.js';
import { agentsOf } from '../staff/whoMay.js';
import { writePromise } from '../writing/chapters.js';
import { worksKnowing } from './consulting.js';
import { asks, questionOf, stands } from './questions.js';
import { agentIsDone } from './talking.js';

/** The caller hangs up with a promise; the question is put; the agent takes other calls. */
export function promises(centre: Centre, leg: Leg, agent: Agent, rule: HandoffRule): void {
  const { contact } = leg;
  const dueAt = centre.now + centre.chance.inTalk.promise(leg, rule.promise);
  const promise = { contact, promisedAt: centre.now, dueAt };
  leg.talk.policy = HANDOFF_POLICIES.indexOf('own');
  centre.promises.add(promise);
  agentIsDone(centre, leg, agent, ANSWERED, () => {
    isOffTheLine(centre, contact);
    stands(centre, questionOf(centre, asks(centre, leg, agent, rule, promise)));
    isHeLast(centre);
  });
}

/** The owner calls back, at once or when he can; if he is off duty, one of his group. */
export function answerIsReady(centre: Centre, asking: Asking): void {
  const answer = { asking, isForGroup: false };
  const { agent } = asking;
  if (agent.state === 'away') isForTheGroup(centre, answer);
  else if (agent.state === 'idle') callsBack(centre, agent, answer);
  else centre.answers.push(answer);
}

function isForTheGroup(centre: Centre, answer: Answer): void {
  const idle = agentsOf(centre, answer.asking.agent.group).filter(({ state }) => state === 'idle');
  const longestIdle = idle.toSorted((a, b) => a.idleSince - b.idleSince || a.number - b.number)[0];
  if (longestIdle !== undefined) callsBack(centre, longestIdle, answer);
  else {
    answer.isForGroup = true;
    if (!centre.answers.includes(answer)) centre.answers.push(answer);
  }
}

/** An owner does not come back from his break: the others of his group are asked. */
export function isGoneForGood(centre: Centre, owner: Agent): void {
  for (const answer of centre.answers.filter((one) => isHis(owner, one))) isForTheGroup(centre, answer);
}

const isHis = (agent: Agent, { asking, isForGroup }: Answer): boolean => !isForGroup && asking.agent === agent;

/** The answer for which an agent who is ready calls back: his own, then one that is anybody's of his group; the earliest. */
export const answerFor = (centre: Centre, agent: Agent): Answer | undefined =>
  centre.answers.find((answer) => isHis(agent, answer)) ??
  centre.answers.find(({ asking, isForGroup }) => isForGroup && asking.agent.group === agent.group);

/** The customer is on the line again, without a trunk. */
export function callsBack(centre: Centre, agent: Agent, answer: Answer): void {
  const { asking } = answer;
  const { contact } = asking.leg;
  if (centre.answers.includes(answer)) centre.answers.splice(centre.answers.indexOf(answer), 1);
  writePromise(centre, asking.promise!, centre.now);
  centre.present.add(contact);
  contact.onLineSince = centre.now;
  contact.hasTrunk = false;
  contact.hops += 1;
  const leg = newLeg(centre, contact, asking.leg.queue, AS_NEW, CALLBACK);
  contact.leg = leg;
  isTalkingTo(centre, leg, agent);
  if (agent !== asking.agent) {
    contact.met.push(agent);
    contact.case.agentsMet += 1;
  }
  contact.case.lastGroup = agent.group;
  contact.case.workedBy = agent.group;
  worksKnowing(centre, leg, agent);
}

function isTalkingTo(centre: Centre, leg: Leg, agent: Agent): void {
  leg.state = 'talking';
  leg.agent = agent;
  leg.pickedAt = centre.now;
  leg.answeredAt = centre.now;
  agent.state = 'talking';
}
