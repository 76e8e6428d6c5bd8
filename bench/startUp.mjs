/** What starting costs: milliseconds beyond those of bare Node, by the clock and of CPU; the least and the median of many turns. */
import { join } from 'node:path';
import { BENCH, BIN, timed } from './measure.mjs';

const ROUNDS = 25;
const SMALL = join(BENCH, '../scenarios/03-two-skills.yaml');

const COMMANDS = {
  bare: ['-e', '0'],
  version: [BIN, '--version'],
  oneDay: [BIN, 'run', SMALL, '--replications', '1'],
  twentyDays: [BIN, 'run', SMALL],
};

/** Every command in turn, again and again, so that what else the machine does strikes all alike. */
export function startUp() {
  const runs = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args] of Object.entries(COMMANDS)) runs[name].push(timed([process.execPath, ...args]));
  }
  const { bare, ...ours } = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, figures(all)]));
  const beyond = (own) => own.map((value, i) => 1000 * (value - bare[i]));
  return Object.fromEntries(Object.entries(ours).map(([name, own]) => [name, beyond(own)]));
}

/** The least wall seconds, their median, and the least CPU seconds. */
function figures(runs) {
  const walls = runs.map(({ wall }) => wall).sort((a, b) => a - b);
  return [walls[0], walls[Math.floor(walls.length / 2)], Math.min(...runs.map(({ cpu }) => cpu))];
}
