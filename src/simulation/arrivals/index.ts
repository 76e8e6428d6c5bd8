import { lawOf } from '../../distributions/index.js';
import { STREAM, Stream } from '../../kernel/streams.js';
import type { CallType, Model } from '../../model/model.js';
import { DayFactors } from './dayFactors.js';
import { ExactArrivals } from './exact.js';
import { PoissonArrivals } from './poisson.js';
import type { ArrivalProcess } from './process.js';
import { RenewalArrivals } from './renewal.js';
import { TraceArrivals } from './trace.js';

export type { ArrivalProcess } from './process.js';

/** The arrival process of each call type, for one replication. */
export function arrivalsOf(model: Model, seed: string, replication: number): ArrivalProcess[] {
  const shared = new DayFactors(model.busyness, new Stream(seed, replication, STREAM.busyness, ''));
  return model.calls.map((type) => processOf(model, type, seed, replication, shared));
}

function processOf(
  model: Model,
  type: CallType,
  seed: string,
  replication: number,
  shared: DayFactors,
): ArrivalProcess {
  const { arrivals } = type;
  const stream = new Stream(seed, replication, STREAM.arrivals, type.name);
  switch (arrivals.kind) {
    case 'none':
      return { next: () => Infinity };
    case 'poisson': {
      const own = new DayFactors(type.busyness, new Stream(seed, replication, STREAM.busyness, type.name));
      return new PoissonArrivals(model.time, arrivals.profile, stream, [own, shared]);
    }
    case 'exact':
      return new ExactArrivals(model.time, arrivals.per, arrivals.profile, stream);
    case 'renewal':
      return new RenewalArrivals(model.time, lawOf(arrivals.gap), stream);
    case 'trace':
      return new TraceArrivals(model.time, arrivals.daily, arrivals.at);
  }
}
