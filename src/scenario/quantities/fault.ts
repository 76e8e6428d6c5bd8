/** What is wrong with a quantity, without its place. `path` leads to the faulty part inside the value. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly given: string;
  readonly expected: string;
  readonly remedy?: string;
  readonly path?: readonly (string | number)[];
}

/** A quantity that was read, or every fault found in it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export function ok<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function fault(fault: Fault): Read<never> {
  return { ok: false, faults: [fault] };
}

const LONGEST_SHOWN = 60;

/** A value as the user may have written it, on one short line. */
export function shown(value: unknown): string {
  let text: string;
  if (typeof value === 'string') text = value;
  else if (typeof value === 'number') text = numberText(value);
  else if (value === undefined || value === null) text = 'nothing';
  else if (value instanceof Map) text = `{ ${[...value.keys()].slice(0, 5).map(shown).join(', ')} }`;
  else if (Array.isArray(value)) text = `[${value.slice(0, 5).map(shown).join(', ')}${value.length > 5 ? ', ..' : ''}]`;
  else if (typeof value === 'object') text = `{ ${Object.keys(value).slice(0, 5).join(', ')} }`;
  else text = String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}..` : text;
}

/** Numbers that YAML writes in its own way. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return String(value);
}

/** Collects the faults of the parts of a value, each with its path. */
export class Faults {
  declare readonly list: Fault[];
  /** A part may have failed without a fault of its own here: its reader has told of it. */
  declare failed: boolean;

  constructor() {
    this.list = [];
    this.failed = false;
  }

  /** The value of a part, or `fallback` with its faults noted. */
  take<T>(path: readonly (string | number)[], read: Read<T>, fallback: T): T {
    if (read.ok) return read.value;
    this.failed = true;
    for (const each of read.faults) this.list.push({ ...each, path: [...path, ...(each.path ?? [])] });
    return fallback;
  }

  add(fault: Fault): void {
    this.failed = true;
    this.list.push(fault);
  }

  /** The whole, if no part was at fault. */
  give<T>(value: T): Read<T> {
    return this.failed ? { ok: false, faults: this.list } : ok(value);
  }
}
