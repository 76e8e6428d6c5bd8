import { defineConfig } from 'vitest/config';

// Two kinds of tests. `rooms` import the sources; `program` run the built program as its user does, so they need a build.
const NEEDS_BUILD = [
  'test/cli/**/*.test.ts',
  'test/docs/**/*.test.ts',
  'test/experiments/workers.test.ts',
  'test/library/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: NEEDS_BUILD } },
      {
        test: {
          name: 'program',
          include: NEEDS_BUILD,
          globalSetup: 'test/support/build.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
});
