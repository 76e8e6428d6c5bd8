import { describe, expect, test } from 'vitest';
import { callsAt, figure, play, playWith } from '../support/play.js';

describe('which tier resolves how much', () => {
  /** Each tier resolves one type more; nobody resolves the last. Ten callers. */
  const known = (row: number) =>
    ['easy', 'medium', 'hard', 'lost']
      .map((type, k) => `${type}: { rank: ${3 - row}, resolves: ${k <= row ? 1 : 0} }`)
      .join(', ');
  const MINUTES = { easy: [1, 2, 3, 4], medium: [15, 16, 17], hard: [30, 31], lost: [45] };
  const types = Object.entries(MINUTES).map(
    ([type, at]) => `  ${type}: { arrivals: ${callsAt(...at.map((minute) => minute * 60))}, queue: first, talk: 30s }`,
  );
  const text = `
time: { from: "00:00", to: "01:00" }
calls:
${types.join('\n')}
queues: { first: { skill: easy }, second: { skill: easy }, third: { skill: easy } }
agents:
  first-line: { count: 5, answers: [first], skills: { ${known(0)} }, handoff: { to: second } }
  second-line: { count: 5, answers: [second], skills: { ${known(1)} }, handoff: { to: third } }
  specialists: { count: 5, answers: [third], skills: { ${known(2)} }, handoff: { max: 0 } }`;

  test('`resolved_share` of the groups adds up to 1; times the cases resolved, it is how many each resolved', () => {
    const { answer } = play(text);
    const shares = [...answer.agents.values()].map((figures) => figure(figures, 'resolved_share')!);
    expect(shares).toEqual([4 / 9, 3 / 9, 2 / 9]);
    expect(figure(answer.total, 'resolved')).toBe(0.9);
    expect(figure(answer.total, 'resolved')! * 10 * shares[1]!).toBeCloseTo(3, 12);
  });

  test('`resolved` of a group is of those it spoke to last: weighed by how many these are, it adds up to that of all', () => {
    const { answer, legs } = play(text);
    const last = new Map(legs.map(({ case: number, group }) => [number, group]));
    const weight = (group: string) => [...last.values()].filter((each) => each === group).length / last.size;
    const resolved = [...answer.agents].map(
      ([group, figures]) => [weight(group), figure(figures, 'resolved')] as const,
    );
    expect(resolved).toEqual([
      [0.4, 1],
      [0.3, 1],
      [0.3, 2 / 3],
    ]);
    expect(resolved.reduce((sum, [share, value]) => sum + share * value!, 0)).toBeCloseTo(0.9, 12);
  });
});

/** A busy day of three tiers, of whom the second helps the first. */
const busy = (calls: string, more = '') => `
time: { from: "08:00", to: "18:00" }
calls: { wifi: { arrivals: ${calls}, queue: first, talk: { exponential: 3m }${more} } }
queues:
  first: { skill: wifi, eligibility: [ { groups: [first-line] }, { after: 20s, groups: [first-line, second-line] } ] }
  second: { skill: wifi, priority: 1 }
  third: { skill: wifi }
agents:
  first-line: { count: 9, answers: [first], skills: { wifi: { rank: 3, resolves: 60% } }, handoff: { to: second } }
  second-line: { count: 6, answers: [second], skills: { wifi: { rank: 2, resolves: 45% } }, handoff: { to: third } }
  specialists: { count: 4, answers: [third], skills: { wifi: { rank: 1, resolves: 80% } }, handoff: { max: 0 } }`;

describe('by chance', () => {
  test('every next leg of a contact is answered by a strictly better rank', () => {
    const ranks: Record<string, number> = { 'first-line': 3, 'second-line': 2, specialists: 1 };
    const again =
      ', patience: { exponential: 5m }, calls_again: { if_unresolved: 90%, delay: { exponential: 30m }, max: 3 }';
    const { legs } = play(busy('200/h', again));
    const contacts = new Map<string, number[]>();
    for (const leg of legs.filter(({ group }) => group !== null)) {
      const contact = `${leg.case}, ${leg.contact}`;
      contacts.set(contact, [...(contacts.get(contact) ?? []), ranks[leg.group!]!]);
    }
    const climbs = [...contacts.values()];
    expect(climbs.filter((climb) => climb.some((rank, k) => rank >= (climb[k - 1] ?? 4)))).toEqual([]);
    // Each way up is gone: from the first line to the top, from the second, and to the second alone.
    for (const way of ['3', '3,2', '3,2,1', '2', '2,1']) expect(climbs.map(String)).toContain(way);
  });

  /** 3,000 callers, who are helped by the next tier with its own probability, whatever came before: a geometric climb. */
  const [p1, p2, p3] = [0.6, 0.45, 0.8] as const;
  const CALLERS = 3000;
  const tier = [p1, (1 - p1) * p2, (1 - p1) * (1 - p2) * p3] as const;
  const lost = (1 - p1) * (1 - p2) * (1 - p3);
  const exact = `{ every: 9h, counts: [${CALLERS}], exact: day }`;
  const manyAgents = ['first-line', 'second-line', 'specialists'].map((group) => `agents.${group}.count=90`);
  /** Within 4.5 standard deviations of a binomial share. */
  const agrees = (share: number, probability: number) =>
    expect(Math.abs(share - probability)).toBeLessThan(4.5 * Math.sqrt((probability * (1 - probability)) / CALLERS));
  const shares = (text: string) => {
    const { answer } = playWith(text, { set: manyAgents, seed: 'tiers' });
    const resolved = figure(answer.total, 'resolved')!;
    const byTier = [...answer.agents.values()].map((figures) => figure(figures, 'resolved_share')! * resolved);
    return { answer, resolved, byTier };
  };

  test('of all cases p1, (1 - p1) p2, (1 - p1) (1 - p2) p3 are resolved at tiers 1, 2, 3', () => {
    const { answer, resolved, byTier } = shares(busy(exact));
    byTier.forEach((share, k) => void agrees(share, tier[k]!));
    agrees(resolved, 1 - lost);
    agrees(figure(answer.total, 'handoffs_0')!, p1);
    agrees(figure(answer.total, 'handoffs_2')!, (1 - p1) * (1 - p2));
  });

  test('with a second call of all who were not helped, each tier resolves so much more', () => {
    const { resolved, byTier } = shares(busy(exact, ', calls_again: { if_unresolved: 1, delay: 5m, max: 1 }'));
    byTier.forEach((share, k) => void agrees(share, tier[k]! * (1 + lost)));
    agrees(resolved, 1 - lost * lost);
  });
});
