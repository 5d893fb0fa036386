import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**'],
          environment: 'node',
          // By itself the runner leaves one core free, which is half of a machine with two.
          maxWorkers: '100%',
          // Files share what they import: read anew for each, it took as long as the tests. So none may leave anything
          // behind: what a file opens it closes, and globals are put back.
          isolate: false,
          // Engines are opened in many files; on a busy machine that alone can take the five seconds of a test.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/journeys/serve.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two browsers at a time, each file its own: page, engine and test mostly wait for each other, so that one
          // alone leaves half of a machine with two cores idle.
          maxWorkers: 2,
          // As above: the rows of the sample, which some files hold, are let go at their end.
          isolate: false,
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
