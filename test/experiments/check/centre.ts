import { type Checked, type CheckOptions, check } from '../../../src/index.js';

/** An hour of one desk; what follows is put beneath it. */
export const HOUR = `name: An hour
time: { from: "08:00", to: "09:00", interval: 30m }
calls:
  cards: { arrivals: 60/h, talk: { exponential: 2m }, patience: { exponential: 2m } }
  loans: { arrivals: 20/h, talk: { exponential: 2m }, patience: { exponential: 2m } }
agents:
  desk: { count: 3 }
`;

/** Checks one scenario handed in as text. */
export function checkText(
  text: string,
  { seed, ...options }: CheckOptions & { readonly seed?: string } = {},
): Promise<Checked> {
  return check([{ path: 'day.yaml', readText: () => text, seed }], { replications: 4, ...options });
}

/** Each condition with its rule and verdict, a line each. */
export function verdictsIn({ scenarios }: Checked): string[] {
  return scenarios.flatMap(({ outcomes }) =>
    outcomes.map(({ asked, limit, rule, verdict }) => `${asked.path} ${limit?.text ?? rule}: ${verdict}`),
  );
}

/** The first outcome of a rule. */
export function outcomeOf({ scenarios }: Checked, rule: string) {
  return scenarios.flatMap(({ outcomes }) => outcomes).find((each) => each.rule === rule)!;
}
