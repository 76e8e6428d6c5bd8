import { expect, it } from 'vitest';
import { LegReader, type LegRecord } from '../../src/experiments/records/leg.js';
import { CALL, CALLBACK, CONSULT, TICKET } from '../../src/ledger/details.js';
import { Ledger } from '../../src/ledger/ledger.js';
import type { LegPage } from '../../src/ledger/legs.js';
import { loadScenario } from '../../src/scenario/index.js';
import { Simulation } from '../../src/simulation/simulate.js';

/** A first line that knows cards only, and experts, who know both. */
const rowsUnder = (policy: string): LegRecord[] => {
  const { model } = loadScenario({
    path: 'bank.yaml',
    readText: () => `
time: { from: "08:00", to: "11:00" }
calls:
  cards: { arrivals: 60/h, explain: 20s, talk: { exponential: 3m } }
  loans: { arrivals: 30/h, queue: cards, explain: 20s, talk: { exponential: 5m } }
queues: { cards: {}, loans: {} }
agents: { front: { count: 6, skills: [cards], answers: [cards] }, experts: { count: 3, answers: [loans] } }
handoff: { policy: ${policy}, brief: 20s }`,
  });
  const reader = new LegReader(model);
  const rows: LegRecord[] = [];
  const readLegs = (page: LegPage) => {
    for (let row = 0; row < page.count; row++) rows.push({ ...reader.read(0, page, row) });
  };
  new Simulation(model).run('1', 0, new Ledger({ readLegs, readCases() {}, readSpells() {}, readDrains() {} }));
  return rows;
};
const of = (rows: readonly LegRecord[], kind: number) => rows.filter((row) => row.kind === kind);

it('own: a question, told as of the leg for whose sake it was put, and a call back that waits for nobody', () => {
  const rows = rowsUnder('own');
  const [question] = of(rows, CONSULT);
  const asked = of(rows, CALL).find((row) => row.case === question!.case && row.leg === question!.leg);
  expect(asked).toMatchObject({ agentGroup: 0 });
  expect(question).toMatchObject({ agentGroup: 1, hold: 20, talk: 0 });
  expect(of(rows, CALLBACK).length).toBeGreaterThan(20);
  expect(of(rows, CALLBACK).every((row) => row.wait === 0 && row.agentGroup === 0)).toBe(true);
});

it('ticket: a leg of the queue that works it', () => {
  const tickets = of(rowsUnder('ticket'), TICKET);
  expect(tickets.length).toBeGreaterThan(20);
  expect(tickets.every((row) => row.queue === 1)).toBe(true);
});
