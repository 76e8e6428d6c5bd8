import type { Formula } from '../../../../theory/calculator/system.js';

/** An option of `ccsim erlang`, without its dashes. */
export type Asked =
  | 'arrivals'
  | 'talk'
  | 'load'
  | 'patience'
  | 'agents'
  | 'trunks'
  | 'within'
  | 'target'
  | 'asa'
  | 'abandonment'
  | 'blockage';

/** Those that state a goal. */
export type GoalName = Extract<Asked, 'target' | 'asa' | 'abandonment' | 'blockage'>;

/** What a formula is about, and what may be said to it. */
export interface FormulaSpec {
  readonly title: string;
  readonly servers: 'agents' | 'trunks';
  /** Must be said. */
  readonly needs: readonly Asked[];
  /** May be said instead of what it needs. */
  readonly instead: readonly Asked[];
  /** Each of these may be a goal that the fewest are sought for. */
  readonly goals: readonly GoalName[];
  readonly within: boolean;
  readonly source: string;
}

/** The three formulae. */
export const FORMULAE: Readonly<Record<Formula, FormulaSpec>> = {
  b: {
    title: 'Erlang B (M/G/n/n): who finds every trunk busy is lost',
    servers: 'trunks',
    needs: ['arrivals', 'talk'],
    instead: ['load'],
    goals: ['blockage'],
    within: false,
    source: 'A. K. Erlang (1917); R. B. Cooper, Introduction to Queueing Theory (1981), section 3.3',
  },
  c: {
    title: 'Erlang C (M/M/n): who finds every agent busy waits, and nobody gives up',
    servers: 'agents',
    needs: ['arrivals', 'talk'],
    instead: [],
    goals: ['target', 'asa'],
    within: true,
    source: 'A. K. Erlang (1917); R. B. Cooper, Introduction to Queueing Theory (1981), section 3.4',
  },
  a: {
    title: 'Erlang A (M/M/n+M): who finds every agent busy waits, until his patience ends',
    servers: 'agents',
    needs: ['arrivals', 'talk', 'patience'],
    instead: [],
    goals: ['target', 'asa', 'abandonment'],
    within: true,
    source: 'C. Palm (1957); O. Garnett, A. Mandelbaum, M. Reiman, MSOM 4 (2002) 208-227',
  },
};

/** Everything a formula takes. */
export function takes({ needs, instead, servers, goals, within }: FormulaSpec): readonly Asked[] {
  return [...needs, ...instead, servers, ...goals, ...(within ? (['within'] as const) : [])];
}
