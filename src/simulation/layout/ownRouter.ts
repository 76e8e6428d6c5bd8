import { DAY, type Group, NOBODY, type Seconds } from '../../kernel/units.js';
import type { Model } from '../../model/model.js';
import { type AgentSelection, type CallSelection, type Router, RouterFault } from '../../routing/index.js';
import { type Agent, IDLE } from '../tables/agents.js';
import type { Call } from '../tables/call.js';
import type { Routes } from './routes.js';
import type { View } from './view.js';

/** What is needed of the centre to say whether an answer is one. */
interface Behind {
  readonly model: Model;
  readonly calendar: { readonly now: Seconds };
  readonly agents: { readonly all: readonly Agent[] };
  readonly calls: { readonly all: readonly Call[] };
  readonly routes: Routes;
  readonly view: View;
}

/**
 * Every answer of a router's own selections is looked at before the desk believes it. Those of the house have been
 * tested, and pay nothing: only what the router brought is exchanged for itself with a guard.
 */
export function watchesOver(centre: Behind, router: Router): void {
  const own = new Set<unknown>(router.selections);
  const agents = centre.routes.agentSelection as AgentSelection[];
  const calls = centre.routes.callSelection as CallSelection[];
  agents.forEach((selection, queue) => {
    if (own.has(selection)) agents[queue] = guardedChoice(centre, selection);
  });
  calls.forEach((selection, group) => {
    if (own.has(selection)) calls[group] = guardedOrder(centre, selection);
  });
}

function guardedChoice(centre: Behind, selection: AgentSelection): AgentSelection {
  const { name, meaning } = selection;
  const choose: AgentSelection['choose'] = (view, queue, groups) => {
    const asking = centre.view.asking as Call;
    const about = () => `which agent is for call ${asking.case_ + 1} in queue ${centre.model.queues[queue].name}`;
    // A list of his own: a router that sorts it shall not sort ours.
    const answer = asked(centre, name, about, () => selection.choose(view, queue, groups.slice()));
    if (answer === NOBODY ? !isAnyIdle(view, groups) : isCandidate(centre, asking, answer, groups)) return answer;
    const whom = [...groups].map((group) => centre.model.groups[group].name).join(', ');
    const because = answer === NOBODY ? 'though one is idle' : 'who is no idle agent';
    throw fault(centre, name, about, `it answered ${shown(answer)}, ${because} of ${whom}`);
  };
  return { name, meaning, choose };
}

function guardedOrder(centre: Behind, selection: CallSelection): CallSelection {
  const { name, meaning } = selection;
  const compare: CallSelection['compare'] = (view, group, a, b) => {
    const number = (row: number) => centre.calls.all[row].case_ + 1;
    const about = () => `which of calls ${number(a)} and ${number(b)} is for ${centre.model.groups[group].name}`;
    const answer = asked(centre, name, about, () => selection.compare(view, group, a, b));
    if (typeof answer === 'number' && !Number.isNaN(answer)) return answer;
    throw fault(centre, name, about, `it answered ${shown(answer)}, which is no number`);
  };
  return { name, meaning, compare };
}

function isAnyIdle(view: Parameters<AgentSelection['choose']>[0], groups: Int32Array): boolean {
  return groups.some((group) => view.longestIdle(group) !== NOBODY);
}

function isCandidate({ agents }: Behind, { journey }: Call, answer: number, groups: Int32Array): boolean {
  const agent: Agent | undefined = agents.all[answer];
  if (agent === undefined || agent.state !== IDLE || !groups.includes(agent.group as Group)) return false;
  return journey.shuns === 0 || !journey.hasMet(answer);
}

/** The answer; what a router throws is told as what it is, a fault of the router. */
function asked<T>(centre: Behind, name: string, about: () => string, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
    const at = /\(?((?:file:\/\/|[a-z]:[\\/]|\/)[^\s()]*:\d+:\d+)\)?/i.exec(stack ?? '')?.[1];
    throw fault(centre, name, about, `it threw ${message}${at === undefined ? '' : ` (${at})`}`);
  }
}

function fault({ calendar }: Behind, name: string, about: () => string, what: string): RouterFault {
  return new RouterFault(`the router's ${name}, asked at ${clock(calendar.now)} ${about()}: ${what}`);
}

function shown(answer: unknown): string {
  return typeof answer === 'number' || answer === undefined || answer === null ? String(answer) : `a ${typeof answer}`;
}

/** `09:14:03`, on later days `day 2, 09:14:03`. */
function clock(at: Seconds): string {
  const day = Math.floor(at / DAY);
  const seconds = Math.floor(at % DAY);
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return day === 0 ? time : `day ${day + 1}, ${time}`;
}
