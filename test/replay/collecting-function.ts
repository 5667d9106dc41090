import { collectCalls } from '../../functions/collect-calls/handler.ts';
import { DEFAULT_FETCH_SETTINGS } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher } from '../../shared/http/fetch-response.ts';
import { euPortal } from '../../shared/sources/eu-portal.ts';
import { inMemoryAppliedFiles } from '../support/in-memory/applied-files.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { sourceDeps } from '../support/source-deps.ts';
import type { ReplayedService } from './replay.ts';

/** The function that reads sources, alone, with everything it keeps in memory. */
export const collectingFunction = (): ReplayedService => {
  const calls = inMemoryCalls();
  const runs = inMemorySourceRuns();
  return {
    oneWeek: (origin, now) =>
      collectCalls({
        ...sourceDeps({ fetchJson: jsonFetcher(DEFAULT_FETCH_SETTINGS) }),
        sources: [euPortal(`${origin}/search`)],
        calls,
        appliedFiles: inMemoryAppliedFiles(),
        runs,
        publish: async () => {},
        log: keptLogger(),
        now: () => now,
      })({ source: 'eu-portal' }),
    lookInto: (look) => look(calls),
  };
};
