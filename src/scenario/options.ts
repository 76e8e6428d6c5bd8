import type { Model } from '../model/model.js';
import type { Router } from '../routing/index.js';
import type { Expectation } from './check/expectations.js';
import type { Problem } from './problem.js';

/**
 * What the room needs from outside: the text of a file that the user named, or that a scenario names (its path already
 * resolved relative to that scenario). Throws if it cannot be read.
 */
export type ReadText = (path: string) => string;

export interface LoadOptions {
  /** Path of the scenario, as the user wrote it (errors name it so). */
  readonly path: string;
  readonly readText: ReadText;
  /** Named strategy; default: the file itself (`base`), or the one written `{}`. */
  readonly strategy?: string;
  /** `path=value` patches, in order. */
  readonly set?: readonly string[];
  /** Overrides the file's seed. */
  readonly seed?: string;
  /** Routing strategies of the user's own, which the scenario may name. */
  readonly router?: Router;
}

export interface LoadedScenario {
  readonly name: string;
  readonly description: string;
  /** sha256 of the merged scenario (after extends, strategy, --set; csv contents and the router included, the seed left out). */
  readonly sha256: string;
  readonly strategy: string;
  /** Names of all strategies of the file, in order. */
  readonly strategies: readonly string[];
  readonly seed: string;
  readonly model: Model;
  /** The router, where the scenario names one of its strategies. */
  readonly router?: Router;
  /** What `expect` says, in the order of the file. */
  readonly expectations: readonly Expectation[];
  /** What the sha256 is of, value by value: path -> as written. */
  written(): ReadonlyMap<string, string>;
  readonly warnings: readonly Problem[];
  /** The text of every file that was read, by its name in a Place: what `frame` shows warnings in. */
  readonly sources: ReadonlyMap<string, string>;
}
