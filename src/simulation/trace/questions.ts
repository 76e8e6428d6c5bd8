import { NOBODY } from '../../kernel/units.js';
import type { Centre } from '../centre.js';
import { HOLDS, IDLE, OFF, ON_BREAK } from '../tables/agents.js';
import { type Call, MOVING, PROMISED, TALKING } from '../tables/call.js';
import type { Following } from './following.js';
import type { OwnerIs, QuestionOver } from './happenings.js';
import { overhears } from './overhears.js';

// An agent asks for his sake: what becomes of the question.

/** Listens to whether this one is a question for his sake, now that it may become one. */
export function overhearsQuestion(following: Following, call: Call): void {
  overhears(call.journey, 'beginQuestion', (_, asker) => {
    if (asker !== following.call?.row) return;
    hearsAsking(following);
    following.question = call;
  });
}

/** The agent who talks to him cannot help, and is about to ask: told once a leg. */
export function hearsAsking(following: Following): void {
  const { contact, leg, agentNumber, journey } = following.call!;
  const isTold = following.happenings.some(
    (each) => each.kind === 'asks' && each.contact === contact && each.leg === leg,
  );
  if (!isTold)
    following.tell({ kind: 'asks', agent: agentNumber, ending: journey.ending, policy: journey.facts.policy });
}

/** His question has its place now, if it is put: the caller holds for the answer, or is promised it. Its joining is told first. */
export function isPut({ call, centre, question }: Following): boolean {
  if (call === null || question === null) return false;
  return call.state === PROMISED || centre.agents.all[call.agentNumber].state === HOLDS;
}

/** The question stands in its queue. */
export function hearsPut(following: Following): void {
  const { centre, happenings } = following;
  const question = following.question!;
  const asking = happenings.findLastIndex(({ kind }) => kind === 'asks');
  if (happenings.some((each, i) => i > asking && each.kind === 'joins')) return;
  const { queue, servedAs, brought } = question;
  following.tell({ kind: 'joins', queue, servedAs, brought, route: NOBODY, waiting: centre.waiting[queue] }, question);
}

/** It is no more. */
export function losesQuestion(following: Following, question: Call): void {
  const { owner } = following.call!.journey;
  const became = BECAME.get(question.state) ?? 'withdrawn';
  const ownerIs = owner === NOBODY ? 'busy' : whatDoes(following.centre, owner);
  following.tell({ kind: 'question', became, agent: question.agentNumber, owner, ownerIs }, question);
  following.question = null;
}

/** By where it was: on its way to the queue, with an agent; or in the line, or ringing. */
const BECAME: ReadonlyMap<number, QuestionOver['became']> = new Map([
  [MOVING, 'not put'],
  [TALKING, 'answered'],
]);

function whatDoes(centre: Centre, agent: number): OwnerIs {
  const { state } = centre.agents.all[agent];
  if (state === IDLE) return 'free';
  if (state === OFF) return 'off_duty';
  return state === ON_BREAK ? 'on_break' : 'busy';
}
