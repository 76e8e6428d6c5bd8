import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.js';

/** Three callers within twenty seconds, one agent, a minute's talk: waits of 0, 50 and 100 seconds. */
const DESK = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: { trace: { csv: calls.csv, column: at } }, talk: 60s }
agents:
  desk: { count: 1 }
`;

describe('what is expected', () => {
  it('expect: ccsim check holds the figures against it', async () => {
    const verdictOf = async (condition: string) => {
      const text = `${DESK}expect: { total.asa: ${condition} }\n`;
      const readText = (path: string) => (path === 'calls.csv' ? 'at\n0\n10\n20\n' : text);
      return (await check([{ path: 'day.yaml', readText }], { replications: 2 })).verdict;
    };
    expect(await verdictOf('"<= 50s"')).toBe('passed');
    expect(await verdictOf('"< 50s"')).toBe('failed');
    expect(await verdictOf('[">= 30s", "<= 40s"]')).toBe('failed');
  });
});
