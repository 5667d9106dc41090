import fc from 'fast-check';

/** `npm test` meets the same generated cases each time; `npm run test:fuzz` meets others. */
const SEED = 20_260_817;

if (process.env.FUZZ !== 'fresh') fc.configureGlobal({ seed: SEED });
