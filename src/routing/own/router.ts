import type { AgentSelection, CallSelection } from '../view.js';

/** A strategy of the user's own. */
export type Selection = AgentSelection | CallSelection;

/** Strategies of the user's own, known beside those of the house wherever a scenario is loaded with them. */
export interface Router {
  readonly selections: readonly Selection[];
  /** The file they were loaded from; not there: a program handed them over. */
  readonly source?: RouterSource;
}

/** A module that threads can load, and the sha256 of its text. */
export interface RouterSource {
  readonly href: string;
  readonly sha256: string;
}

/** A router does not do what a router must: its author's mistake, not the program's. */
export class RouterFault extends Error {
  /** What to do about it. */
  readonly remedy: string | undefined;

  constructor(message: string, remedy?: string) {
    super(message);
    this.name = 'RouterFault';
    this.remedy = remedy;
  }
}

/** Does it choose an agent for a call? (Else a call for an agent.) */
export function choosesAgent(selection: Selection): selection is AgentSelection {
  return 'choose' in selection;
}
