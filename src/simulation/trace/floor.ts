import type { Group, Queue } from '../../kernel/units.js';
import { CONSULT, TICKET } from '../../ledger/details.js';
import type { Centre } from '../centre.js';
import { type Agent, HOLDS, IDLE, OFF, ON_BREAK, RINGS, WRAPS_UP } from '../tables/agents.js';
import type { Call } from '../tables/call.js';
import type { Candidate, GroupState, May, Standing, Subject } from './happenings.js';

/** How the centre stands around one caller: what its groups do, whom of them he may get, who waits beside him. */

/** What stands in a queue under this name. */
export function subjectOf({ journey }: Call): Subject {
  return journey.kind === CONSULT ? 'question' : journey.kind === TICKET ? 'ticket' : 'caller';
}

/** A question is for those who know the answer; everything else for everybody. */
function knows({ routes, model }: Centre, { journey, servedAs }: Call, group: Group): boolean {
  return journey.kind !== CONSULT || routes.knows(group, model.calls[servedAs].skill);
}

/** May the group's agents take the caller where he is? */
export function mayTake(centre: Centre, call: Call, group: Group): May {
  const { routes, calendar } = centre;
  if (!knows(centre, call, group)) return { kind: 'never' };
  const { after, allows } = routes.steps[call.queue];
  const lets = (step: number) => allows[step * routes.groups + group] === 1;
  const now = routes.stepOf(call, calendar.now);
  if (now >= 0 && lets(now)) return { kind: 'now' };
  for (let step = now + 1; step < after.length; step++) {
    if (lets(step)) return { kind: 'later', fromAge: after[step] };
  }
  return { kind: now > 0 && [...after.keys()].slice(0, now).some(lets) ? 'no longer' : 'never' };
}

/** Who is not to get the caller again. */
export function isMet(call: Call, agent: number): boolean {
  return call.journey.shuns === 1 && call.journey.hasMet(agent);
}

export function groupStates(centre: Centre, call: Call): GroupState[] {
  const { model, agents } = centre;
  const { skill } = model.calls[call.servedAs];
  return model.groups.map(({ abilities }, group) => {
    const count = (state: number) => agents.of(group).filter((agent) => agent.state === state).length;
    const [idle, ringing, holding, wrappingUp, onBreak, off] = [IDLE, RINGS, HOLDS, WRAPS_UP, ON_BREAK, OFF].map(count);
    const talking = agents.of(group).length - idle - ringing - holding - wrappingUp - onBreak - off;
    const may = mayTake(centre, call, group);
    return {
      group,
      may,
      lacks: abilities[skill] === null,
      idle,
      ringing,
      talking,
      holding,
      wrappingUp,
      onBreak,
      off,
    };
  });
}

/** The idle agents of these groups, in the groups' order, the longest idle first. */
export function candidates(centre: Centre, call: Call, groups: Int32Array): Candidate[] {
  const found: Candidate[] = [];
  for (const group of groups) {
    for (let agent = centre.agents.firstIdle[group]; agent !== null; agent = agent.behind) {
      found.push(candidate(centre, call, agent));
    }
  }
  return found;
}

function candidate({ calendar, view }: Centre, call: Call, agent: Agent): Candidate {
  const { number, group, idleSince, callsTaken } = agent;
  return {
    agent: number,
    group,
    idleSince,
    busyShare: agent.busyShare(calendar.now),
    callsTaken,
    rank: view.rank(group, call.queue),
    isMet: isMet(call, number),
  };
}

/** As the group's call selection sees who waits. */
export function standing({ calendar, routes, view }: Centre, call: Call, group: Group): Standing {
  const { queue } = call;
  return {
    case_: call.case_,
    subject: subjectOf(call),
    queue,
    age: calendar.now - call.virtualAt,
    priority: routes.priority[queue],
    ageing: routes.ageing[queue],
    within: routes.within[queue],
    rank: view.rank(group, queue),
  };
}

/** The callers whom the agent might have taken in this one's place: in each queue that he serves the first he may take. */
export function rivals(centre: Centre, call: Call, agent: Agent): Standing[] {
  const { routes, lines } = centre;
  const found: Standing[] = [];
  for (let queue: Queue = 0; queue < lines.head.length; queue++) {
    if (!routes.takers[queue].includes(agent.group)) continue;
    let rival = lines.head[queue];
    while (rival !== null && !isRival(centre, call, rival, agent)) rival = rival.behind;
    if (rival !== null) found.push(standing(centre, rival, agent.group));
  }
  return found;
}

function isRival(centre: Centre, call: Call, rival: Call, agent: Agent): boolean {
  if (rival === call || isMet(rival, agent.number)) return false;
  return knows(centre, rival, agent.group) && centre.routes.mayTake(agent.group, rival, centre.calendar.now);
}

/** The cases before him in the line, its first one first. */
export function casesAhead(call: Call): number[] {
  const cases: number[] = [];
  for (let ahead = call.ahead; ahead !== null; ahead = ahead.ahead) cases.unshift(ahead.case_);
  return cases;
}
