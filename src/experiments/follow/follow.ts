import { TICKET } from '../../ledger/details.js';
import { Ledger } from '../../ledger/ledger.js';
import { HANDED_OFF } from '../../ledger/outcomes.js';
import type { Model } from '../../model/model.js';
import type { Router } from '../../routing/index.js';
import { TracedSimulation } from '../../simulation/trace/traced.js';
import { CaseBook } from './caseBook.js';
import { Names } from './names.js';
import type { Step, Story } from './story/story.js';
import { tellsStory } from './teller.js';

/** Which call to follow: numbers from 1. */
export interface Followed {
  readonly call: number;
  readonly replication: number;
}

/** What was found: a story; or none, there being only so many calls. */
export type Found = { readonly story: Story } | { readonly story: null; readonly calls: number };

/** One caller's life: the replication is simulated as it is in any run, with a witness who follows this call. */
export function follow(model: Model, seed: string, { call, replication }: Followed, router?: Router): Found {
  const book = new CaseBook(model, replication - 1, call - 1);
  const testimony = new TracedSimulation(model, router).follow(seed, replication - 1, call - 1, new Ledger(book));
  const { happenings, cases } = testimony;
  if (happenings.length === 0) return { story: null, calls: cases };
  const steps = inOrder(tellsStory(new Names(model), book, testimony));
  const isOpen = happenings.at(-1)!.kind !== 'ends';
  const { legs } = book;
  const story: Story = {
    call,
    calls: cases,
    replication,
    type: model.calls[legs[0].callType].name,
    end: isOpen ? 'open' : book.resolved ? 'resolved' : 'unresolved',
    from: happenings[0].at,
    to: steps.at(-1)!.at,
    contacts: new Set(legs.map(({ contact }) => contact)).size,
    handoffs: legs.filter(({ outcome }) => outcome === HANDED_OFF).length,
    questions: happenings.filter((each) => each.kind === 'joins' && each.subject === 'question').length,
    agents: steps.filter(isMeeting).length,
    stated: legs.reduce((sum, leg) => sum + (leg.stated || 0), 0),
    waited: legs.reduce((sum, leg) => sum + (leg.kind === TICKET ? 0 : leg.wait || 0), 0),
    steps,
  };
  return { story };
}

/** He meets an agent: but not again the one who has promised to call him back, and nobody over a ticket. */
function isMeeting(step: Step): boolean {
  if (step.what === 'called_back')
    return step.agent.group !== step.owner.group || step.agent.agent !== step.owner.agent;
  return step.what === 'answered' && step.subject === 'caller';
}

/** By time; what happens in one instant stays as it was told. */
function inOrder(steps: readonly Step[]): Step[] {
  return steps
    .map((step, place) => ({ step, place }))
    .sort((a, b) => a.step.at - b.step.at || a.place - b.place)
    .map(({ step }) => step);
}
