import { describe, expect, test } from 'vitest';
import { type LawSpec, NEVER, ZERO } from '../../../src/kernel/lawSpec.js';
import { CALL, CALLBACK, CONSULT } from '../../../src/ledger/details.js';
import type { HandoffRule } from '../../../src/model/handoff.js';
import type { Ability, GroupModel, Model, QueueModel } from '../../../src/model/model.js';
import { PLAIN_QUEUE } from '../../../src/model/plain.js';
import type { Book, LegRow } from '../../oracle/book.js';
import { engineBook } from '../books/reading.js';
import { inAnyOwning, named, nameOf } from './centres.js';

/** What each way of asking must reduce to, when what makes it another way is nothing. */

const everyRule = (model: Model, change: Partial<HandoffRule>): Model => ({
  ...model,
  handoffs: model.handoffs.map((rule) => ({ ...rule, ...change })),
});
const tellsIn = (model: Model, replication: number): Book => engineBook(model, 'reducing', replication);

test('`own`, all of whose callers would rather hold, is `consult`', () => {
  inAnyOwning((model, replication) => {
    const stay = everyRule(model, { policy: 'own', stays: 1 });
    expect(tellsIn(stay, replication)).toEqual(tellsIn(everyRule(model, { policy: 'consult' }), replication));
  });
});

test('`consult` with nobody to ask is `cold`', () => {
  inAnyOwning((model, replication) => {
    const alone = {
      ...everyRule(model, { connect: ZERO, ifBusy: 'wait' }),
      groups: model.groups.map((group) => ({ ...group, abilities: group.abilities.map(() => null) })),
    };
    const { promises, ...cold } = tellsIn(everyRule(alone, { policy: 'cold' }), replication);
    // A contact that is cut was to be a consult before: that alone is told.
    const plainly = (legs: readonly LegRow[]) =>
      legs.map((leg) => (leg.cut === 1 || leg.why === 0 ? { ...leg, policy: -1 } : leg));
    const consult = tellsIn(everyRule(alone, { policy: 'consult' }), replication);
    expect({ ...consult, legs: plainly(consult.legs) }).toEqual({ ...cold, promises, legs: plainly(cold.legs) });
  });
});

test('`ticket` does not look at what concerns callers who hold, or are passed on', () => {
  inAnyOwning((model, replication) => {
    const hours: LawSpec = { family: 'constant', value: 7200 };
    const ticket = everyRule(model, { policy: 'ticket' });
    const other = everyRule(ticket, {
      connect: hours,
      holdAtMost: ZERO,
      carries: 1,
      stays: 1,
      promise: hours,
      ifBusy: 'skip',
      meetsAgain: false,
    });
    expect(tellsIn(other, replication)).toEqual(tellsIn(ticket, replication));
  });
});

/** Talks of which no two end together, so that it does not matter which of two events was written down first. */
const NEVER_ALIKE: LawSpec = { family: 'exponential', mean: 70 };
const KNOWS: Ability = { rank: 1, resolves: 1, speed: 1, talk: null, wrapUp: null };

/** Beside everything else a desk of specialists for each skill, whom no caller reaches: only questions stand there. */
function helped(model: Model, policy: HandoffRule['policy'], specialists: number): Model {
  const size = model.queues.length;
  const queues = model.queues.map(
    (queue): QueueModel => ({ ...queue, agentSelection: 'longest_idle', atClose: 'serve' }),
  );
  const desks = model.skills.map(
    (_, skill): QueueModel => ({
      ...queues[0]!,
      ...PLAIN_QUEUE,
      name: `desk ${skill}`,
      skill,
      maxWait: NEVER,
      greeting: ZERO,
      steps: [{ after: 0, groups: [model.groups.length] }],
    }),
  );
  const groups = model.groups.map(
    (group): GroupModel => ({
      ...group,
      callSelection: 'priority',
      abilities: group.abilities.map((ability) => ability && { ...ability, talk: ability.talk && NEVER_ALIKE }),
    }),
  );
  const expert: GroupModel = {
    ...groups[0]!,
    name: 'experts',
    staff: { kind: 'count', count: specialists },
    shrinkage: 0,
    scale: 1,
    pickUp: ZERO,
    abilities: model.skills.map(() => KNOWS),
    queues: desks.map((_, skill) => size + skill),
  };
  const to = desks.map((_, skill) => size + skill);
  return {
    ...everyRule(model, { policy, to, brief: ZERO, connect: ZERO, stays: 0 }),
    time: { ...model.time, atClose: 'serve' },
    calls: model.calls.map((type) => ({ ...type, talk: NEVER_ALIKE })),
    queues: [...queues, ...desks],
    groups: [...groups, expert],
    handoffOf: [...model.handoffOf, ...model.calls.map(() => 0)],
  };
}

describe('with specialists who are always free, and tell the answer in no time,', () => {
  const SPECIALISTS = 60;

  test('`consult` is as if the first agent had the skill', () => {
    let seen = 0;
    inAnyOwning((any, replication) => {
      // A clock that just stops cuts an explanation where it would have cut the whole talk.
      if (any.time.continuous) return;
      const model = helped(any, 'consult', SPECIALISTS);
      const knowing = {
        ...model,
        groups: model.groups.map((group) => ({
          ...group,
          abilities: group.abilities.map((ability) => ability ?? KNOWS),
        })),
      };
      const asked = tellsIn(model, replication);
      seen += asked.legs.filter(({ kind }) => kind === CONSULT).length;
      const legs = asked.legs.filter(({ kind }) => kind !== CONSULT);
      const plainly = (rows: readonly LegRow[]) => rows.map((leg) => ({ ...leg, policy: -1 }));
      const known = tellsIn(knowing, replication);
      const plainlyKnown = known.legs.filter(({ kind }) => kind !== CONSULT);
      expect(plainly(legs)).toEqual(plainly(plainlyKnown));
      expect({ ...asked, legs: [] }).toEqual({ ...known, legs: [] });
    });
    expect(seen).toBeGreaterThan(100);
  });

  test('`own` is resolved by the same agent, as soon as he is ready; the caller is on the line for the two talks', () => {
    let seen = 0;
    inAnyOwning((any, replication) => {
      const book = tellsIn(helped(any, 'own', SPECIALISTS), replication);
      const legs = named(book.legs);
      const rows = new Map(book.cases.map((row) => [row.case_, row]));
      for (const back of book.legs.filter(({ kind }) => kind === CALLBACK)) {
        const promised = legs.get(nameOf(back, back.leg - 1))!;
        const isThere = book.spells.some(
          ({ agent, onAt, offAt }) => agent === promised.agent && onAt <= promised.endedAt && offAt > promised.readyAt,
        );
        if (isThere) expect(back.agent).toBe(promised.agent);
        const tries = book.legs.filter(({ case_, kind }) => case_ === back.case_ && kind !== CONSULT);
        if (tries.length !== 2 || promised.kind !== CALL || back.endedAt > book.stoppedAt) continue;
        seen++;
        expect(rows.get(back.case_)!.customerTime).toBeCloseTo(
          promised.endedAt - promised.contactAt + back.work + back.upsell,
          6,
        );
      }
    });
    expect(seen).toBeGreaterThan(100);
  });
});
