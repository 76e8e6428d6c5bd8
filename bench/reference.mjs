/** The limit: the same two workloads by hand in C++, where there is a compiler. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { BENCH, OUT, timed } from './measure.mjs';

const COMPILERS = [process.env.CXX, 'g++', 'clang++'].filter(Boolean);

/** Compiles a reference; answers what runs it for so many calls, or null without a compiler. */
export function reference(workload) {
  const program = join(OUT, workload);
  const source = join(BENCH, 'cpp', `${workload}.cpp`);
  const compiled = COMPILERS.some(
    (compiler) =>
      spawnSync(compiler, ['-O3', '-march=native', '-std=c++20', source, '-o', program], { stdio: 'ignore' }).status ===
      0,
  );
  return compiled ? (calls) => timed([program, String(calls), '1']) : null;
}
