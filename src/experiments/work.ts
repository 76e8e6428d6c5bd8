import type { CallType, Model, RatePiece, RateProfile, TimePlan } from '../model/model.js';

const A_DAY = 86400;

/**
 * About how many fresh calls one replication brings: what it costs, before it is run. Infinity where the arrivals do
 * not say (a renewal process). Only decides who does the work and in what pieces, never what comes out.
 */
export function expectedCalls(model: Model): number {
  return model.calls.reduce((sum, type) => sum + callsOf(type, model.time), 0);
}

function callsOf({ arrivals }: CallType, time: TimePlan): number {
  switch (arrivals.kind) {
    case 'none':
      return 0;
    case 'trace':
      return arrivals.daily ? arrivals.at.length * time.days : arrivals.at.length;
    case 'renewal':
      return Number.POSITIVE_INFINITY;
    default:
      return callsOfProfile(arrivals.profile, time);
  }
}

function callsOfProfile({ daily, special }: RateProfile, time: TimePlan): number {
  const days = time.kind === 'study' ? time.length / A_DAY : time.days;
  const specialCalls = special.reduce((sum, { pieces }) => sum + integral(pieces), 0);
  return Math.max(0, days - special.length) * integral(daily) + specialCalls;
}

/** The area under the pieces' polynomials. */
function integral(pieces: readonly RatePiece[]): number {
  let sum = 0;
  for (const { from, to, rate } of pieces) {
    const x = to - from;
    let area = 0;
    for (let power = rate.length - 1; power >= 0; power--) area = (area + rate[power]! / (power + 1)) * x;
    sum += area;
  }
  return sum;
}
