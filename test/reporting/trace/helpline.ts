import { follow } from '../../../src/experiments/follow/follow.js';
import { PLAIN } from '../../../src/reporting/paint.js';
import { timeline } from '../../../src/reporting/trace/index.js';
import { loadScenario } from '../../../src/scenario/index.js';

/** Where the stories come from. */
export const ORIGIN = { scenario: { name: 'Test', sha256: 'abc' }, strategy: 'base', seed: '1', version: '0.1.0' };

/** The story of a call. */
export function story(text: string, call: number) {
  const { model } = loadScenario({ path: 'x.yaml', readText: () => text });
  const found = follow(model, '1', { call, replication: 1 });
  if (found.story === null) throw new Error(`only ${found.calls} calls`);
  return found.story;
}

/** From the talk on: what comes before it is told in any trace. */
export function told(text: string, call: number): string {
  const lines = timeline(story(text, call), ORIGIN, PLAIN).split('\n');
  return lines.slice(lines.findIndex((line) => line.includes('the caller explains'))).join('\n');
}

/** Every ten minutes a caller asks the front about loans, of which only experts know. */
export const helpline = (handoff: string) => `
time: { from: "08:00", to: "09:00" }
calls:
  loans: { arrivals: { interarrival: 10m }, queue: hello, explain: 30s, talk: 5m, wrap_up: 10s, patience: 3m }
queues: { hello: {}, loans: {} }
agents:
  front: { count: 2, skills: [], answers: [hello] }
  experts: { count: 1, skills: [loans], pick_up: 2s }
handoff: { ${handoff}, brief: 20s, connect: 5s }
`;

/** The same; and at the same time somebody else calls the experts, for longer. */
export const busy = (handoff: string, talk: string) =>
  helpline(handoff).replace(
    'calls:',
    `calls:\n  urgent: { arrivals: { interarrival: 10m }, skill: loans, queue: loans, talk: ${talk} }`,
  );
