import { defineConfig } from 'vitest/config';

/** Needs a browser, so it is no part of `npm test`: `npm run test:browser`. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
