import type { LoadedScenario } from '../../scenario/index.js';
import { didYouMean } from '../../scenario/nearest.js';
import { type Margin, usualMargin } from '../../statistics/index.js';
import type { Job } from '../crew.js';
import { asked, PathFault, type Place, type Places, placesOf } from '../values/places.js';
import { headlineOf } from './headline.js';

/** A centre that is compared with others: a strategy of a file, or a file. */
export interface Alternative {
  readonly name: string;
  readonly scenario: LoadedScenario;
}

/** What is compared, and how. */
export interface CompareOptions {
  /** The alternative that all others are compared with; default: the first. */
  readonly against?: string;
  /** Names or paths of the metrics that are judged (`asa`, `calls.*.asa`); default: the headline ones. */
  readonly metrics?: readonly string[];
  /** What is too little to matter: of a metric; default: of its unit. */
  readonly margin?: (metric: string, unit: string) => Margin | undefined;
  /** Overrides the seed of the alternative that the others are compared with. */
  readonly seed?: string;
  /** false: every alternative gets callers of its own, and what common ones would have saved is told. Default: true. */
  readonly commonCallers?: boolean;
  readonly confidence?: number;
}

/** A comparison that can be carried out: everything that could be wrong with what was asked has been looked at. */
export interface Plan {
  readonly reference: Contestant;
  readonly others: readonly Contestant[];
  /** All of them, in the order given. */
  readonly contestants: readonly Contestant[];
  readonly jobs: readonly Job[];
  /** Paths of the figures that are judged, in the order of reports. */
  readonly judged: readonly string[];
  readonly commonCallers: boolean;
  readonly confidence: number;
  marginOf(place: Place): Margin;
}

/** An alternative in the plan. */
export interface Contestant extends Alternative {
  readonly places: Places;
  /** Its job on the callers that all share, and on callers of its own, where that is asked for. */
  readonly job: number;
  readonly ownJob: number | null;
}

const CONFIDENCE = 0.95;

/** Looks at what is asked for before anything is simulated. Throws a PathFault, or a RangeError, that says what is wrong with it. */
export function planOf(alternatives: readonly Alternative[], options: CompareOptions): Plan {
  const { commonCallers = true, confidence = CONFIDENCE } = options;
  const first = indexOf(alternatives, options.against);
  const seed = options.seed ?? alternatives[first]!.scenario.seed;
  const jobs: Job[] = alternatives.map(({ scenario: { model, router } }) => ({ model, seed, router }));
  const contestants = alternatives.map((each, job): Contestant => {
    const places = placesOf(each.scenario.model);
    if (commonCallers || job === first) return { ...each, places, job, ownJob: null };
    const ownJob = jobs.push({ ...jobs[job]!, seed: ownSeed(seed, each.name) }) - 1;
    return { ...each, places, job, ownJob };
  });
  return {
    reference: contestants[first]!,
    others: contestants.filter((_, i) => i !== first),
    contestants,
    jobs,
    judged: judgedIn(contestants, options.metrics),
    commonCallers,
    confidence,
    marginOf: ({ metric }) => options.margin?.(metric.name, metric.unit) ?? usualMargin(metric.unit),
  };
}

/** The seed of callers whom an alternative shares with no other. */
const ownSeed = (seed: string, name: string): string => `${seed} of ${name}`;

function indexOf(alternatives: readonly Alternative[], against: string | undefined): number {
  const names = alternatives.map(({ name }) => name);
  if (names.length < 2) throw new RangeError('a comparison needs two alternatives at least');
  if (new Set(names).size < names.length) throw new RangeError(`two alternatives have one name: ${names.join(', ')}`);
  if (against === undefined) return 0;
  const found = names.indexOf(against);
  if (found < 0) throw new PathFault(`nothing here is called "${against}"`, didYouMean(against, names));
  return found;
}

/** What is asked for must stand somewhere; an alternative that has not got it is told as such. */
function judgedIn(contestants: readonly Contestant[], metrics: readonly string[] | undefined): string[] {
  const all: Places = new Map(contestants.flatMap(({ places }) => [...places]));
  const found = metrics === undefined ? headlineOf(all) : metrics.flatMap((path) => asked(path, all));
  return [...new Set(found.map(({ path }) => path))];
}
