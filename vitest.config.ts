import { defineConfig } from 'vitest/config';

const browserTests = '{src,test}/**/*.web.test.ts';

/** In a whole run `check` has asked already what the house asks of the code. */
const askedBefore = process.env['HOUSE_ASKED'] === 'yes' ? ['test/architecture/**'] : [];

export default defineConfig({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/fuzz/properties.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{src,test}/**/*.test.ts'],
          exclude: ['**/*.{db,http,web}.test.ts', 'test/faults/**', 'test/packaging/**', ...askedBefore],
          isolate: false,
          // Every core: left to itself Vitest keeps one back, which of two is half.
          maxWorkers: '100%',
          // A busy machine is no failure: what a test measures it counts, not times.
          testTimeout: 60_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{src,test}/**/*.{db,http}.test.ts'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: [browserTests],
          exclude: ['test/faults/**', 'test/packaging/**'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // A page on a busy machine takes longer than a second to show what it was told.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          // Each of these wants the machine for itself: whole programs are started, killed and built.
          name: 'faults',
          include: ['test/faults/**/*.test.ts', 'test/packaging/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
