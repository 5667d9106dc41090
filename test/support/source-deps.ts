import type { SourceDeps } from '../../shared/sources/source.ts';
import { NOW } from './builders.ts';

const untouched = async (): Promise<never> => {
  throw new Error('this is not to be fetched in this test');
};

/** What an adapter may use of the world; what a test does not give must not be used. */
export const sourceDeps = (given: Partial<SourceDeps> = {}): SourceDeps => ({
  fetchJson: untouched,
  fetchText: untouched,
  fetchStream: untouched,
  now: () => NOW,
  ...given,
});
