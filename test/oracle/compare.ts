import { NONE } from '../../src/ledger/outcomes.js';
import type { Model } from '../../src/model/model.js';
import { isDetailed } from '../../src/model/plain.js';
import { type Book, type CaseRow, type LegRow, NO_CASE_DETAILS, NO_LEG_DETAILS } from './book.js';

type Row = Readonly<Record<string, number>>;

/** Sums and differences of times: equal to nine digits, for they may be worked out in other steps. Everything else to the bit. */
const WORKED_OUT = new Set([
  ...['journeyWait', 'customerTime', 'agentTime', 'wastedTime', 'heardAgainTime', 'earned', 'contactWait'],
  ...['identify', 'work', 'holding', 'brief', 'briefed', 'told', 'ivrTime', 'waited'],
]);

const equal = (column: string, a: number, b: number): boolean =>
  a === b || (WORKED_OUT.has(column) && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

/** The first difference between two books, in words; null if they tell the same story. */
export function difference(expected: Book, given: Book): string | null {
  const stops = `stopped at ${given.stoppedAt}, not ${expected.stoppedAt}`;
  return (
    inChapter('legs', expected.legs, given.legs, ['case_', 'contact', 'leg']) ??
    inChapter('cases', expected.cases, given.cases, ['case_']) ??
    inChapter('spells', expected.spells, given.spells, ['group', 'agent', 'onAt', 'offAt']) ??
    inChapter('visits', expected.visits, given.visits, ['case_', 'contact', 'enteredAt', 'leftAt', 'node', 'end']) ??
    inChapter('contacts', expected.contacts, given.contacts, ['contactAt', 'type', 'ivrTime', 'route', 'waited']) ??
    inChapter('promises', expected.promises, given.promises, ['promisedAt', 'contactAt', 'type', 'dueAt']) ??
    inChapter('drains', expected.drains, given.drains, ['surge', 'endedAt']) ??
    (expected.stoppedAt === given.stoppedAt ? null : stops)
  );
}

/** The same book without details, where the model has none to tell. */
export const asFarAsTold = (book: Book, model: Model): Book =>
  isDetailed(model)
    ? book
    : {
        ...book,
        legs: book.legs.map((leg) => ({ ...leg, ...NO_LEG_DETAILS })),
        cases: book.cases.map((row): CaseRow => ({ ...row, ...NO_CASE_DETAILS })),
      };

/**
 * The same book with the agents of each group numbered from 0: how many seats are kept free for whom is nobody's
 * business. The wait of a contact is told only where the contact is settled.
 */
export function withSeatsCounted(book: Book): Book {
  const seats = new Map<number, number[]>();
  for (const { group, agent } of book.spells) seats.set(group, [...(seats.get(group) ?? []), agent]);
  for (const [group, agents] of seats)
    seats.set(
      group,
      [...new Set(agents)].sort((a, b) => a - b),
    );
  const counted = <One extends { group: number; agent: number }>(row: One): One =>
    row.agent < 0 ? row : { ...row, agent: seats.get(row.group)?.indexOf(row.agent) ?? -2 };
  const told = (leg: LegRow): LegRow => (leg.settles === NONE ? { ...leg, contactWait: 0 } : leg);
  return { ...book, legs: book.legs.map(counted).map(told), spells: book.spells.map(counted) };
}

/** Rows may be written in any order: they are known by what names them. Told is what differs earliest in time. */
function inChapter(chapter: string, expected: readonly Row[], given: readonly Row[], keys: string[]): string | null {
  const [right, left] = [sorted(expected, keys), sorted(given, keys)];
  const faults: Fault[] = [];
  for (let [i, k] = [0, 0]; i < right.length || k < left.length; ) {
    const order = inOrder(right[i], left[k], keys);
    const fault = inRow(order <= 0 ? right[i] : undefined, order >= 0 ? left[k] : undefined);
    if (fault !== null) faults.push(fault);
    if (order <= 0) i++;
    if (order >= 0) k++;
  }
  const first = faults.sort((a, b) => a.at - b.at)[0];
  return first === undefined ? null : `${chapter}: ${first.what}`;
}

interface Fault {
  readonly at: number;
  readonly what: string;
}

/** Which of two rows stands first; where there is no more, the other. Worked-out columns do not tell them apart. */
function inOrder(a: Row | undefined, b: Row | undefined, keys: string[]): number {
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const exact = keys.filter((key) => !WORKED_OUT.has(key));
  return exact.map((key) => a[key]! - b[key]!).find((order) => order !== 0) ?? 0;
}

function sorted(rows: readonly Row[], keys: string[]): Row[] {
  return rows.toSorted((a, b) => keys.map((key) => a[key]! - b[key]!).find((order) => order !== 0) ?? 0);
}

function inRow(expected: Row | undefined, given: Row | undefined): Fault | null {
  if (expected === undefined || given === undefined) {
    const row = expected ?? given!;
    return { at: startOf(row), what: `${expected === undefined ? 'too many' : 'missing'}: ${JSON.stringify(row)}` };
  }
  const columns = Object.keys(expected).filter((column) => !equal(column, expected[column]!, given[column]!));
  if (columns.length === 0) return null;
  const told = columns.map((column) => `${column} ${given[column]}, not ${expected[column]}`).join('; ');
  return { at: Math.min(startOf(expected), startOf(given)), what: `${told} in ${JSON.stringify(expected)}` };
}

const startOf = (row: Row): number => row.queuedAt ?? row.startedAt ?? row.onAt ?? row.endedAt ?? 0;
