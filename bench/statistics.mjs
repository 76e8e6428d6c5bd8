/**
 * What statistics cost: nanoseconds per ledger row, over pages that a real run wrote, read again and again.
 * `npm run build && node bench/statistics.mjs [scenario.yaml ...]`; without a scenario: one queue, and four types of skill.
 * The least of many readings counts, so that what else the machine does matters little.
 */
import { readFileSync } from 'node:fs';
import { Ledger } from '../dist/ledger/ledger.js';
import { loadScenario } from '../dist/scenario/index.js';
import { Simulation } from '../dist/simulation/simulate.js';
import { Bookkeeper } from '../dist/statistics/index.js';

const PAGES = 30;
const ROUNDS = 60;

const ONE_QUEUE = `
name: one queue
time: { duration: 300h, warmup: 1h }
calls: { a: { arrivals: 10/m, talk: { exponential: 3m }, patience: { exponential: 2m } } }
agents: { g: { count: 32 } }
`;
const FOUR_TYPES = `
name: four types
time: { duration: 300h, warmup: 1h }
defaults: { calls: { patience: { exponential: 3m }, wrap_up: 30s, talk: { lognormal: { mean: 4m, cv: 1 } } } }
calls:
  A: { arrivals: 4/m, also_needs: { types: { B: 10%, C: 10% } } }
  B: { arrivals: 3/m, also_needs: { types: { A: 10%, D: 10% } } }
  C: { arrivals: 2/m }
  D: { arrivals: 1/m }
agents:
  g1: { count: 12, skills: [A, B] }
  g2: { count: 10, skills: [B, C] }
  g3: { count: 12, skills: [C, D, A] }
`;
const ONE_DAY = ONE_QUEUE.replace('one queue', 'one queue, by half-hours').replace(
  'duration: 300h, warmup: 1h',
  'from: "08:00", to: "20:00", days: 15',
);

/** The pages of a chapter as the engine writes them. */
function pagesOf(model) {
  const legs = [];
  const cases = [];
  const spells = [];
  const keep = (into) => (page) => into.length < PAGES && into.push(structuredClone({ ...page }));
  const reader = { readLegs: keep(legs), readCases: keep(cases), readSpells: keep(spells), readDrains() {} };
  new Simulation(model).run('1', 0, new Ledger(reader));
  return { legs, cases, spells };
}

function nanosecondsPerRow(pages, read) {
  const rows = pages.reduce((sum, page) => sum + page.count, 0);
  if (rows === 0) return 'none to read: 0';
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.hrtime.bigint();
    for (const page of pages) read(page);
    least = Math.min(least, Number(process.hrtime.bigint() - before) / rows);
  }
  return least.toFixed(1);
}

const texts = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
for (const text of texts.length > 0 ? texts : [ONE_QUEUE, FOUR_TYPES, ONE_DAY]) {
  const { name, model } = loadScenario({ path: 'bench.yaml', readText: () => text });
  const { legs, cases, spells } = pagesOf(model);
  const bookkeeper = new Bookkeeper(model);
  const leg = nanosecondsPerRow(legs, (page) => bookkeeper.readLegs(page));
  const case_ = nanosecondsPerRow(cases, (page) => bookkeeper.readCases(page));
  for (const page of spells) bookkeeper.readSpells(page);
  console.log(`${name}: ${leg} ns a leg, ${case_} ns a case`);
}
