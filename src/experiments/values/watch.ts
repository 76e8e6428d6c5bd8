import { FEWEST_BEFORE_A_LOOK, type Figure, isPrecise, relativeHalfWidth } from '../../statistics/index.js';
import type { Job } from '../crew.js';
import { asked, type Place, placesOf } from './places.js';

/** How precise which metric is to be. */
export interface PrecisionAsked {
  /** The half-width as a share of the mean: 0.02. */
  readonly within: number;
  /** Its path, or its name; default: `total.service_level`. */
  readonly metric?: string;
  /** Replications before it is looked for the first time, at least 10; default: 20. */
  readonly first?: number;
}

const METRIC = 'total.service_level';

/** Replications before the first look, where nothing is said. */
export const FIRST = 20;

/** Replications that a precision may take at most, where nothing is said. */
export const MOST = 1000;

/** What became of it. */
export interface PrecisionReached {
  readonly metric: string;
  readonly within: number;
  /** The half-width as a share of the mean: the largest, where several were asked for; null: there is none. */
  readonly reached: number | null;
  readonly isReached: boolean;
  /** Replications it might have taken at most. */
  readonly most: number;
}

/** Whoever can tell a figure so far. */
interface Standing {
  figure(at: number, confidence: number): Figure;
}

/** Fewer replications say too little of their own spread. */
export const FIRST_LOOK = FEWEST_BEFORE_A_LOOK;

/** Looks whether the figures asked for are as precise as they are to be, in every job. Throws where that cannot be asked. */
export class Watch {
  private readonly asked: PrecisionAsked | undefined;
  private readonly most: number;
  private readonly look: () => Figure[];

  constructor(
    { precision, replications }: { readonly precision?: PrecisionAsked; readonly replications: number },
    jobs: readonly Job[],
    standing: readonly Standing[],
    confidence: number,
  ) {
    this.asked = precision;
    this.most = replications;
    if (precision !== undefined) mustBeSensible(precision);
    const places = precision === undefined ? [] : jobs.map((job) => watched(precision, job));
    this.look = () => places.flatMap((of, i) => of.map(({ at }) => standing[i]!.figure(at, confidence)));
  }

  isPrecise(): boolean {
    return this.asked !== undefined && this.look().every((figure) => isPrecise(figure, this.asked!.within));
  }

  /** For the answer; nothing where no precision was asked for. */
  told(): { readonly precision?: PrecisionReached } {
    if (this.asked === undefined) return {};
    const { metric = METRIC, within } = this.asked;
    const shares = this.look().map(relativeHalfWidth);
    const reached = shares.includes(null) ? null : Math.max(...(shares as number[]));
    return { precision: { metric, within, reached, isReached: this.isPrecise(), most: this.most } };
  }
}

function mustBeSensible({ within, first = FIRST }: PrecisionAsked): void {
  if (!(within > 0 && within < 1)) throw new RangeError(`a precision is a share between 0 and 1, not ${within}`);
  if (!(Number.isInteger(first) && first >= FIRST_LOOK)) {
    throw new RangeError(`a precision is first looked for after ${FIRST_LOOK} replications at least, not ${first}`);
  }
}

/** The figures of a job that are watched. Throws a PathFault if it has none of that name. */
export function watched({ metric = METRIC }: Pick<PrecisionAsked, 'metric'>, { model }: Pick<Job, 'model'>): Place[] {
  return asked(metric, placesOf(model));
}
