/** The bank of bench/w2.yaml, as four independent programs found it: means of their runs, rounded. */
const ABANDONMENT = { A: 0.382, B: 0.355, C: 0.386, D: 0.19 };
const WAIT_OF_SERVED = { A: 1.365, B: 1.242, C: 1.37, D: 0.583 };
/** Rounding and their own chance, as a standard deviation. */
const GIVE = { abandonment: 0.0005, minutes: 0.0007 };

const type = (arrivals, mean, others) =>
  `{ arrivals: ${arrivals}/m, talk: { lognormal: { mean: ${mean}m, cv: 1 } }, also_needs: { types: { ${others.map((o) => `${o}: 6.6667%`).join(', ')} }, max: 1 } }`;

/** @type {import('../case.mjs').Case[]} */
export const CROSS_PROGRAM = [
  {
    name: 'W2, a bank: four types, three groups, two priorities',
    source: 'four independent programs, a million calls each',
    weight: 0.5,
    scenario: `
time: { duration: 8000m, warmup: 100m }
defaults: { calls: { patience: { exponential: 3m }, wrap_up: 30s } }
calls:
  A: ${type(4, 3, ['B', 'C', 'D'])}
  B: ${type(3, 4, ['A', 'C', 'D'])}
  C: ${type(2, 5, ['A', 'B', 'D'])}
  D: ${type(1, 6, ['A', 'B', 'C'])}
queues: { A: { priority: 2 }, B: { priority: 2 }, C: { priority: 2 }, D: { priority: 1 } }
agents:
  g1: { count: 12, skills: [A, B] }
  g2: { count: 10, skills: [B, C] }
  g3: { count: 12, skills: [C, D, A] }`,
    expects: () =>
      ['A', 'B', 'C', 'D'].flatMap((queue) => [
        { figure: `queues.${queue}.abandonment`, exact: ABANDONMENT[queue], give: GIVE.abandonment },
        { figure: `queues.${queue}.asa`, exact: 60 * WAIT_OF_SERVED[queue], give: 60 * GIVE.minutes },
      ]),
  },
];
