import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const browserTests = '{src,test}/**/*.web.test.ts';

/** In a whole run `check` has asked already what the house asks of the code. */
const askedBefore = process.env['HOUSE_ASKED'] === 'yes' ? ['test/architecture/**'] : [];

/** Small files that take minutes: begun last, they leave one core without work. */
const LONG = ['journeys/displays.web', 'journeys/themes/share-', 'fuzz/', 'county/fill.db', 'migration/thousand'];

/** In the usual order (the largest file first), but for the long ones, which come before all others. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((part) => moduleId.includes(part));
    const usual = await super.sort(files);
    return [...usual.filter(isLong), ...usual.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
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
