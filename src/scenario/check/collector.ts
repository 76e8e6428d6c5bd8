import type { Path, Report } from '../context.js';
import type { Place, Problem } from '../problem.js';
import { type MapNode, nodeAt, placeOf, placeOfKey, shownNode } from '../tree/tree.js';

/** So many are kept; whoever has more begins with these. */
const MOST_PROBLEMS = 1000;

/** Gathers what is wrong with one merged scenario: each mistake once, with the place where it was written. */
export class Collector {
  declare readonly root: MapNode;
  declare private readonly kept: Map<string, Problem>;

  constructor(root: MapNode) {
    this.root = root;
    this.kept = new Map();
  }

  report(report: Report): void {
    const place = report.place ?? this.place(report);
    const problem: Problem = {
      code: report.code,
      severity: report.severity ?? 'error',
      message: report.message,
      path: report.path.join('.'),
      place,
      ...this.given(report),
      ...(report.expected === undefined ? {} : { expected: report.expected }),
      ...(report.remedy === undefined ? {} : { remedy: report.remedy }),
    };
    const key = keyOf(problem);
    if (!this.kept.has(key) && this.kept.size < MOST_PROBLEMS) this.kept.set(key, problem);
  }

  get problems(): readonly Problem[] {
    return [...this.kept.values()];
  }

  private place(report: Report): Place {
    return report.at === 'key' ? placeOfKey(this.root, report.path) : placeOf(this.root, report.path);
  }

  /** Of a mistake in a value: the value as it was written. */
  private given(report: Report): { given: string } | undefined {
    if (report.given !== undefined) return { given: report.given };
    const node = report.at === 'key' || report.place ? undefined : nodeAt(this.root, report.path as Path);
    return node && node.size <= 20 ? { given: shownNode(node) } : undefined;
  }
}

/** Two problems with the same key are one: a mistake in `defaults` shows up in every entry above it. */
export function keyOf({ code, message, place, path }: Problem): string {
  const where = place ? `${place.file}\0${place.line}\0${place.column}` : path;
  return `${code}\0${message}\0${where}`;
}

/** In the order of the files as they were read, and of their lines; what has no place comes first. */
export function sorted(problems: readonly Problem[], files: readonly string[]): Problem[] {
  const rank = new Map(files.map((file, i) => [file, i]));
  const order = (place: Place | null) => (place ? (rank.get(place.file) ?? files.length) : -1);
  return [...problems].sort(
    (a, b) =>
      order(a.place) - order(b.place) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
