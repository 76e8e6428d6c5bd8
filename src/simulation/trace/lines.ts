import { NOBODY } from '../../kernel/units.js';
import type { AgentSelection } from '../../routing/view.js';
import * as kind from '../events.js';
import type { Agent } from '../tables/agents.js';
import { type Call, IN_LINE } from '../tables/call.js';
import { candidates, casesAhead, groupStates, isMet, mayTake, rivals, standing } from './floor.js';
import type { Following } from './following.js';
import { overhears, overhearsBefore } from './overhears.js';
import { hearsPut, isPut } from './questions.js';

// Where callers and agents are brought together: the lines, the idle, the strategies.

/** Listens to what is done with the lines and the idle, and to whom the strategies name. */
export function overhearsLines(following: Following): void {
  const { centre } = following;
  overhears(centre.lines, 'join', (_answer, _queue, call) => {
    if (!following.isHis(call)) return;
    if (call === following.question) hearsPut(following);
    following.tell({ kind: 'line', ahead: casesAhead(call), groups: groupStates(centre, call) }, call);
  });
  overhearsBefore(centre.lines, 'leave', (_, call) => seesLeave(following, call));
  overhears(centre.agents, 'becomesIdle', (_, agent) => seesIdle(following, agent));
  // Nobody else may exchange a strategy; whoever listens to it does not change what it answers.
  const selections = centre.routes.agentSelection as AgentSelection[];
  selections.forEach((selection, queue) => {
    selections[queue] = listeningTo(following, selection);
  });
}

/** Somebody leaves a line: if an agent who came free takes him, it concerns whoever waits. */
function seesLeave(following: Following, leaving: Call): void {
  const { centre } = following;
  const call = following.inLine();
  const { calendar, agents, routes } = centre;
  const isTaken = leaving.agentNumber !== NOBODY && leaving.state === IN_LINE;
  const isSought = calendar.kind === kind.ELIGIBILITY_WIDENS && calendar.subject === leaving.row;
  if (call === null || !isTaken || isSought) return;
  const agent = agents.all[leaving.agentNumber];
  const { group, number } = agent;
  const strategy = routes.callSelection[group].name;
  const self = standing(centre, call, group);
  if (leaving === call) {
    following.tell({ kind: 'taken', agent: number, strategy, self, others: rivals(centre, call, agent) }, call);
  } else if (routes.takers[call.queue].includes(group)) {
    const other = standing(centre, leaving, group);
    const may = mayTake(centre, call, group);
    const met = isMet(call, number);
    following.tell({ kind: 'passed over', agent: number, strategy, may, isMet: met, self, other }, call);
  }
}

/** An agent is idle beside him: he may not take him. */
function seesIdle(following: Following, agent: Agent): void {
  const { centre } = following;
  const call = following.inLine();
  if (call === null || !centre.routes.takers[call.queue].includes(agent.group)) return;
  const may = mayTake(centre, call, agent.group);
  following.tell({ kind: 'not for him', agent: agent.number, may, isMet: isMet(call, agent.number) }, call);
}

/** An agent is sought for him, or for the question put for him; one that is not put yet is nobody's affair. */
function askedAbout(following: Following): Call | null {
  const { call, question, centre } = following;
  const { asking } = centre.view;
  if (call !== null && asking === call) return call;
  return question !== null && asking === question && isPut(following) ? question : null;
}

function listeningTo(following: Following, selection: AgentSelection): AgentSelection {
  return {
    ...selection,
    choose: (view, queue, groups) => {
      const agent = selection.choose(view, queue, groups);
      const call = agent === NOBODY ? null : askedAbout(following);
      if (call !== null) {
        if (call === following.question) hearsPut(following);
        const { centre } = following;
        const asked = {
          strategy: selection.name,
          agent,
          lastChosen: view.lastChosen(queue),
          candidates: candidates(centre, call, groups),
          groups: groupStates(centre, call),
        };
        following.tell({ kind: 'asked', ...asked }, call);
      }
      return agent;
    },
  };
}
