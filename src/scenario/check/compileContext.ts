import type { Context, CsvCells, Path, Report } from '../context.js';
import type { Place } from '../problem.js';
import type { Read } from '../quantities/index.js';
import type { CsvColumn } from '../scenario.js';
import type { Reading } from '../tree/extends.js';
import { resolvePath, whyUnreadable } from '../tree/paths.js';
import type { Strategies } from '../tree/strategies.js';
import { type Node, nodeAt, placeOf, placeOfKey } from '../tree/tree.js';
import type { Collector } from './collector.js';
import { CsvFile } from './csv.js';
import { ofFault } from './issues.js';

/** The merged scenario as `compile` may ask about it, and the csv files it reads. */
export class CompileContext implements Context {
  declare private readonly collector: Collector;
  declare private readonly reading: Reading;
  declare private readonly scenarioPath: string;
  declare private readonly strategies: Strategies;
  /** By path; null: it could not be read, which has been told. */
  declare private readonly files: Map<string, CsvFile | null>;

  constructor(collector: Collector, reading: Reading, scenarioPath: string, strategies: Strategies) {
    this.collector = collector;
    this.reading = reading;
    this.scenarioPath = scenarioPath;
    this.strategies = strategies;
    this.files = new Map();
  }

  placeOf(path: Path): Place {
    return placeOf(this.collector.root, path);
  }

  placeOfKey(path: Path): Place {
    return placeOfKey(this.collector.root, path);
  }

  report(report: Report): void {
    this.collector.report(report);
  }

  take<T>(path: Path, read: Read<T>, fallback: T): T {
    if (read.ok) return read.value;
    for (const fault of read.faults) this.report(ofFault(fault, path, this.collector.root));
    return fallback;
  }

  readCsv(reference: CsvColumn, path: Path): CsvCells | null {
    const place = this.placeOfCsv(reference, path);
    const file = this.open(reference, place, path);
    if (!file) return null;
    const found = file.column(reference.column);
    if (!('code' in found)) return found;
    this.report({ place, path, ...found, given: reference.column ?? reference.csv });
    return null;
  }

  isPatched(key: string): boolean {
    return [...this.strategies.patches.values()].some((patch) => holdsKey(patch, key));
  }

  /** The texts of the csv files read, by path, in the order of their first use. */
  get texts(): ReadonlyMap<string, string> {
    return new Map([...this.files].flatMap(([path, file]) => (file ? [[path, file.source.text] as const] : [])));
  }

  private open({ csv }: CsvColumn, place: Place, path: Path): CsvFile | null {
    // A value set on the command line, or by the library, is relative to the scenario.
    const from = this.reading.sources.has(place.file) ? place.file : this.scenarioPath;
    const file = resolvePath(from, csv);
    const known = this.files.get(file);
    if (known !== undefined) return known;
    try {
      this.files.set(file, new CsvFile(file, this.reading.readText(file)));
      this.reading.sources.set(file, this.files.get(file)!.source.text);
    } catch (error) {
      this.files.set(file, null);
      this.report({ code: 'cannot_read', message: `cannot read ${file}: ${whyUnreadable(error)}`, path, place });
    }
    return this.files.get(file)!;
  }

  /** Where the `csv:` of a reference stands, somewhere beneath a path: its file decides what it is relative to. */
  private placeOfCsv(reference: CsvColumn, path: Path): Place {
    const under = nodeAt(this.collector.root, path);
    return (under && find(under, reference.csv)) ?? this.placeOf(path);
  }
}

function holdsKey(node: Node, key: string): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'list') return node.items.some((item) => holdsKey(item, key));
  return node.entries.has(key) || [...node.entries.values()].some(({ value }) => holdsKey(value, key));
}

function find(node: Node, csv: string): Place | undefined {
  if (node.kind === 'scalar') return undefined;
  if (node.kind === 'map') {
    const named = node.entries.get('csv')?.value;
    if (named?.kind === 'scalar' && named.value === csv) return named.place;
  }
  const parts = node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
  for (const part of parts) {
    const place = find(part, csv);
    if (place) return place;
  }
  return undefined;
}
