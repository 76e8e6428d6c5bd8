/** A place in a file: what an editor jumps to. Lines and columns count from 1. */
export interface Place {
  /** As the user named it (the scenario's path, or its `extends` base's path, or `--set`). */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Length of the text the caret underlines. */
  readonly length: number;
}

/** A mistake (or, as a warning, a doubt) in what the user wrote. All of a file are told at once. */
export interface Problem {
  /** Stable word for the kind: `unknown_key`, `bad_duration`, `unknown_name`, `not_built_yet`, ... */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** One sentence, lower case, without the place. */
  readonly message: string;
  /** Path in the scenario, joined by dots (`agents.desk.shifts.0.from`). */
  readonly path: string;
  readonly place: Place | null;
  readonly given?: string;
  readonly expected?: string;
  /** What to do: `did you mean "queues"?`, `180 -> 180s?` */
  readonly remedy?: string;
}

/** Thrown by the door of the room when a scenario cannot be used; carries every problem found. */
export class ScenarioError extends Error {
  declare readonly problems: readonly Problem[];
  /** The text of every file that was read, by its name in a Place: what `frame` shows a problem in. */
  declare readonly sources: ReadonlyMap<string, string>;

  constructor(problems: readonly Problem[], sources: ReadonlyMap<string, string> = new Map()) {
    super(problems.map(located).join('\n'));
    this.name = 'ScenarioError';
    this.problems = problems;
    this.sources = sources;
  }
}

function located({ place, message }: Problem): string {
  return place ? `${place.file}:${place.line}:${place.column} ${message}` : message;
}
