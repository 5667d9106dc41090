import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/** They change the process they run in: its environment, its clock, the classes of the CDK. Each gets a worker. */
const INFRA = 'test/infra/**/*.test.ts';

export default defineConfig({
  test: {
    setupFiles: ['test/support/fixed-seed.ts', 'test/support/answers-keep-contract.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'service',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, INFRA],
          // Modules are loaded once a worker, not once a file: a test that changes something global puts it back.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'infra', include: [INFRA] } },
    ],
  },
});
