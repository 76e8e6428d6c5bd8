/** A value of a scenario that is not what it was; null: it is not there. */
export interface Change {
  /** `agents.desk.count`. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two scenarios written out value by value, in the order of the new one; then what is gone. */
export function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] {
  const found: Change[] = [];
  for (const [path, text] of after) {
    const old = before.get(path) ?? null;
    if (old !== text) found.push({ path, before: old, after: text });
  }
  for (const [path, text] of before) if (!after.has(path)) found.push({ path, before: text, after: null });
  return found;
}
