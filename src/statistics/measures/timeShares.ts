import { isDetailed } from '../../model/plain.js';
import {
  BRIEFING,
  CONNECTING,
  CONSULTING,
  EXPLAINING,
  HEARD_AGAIN,
  HOLDING,
  IDENTIFYING,
  PartBook,
  RINGING,
  UPSELLING,
  WORKING,
  WRAPPING_UP,
} from '../books/details/parts.js';
import { DutyBook } from '../books/duty.js';
import { advises, briefs, connects, explains, identifies, offers, rings, staysOn } from '../exists.js';
import type { Measure, Metric, Reading } from '../measure.js';

/** The parts of busy time: name, part, in which models, what the agents do. */
const PARTS: readonly (readonly [string, number, NonNullable<Metric['exists']>, string])[] = [
  ['time_ringing', RINGING, rings, 'waiting for the call to come through'],
  ['time_identifying', IDENTIFYING, identifies, 'identifying callers'],
  ['time_explaining', EXPLAINING, explains, "hearing an issue for the case's first time"],
  ['time_heard_again', HEARD_AGAIN, explains, 'hearing an issue that was stated before'],
  ['time_working', WORKING, isDetailed, 'working the issue'],
  ['time_upselling', UPSELLING, offers, 'making an offer'],
  ['time_connecting', CONNECTING, connects, 'making a transfer'],
  ['time_holding', HOLDING, staysOn, 'holding for the next agent, or for an answer'],
  ['time_briefing', BRIEFING, briefs, 'telling the next agent, being told, or writing a ticket'],
  ['time_consulting', CONSULTING, advises, "answering a colleague's question"],
  ['time_wrap_up', WRAPPING_UP, isDetailed, 'on after-call work'],
];

const share = (name: string, exists: Metric['exists'], what: string): Metric => ({
  name,
  unit: 'ratio',
  meaning: `share of agents' time on duty: ${what}`,
  scopes: ['total', 'agents'],
  better: 'neither',
  exists,
});

/** Where agents' time went, by the clock; the shares add up to 1. */
export const timeShares: Measure = {
  metrics: [
    ...PARTS.map(([name, , exists, what]) => share(name, isDetailedAnd(exists), what)),
    share('time_available', isDetailed, 'waiting for a call'),
  ],
  open(books) {
    const book = books.of(PartBook);
    const duty = books.of(DutyBook);
    const readings: Record<string, Reading> = {
      time_available: (cell) => (duty.onDutyTime(cell) - duty.busyTime(cell)) / duty.onDutyTime(cell),
    };
    for (const [name, part] of PARTS) readings[name] = (cell) => book.spent(cell, part) / duty.onDutyTime(cell);
    return readings;
  },
};

/** A telephone may ring in any model; only those with details tell the parts of a talk. */
function isDetailedAnd(exists: NonNullable<Metric['exists']>): Metric['exists'] {
  return (model) => isDetailed(model) && exists(model);
}
