import { defineConfig } from 'vitest/config';

/** Starts the service 52 times, which takes minutes, so it is no part of `npm test`: `npm run test:replay`. */
export default defineConfig({
  test: {
    include: ['test/replay/**/*.replay.ts'],
    testTimeout: 3_600_000,
    disableConsoleIntercept: true,
  },
});
