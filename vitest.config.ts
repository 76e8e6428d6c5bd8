import { defineConfig } from 'vitest/config';

// Two kinds of tests. `rooms` import the sources; `program` run the built program as its user does, so they need a build.
const NEEDS_BUILD = [
  'test/cli/**/*.test.ts',
  'test/docs/**/*.test.ts',
  'test/experiments/workers.test.ts',
  'test/library/**/*.test.ts',
  'test/pack/**/*.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    // Only what hangs should fail: a busy machine may well take ten times as long as an idle one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: NEEDS_BUILD } },
      { extends: true, test: { name: 'program', include: NEEDS_BUILD, globalSetup: 'test/support/build.ts' } },
    ],
  },
});
