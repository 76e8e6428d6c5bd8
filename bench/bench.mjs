/**
 * `npm run bench`: how fast ccsim is, beside the same workloads by hand in C++ and beside what was kept of an earlier run.
 *   -- --quick      shorter runs, the two workloads only
 *   -- --profile    where the time goes instead
 *   -- --memory     the memory of 100 million calls instead
 *   -- --start      what starting costs instead
 *   -- --keep       writes bench/baseline.json
 * No test depends on it: what it finds is told, never failed. Needs a build, bash and, for the ratio, a C++ compiler.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growth, speedUp } from './growth.mjs';
import { BENCH, callsLong, ccsim } from './measure.mjs';
import { profile } from './profile.mjs';
import { slopes, WORKLOADS } from './slopes.mjs';
import { startUp } from './startUp.mjs';

const BASELINE = join(BENCH, 'baseline.json');
const flag = { type: 'boolean', default: false };
const asked = parseArgs({ options: { quick: flag, profile: flag, memory: flag, start: flag, keep: flag } }).values;

console.log(
  `node ${process.version}, ${availableParallelism()} x ${cpus()[0]?.model ?? '?'}, load ${loadavg()[0].toFixed(1)}`,
);
if (asked.profile) for (const workload of Object.keys(WORKLOADS)) tellProfile(workload);
else if (asked.memory) tellMemory();
else if (asked.start) tellStart();
else {
  tellSlopes(slopes(asked.quick));
  if (!asked.quick) {
    tellGrowth();
    tellStart();
  }
}

function tellSlopes(found) {
  const kept = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
  for (const [workload, { about, floor, target }] of Object.entries(WORKLOADS)) {
    const { callsPerSecond, nsPerCall, nsPerEvent, limitPerSecond, ratio, peak } = found[workload];
    console.log(`\n${workload.toUpperCase()}  ${about}`);
    console.log(
      `  ${millions(callsPerSecond)} calls per CPU second, ${nsPerCall.toFixed(0)} ns a call, ${nsPerEvent.toFixed(0)} ns an event, at most ${peak.toFixed(0)} MB`,
    );
    if (ratio === null) {
      console.log('  no C++ compiler found: no ratio, and nothing to compare with');
      continue;
    }
    const verdict = ratio >= target ? 'target met' : ratio >= floor ? 'above the floor' : 'BELOW THE FLOOR';
    console.log(
      `  C++ by hand ${millions(limitPerSecond)}: ratio ${ratio.toFixed(3)}, ${verdict} (floor ${floor}, target ${target})`,
    );
    if (kept[workload])
      console.log(`  kept ratio ${kept[workload].ratio.toFixed(3)}: ${percent(ratio / kept[workload].ratio)}`);
  }
  if (asked.keep) keep(found);
}

function keep(found) {
  const rounded = ({ ratio, nsPerCall }) => ({ ratio: Number(ratio.toFixed(4)), nsPerCall: Math.round(nsPerCall) });
  const entries = Object.entries(found).filter(([, { ratio }]) => ratio !== null);
  writeFileSync(
    BASELINE,
    `${JSON.stringify(Object.fromEntries(entries.map(([name, one]) => [name, rounded(one)])), null, 2)}\n`,
  );
}

function tellGrowth() {
  const { agents, types } = growth();
  const told = ([few, many]) =>
    `${few.toFixed(0)} and ${many.toFixed(0)} ns a call: x ${(many / few).toFixed(2)} (asked: below 2)`;
  console.log(`\n30 and 3,000 agents     ${told(agents)}`);
  console.log(`4 and 100 call types    ${told(types)}`);
  const { workers, programs, cpu } = speedUp();
  console.log(
    `two workers             x ${workers.toFixed(2)} by the clock, two programs x ${programs.toFixed(2)} (asked: 1.8 of 2); ${percent(cpu)} CPU`,
  );
}

function tellStart() {
  const { version, oneDay, twentyDays } = startUp();
  const told = ([least, median, cpu]) =>
    `+ ${least.toFixed(0)} ms by the clock (median ${median.toFixed(0)}), ${cpu.toFixed(0)} ms of CPU`;
  console.log('\nBeyond bare Node, at the least');
  console.log(`  --version             ${told(version)}  (asked: below 40)`);
  console.log(`  a run of a small day  ${told(oneDay)}  (asked: below 120)`);
  console.log(`  20 of them            ${told(twentyDays)}`);
}

function tellMemory() {
  const { peak, results } = ccsim(join(BENCH, 'w2.yaml'), { set: [callsLong(100e6)] });
  console.log(`W2, ${millions(results.total.offered.mean)} calls: at most ${peak.toFixed(0)} MB (asked: below 200)`);
}

function tellProfile(workload) {
  const { parts, rooms, functions } = profile(workload);
  console.log(`\n${workload.toUpperCase()}`);
  for (const [title, times] of Object.entries({ parts, rooms, functions })) {
    const all = [...parts.values()].reduce((sum, ms) => sum + ms, 0);
    console.log(`  ${title}`);
    for (const [name, ms] of [...times].sort(([, a], [, b]) => b - a)) {
      console.log(`  ${((100 * ms) / all).toFixed(1).padStart(6)} %  ${name}`);
    }
  }
}

function millions(count) {
  return `${(count / 1e6).toFixed(2)} M`;
}

function percent(factor) {
  return `${factor >= 1 ? '+' : ''}${(100 * (factor - 1)).toFixed(1)} %`;
}
