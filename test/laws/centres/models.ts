import type fc from 'fast-check';
import { DAY } from '../../../src/kernel/units.js';
import type { CallType, EligibilityStep, GroupModel, Model, QueueModel, Surge } from '../../../src/model/model.js';
import { PLAIN_CALLER, PLAIN_QUEUE, plainHandoffs } from '../../../src/model/plain.js';
import { callerMoreOf, queueMoreOf } from './callerParts.js';
import { sharesOf } from './drawing.js';
import { handoffsOf } from './handoffParts.js';
import { ivrOf } from './menus.js';
import { type Parts, parts } from './parts.js';
import { momentIn } from './times.js';

const distinct = (rows: readonly number[], size: number): number[] => [...new Set(rows.map((row) => row % size))];

/** Any small call centre, of some tens of callers: every feature of the model, and plenty of round numbers. */
export const models: fc.Arbitrary<Model> = parts.map((given) => {
  const copies = Array.from({ length: given.copies }, () => given.queues).flat();
  const queues = copies.map((_, row) => queueOf({ ...given, queues: copies }, row));
  const groups = given.groups.map((_, row) => groupOf(given, row, queues));
  const skills = queues.map((_, row) => `s${row}`);
  const calls = given.calls.map((_, row) => callTypeOf(given, row, queues));
  return {
    name: 'random',
    time: given.hours.time,
    skills,
    calls,
    queues,
    groups,
    ...more(given, { skills, queues, groups, calls }),
    surges: given.surges.map((_, row) => surgeOf(given, row)),
    busyness: given.busyness,
    lines: given.lines,
    lineCost: 1,
    serviceLevel: { within: 20, target: 0.8, formula: 'exclude_abandons_within', short: 5, long: 100 },
  };
});

/** The IVR, the rules of handing off, effort: none, the plain ones, none where the centre has nothing of the kind. */
function more(
  given: Parts,
  tables: Parameters<typeof plainHandoffs>[0],
): Pick<Model, 'ivr' | 'handoffs' | 'handoffOf' | 'effort'> {
  if (!given.detailed) return { ivr: null, ...plainHandoffs(tables), effort: null };
  const { queues, groups, calls } = tables;
  return {
    ivr: given.ivr && ivrOf(given.ivr, calls.length, queues.length, given.hours),
    ...handoffsOf(given.handoff, queues, groups.length, calls.length),
    effort: given.effort,
  };
}

/** The same centre with so many callers that one page of the ledger does not hold them, most of whom find all trunks busy. */
export function crowd(model: Model): Model {
  const { open } = model.time;
  const length = Math.min(model.time.length, DAY);
  const rate = [6000 / length / model.calls.length];
  const arrivals = {
    kind: 'poisson',
    profile: { daily: [{ from: open, to: open + length, rate }], special: [] },
  } as const;
  return { ...model, lines: 30, calls: model.calls.map((type) => ({ ...type, arrivals })) };
}

export const crowded: fc.Arbitrary<Model> = models.map(crowd);

/** A queue for each skill, but some queues stand for another's skill. */
function queueOf({ queues, groups, hours, detailed }: Parts, row: number): QueueModel {
  const { fromTheStart, more, ...given } = queues[row]!;
  const size = queues.length;
  return {
    ...given,
    ...PLAIN_QUEUE,
    atClose: hours.time.atClose,
    ...(detailed ? queueMoreOf(more, hours) : {}),
    name: `q${row}`,
    label: '',
    skill: given.skill === null ? row : given.skill % size,
    whenFull: given.whenFull < 0 ? -1 : given.whenFull % size,
    afterMaxWait: given.afterMaxWait < 0 ? -1 : given.afterMaxWait % size,
    steps: stepsOf(given.steps, fromTheStart, groups.length),
    target: 0.8,
  };
}

function stepsOf(given: readonly EligibilityStep[], fromTheStart: boolean, size: number): EligibilityStep[] {
  const byAge = given.toSorted((a, b) => a.after - b.after);
  const steps = byAge.map(({ after, groups }, i) => ({
    after: i === 0 && fromTheStart ? 0 : after,
    groups: distinct(groups, size),
  }));
  return steps.filter(({ after }, i) => i === 0 || after > steps[i - 1]!.after);
}

/** Its skill is that of some queue, so that there is a queue to hand over to. */
function callTypeOf({ calls, hours, detailed }: Parts, row: number, queues: readonly QueueModel[]): CallType {
  const { more, ...given } = calls[row]!;
  const queue = given.queue % queues.length;
  return {
    ...PLAIN_CALLER,
    ...(detailed ? callerMoreOf(more, calls.length, queues.length) : {}),
    ...given,
    name: `t${row}`,
    label: '',
    arrivals: given.arrivals(hours),
    queue,
    skill: queues[given.skill === null ? queue : given.skill % queues.length]!.skill,
    alsoNeeds: given.alsoNeeds && { ...given.alsoNeeds, types: sharesOf(given.alsoNeeds.types, calls.length) },
    redial: given.redial && { ...given.redial, becomes: sharesOf(given.redial.becomes, calls.length) },
    within: 20,
    target: 0.8,
  };
}

function groupOf({ groups, hours, detailed }: Parts, row: number, queues: readonly QueueModel[]): GroupModel {
  const given = groups[row]!;
  return {
    ...given,
    name: `g${row}`,
    label: '',
    staff: given.staff(hours),
    abilities: queues.map((_, skill) => {
      const ability = given.abilities[skill % given.abilities.length]!;
      return ability && { ...ability, resolves: detailed ? ability.resolves : 1 };
    }),
    queues: queues.flatMap(({ steps }, queue) => (steps.some((step) => step.groups.includes(row)) ? [queue] : [])),
    cost: 20,
  };
}

function surgeOf({ surges, hours, calls }: Parts, row: number): Surge {
  const { which, at, length, day, types } = surges[row]!;
  return {
    name: `surge${row}`,
    from: momentIn(hours, which, at),
    length: length * 100,
    day: day > hours.time.days ? 0 : day,
    types: distinct(types, calls.length),
  };
}
