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
  const { happenings, cases, end } = testimony;
  if (happenings.length === 0) return { story: null, calls: cases };
  const steps = tellsStory(new Names(model), book, testimony);
  const isOpen = happenings.at(-1)!.kind !== 'ends';
  const told: Step[] = isOpen ? [...steps, stopsOpen(end.stoppedAt, steps)] : steps;
  const answered = book.legs.filter((leg) => !Number.isNaN(leg.answered));
  const story: Story = {
    call,
    calls: cases,
    replication,
    type: model.calls[book.legs[0].callType].name,
    end: isOpen ? 'open' : book.resolved ? 'resolved' : 'unresolved',
    from: happenings[0].at,
    to: told.at(-1)!.at,
    contacts: new Set(book.legs.map(({ contact }) => contact)).size,
    handoffs: book.legs.filter(({ outcome }) => outcome === HANDED_OFF).length,
    agents: answered.length,
    stated: answered.reduce((sum, leg) => sum + leg.stated, 0),
    waited: book.legs.reduce((sum, leg) => sum + (Number.isNaN(leg.wait) ? 0 : leg.wait), 0),
    steps: inOrder(told),
  };
  return { story };
}

/** The clock stopped before the case came to an end. */
function stopsOpen(at: number, steps: readonly Step[]): Step {
  return { at, contact: steps.at(-1)!.contact, leg: null, what: 'case_over', end: 'open' };
}

/** By time; what happens in one instant stays as it was told. */
function inOrder(steps: readonly Step[]): Step[] {
  return steps
    .map((step, place) => ({ step, place }))
    .sort((a, b) => a.step.at - b.step.at || a.place - b.place)
    .map(({ step }) => step);
}
