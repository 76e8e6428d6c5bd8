import { type Group, NOBODY, type Seconds } from '../../kernel/units.js';
import { CALLBACK } from '../../ledger/details.js';
import { writePromise } from '../book.js';
import type { Centre } from '../centre.js';
import { TALK_ENDS } from '../events.js';
import { type Agent, IDLE, OFF, TALKS } from '../tables/agents.js';
import { type Call, TALKING } from '../tables/call.js';
import { NO_TRUNK } from '../tables/journey.js';
import { keepsWhoIsThere } from './evening.js';
import { RESOLVES } from './parts.js';
import { talkTimes } from './temper.js';

/** What an agent does who has been told: he works it, with the caller who holds, or whom he calls back. */

/** The time of the work by an agent who knows the answer: his group's law and speed, the type's where he lacks the skill. */
export function timeOfWork(centre: Centre, call: Call, agent: Agent): Seconds {
  const handling = centre.laws.handling[agent.group * centre.types + call.servedAs];
  const law = handling === null ? centre.laws.talk[call.servedAs] : handling.talk;
  const drawn = law.sample(centre.beginsTalk(call), centre.clockOfCase(call));
  return (handling === null ? drawn : drawn / handling.speed) * talkTimes(centre, call);
}

/** Works from now on, to an end that is known. */
export function works(centre: Centre, call: Call, agent: Agent, ending: number): void {
  const time = timeOfWork(centre, call, agent);
  call.journey.facts.workTime += time;
  call.journey.ending = ending;
  agent.state = TALKS;
  agent.talkEndsAt = centre.calendar.now + time;
  centre.calendar.schedule(agent.talkEndsAt, TALK_ENDS, agent.number);
}

/** An owner's answer is ready: he calls back, now or when he is next ready; if he has gone home, somebody of his group does. */
export function answerIsReady(centre: Centre, call: Call): void {
  const owner = centre.agents.all[call.journey.owner];
  call.joinNumber = ++centre.joined;
  if (owner.state === OFF) isAnybodys(centre, call, owner.group);
  else if (owner.state === IDLE) callsBackAtOnce(centre, call, owner);
  else owner.owes.push(call);
}

/** Whoever of the group has been idle longest calls back; else who is next ready, the earliest answer first. */
export function isAnybodys(centre: Centre, call: Call, group: Group): void {
  const idle = centre.agents.firstIdle[group];
  if (idle !== null) {
    callsBackAtOnce(centre, call, idle);
    return;
  }
  const orphans = centre.orphans[group];
  let place = orphans.length;
  while (place > 0 && orphans[place - 1].joinNumber > call.joinNumber) place--;
  orphans.splice(place, 0, call);
}

function callsBackAtOnce(centre: Centre, call: Call, agent: Agent): void {
  centre.agents.stopsIdling(agent, TALKS);
  callsBack(centre, call, agent);
}

/** An agent who is ready, and not in the list of the idle, owes a call, or his group does: true, if he makes it. */
export function callsBackFirst(centre: Centre, agent: Agent): boolean {
  const call = agent.owes.shift() ?? centre.orphans[agent.group].shift();
  if (call === undefined) return false;
  callsBack(centre, call, agent);
  return true;
}

function callsBack(centre: Centre, call: Call, agent: Agent): void {
  const { now } = centre.calendar;
  const { journey } = call;
  writePromise(centre, call, now);
  call.beginLeg(call.queue);
  journey.facts.beginLeg(CALLBACK);
  journey.line = NO_TRUNK;
  centre.called++;
  keepsWhoIsThere(centre);
  call.state = TALKING;
  call.brought = 0;
  call.queuedAt = now;
  call.pickedAt = now;
  call.answeredAt = now;
  call.agentNumber = agent.number;
  call.agentGroup = agent.group;
  call.lastGroup = agent.group;
  if (agent.number !== journey.owner) {
    call.agentsMet++;
    if (centre.shunning) journey.met.push(agent.number);
  }
  journey.owner = NOBODY;
  agent.busyFrom = now;
  agent.call = call;
  works(centre, call, agent, RESOLVES);
}
