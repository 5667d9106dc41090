import type { CallIndexRepository } from '../../shared/db/call-index-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { ShownSearch } from '../../shared/digest/searches/fitting-searches.ts';
import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { decodeIndex } from '../../shared/matching/call-index.ts';
import { donorOpenings, isDonorState } from '../../shared/partners/donor-openings.ts';
import { donorSearches } from './donor-searches.ts';
import { ListDonorOpeningsRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  indexes: Pick<CallIndexRepository, 'load'>;
  /** Those that everybody may be told of, as they were some minutes ago at most. */
  shownSearches: () => Promise<readonly ShownSearch[]>;
  log: Logger;
  now: () => Date;
};

/** Before calls were collected for the first time there are none. */
export const listDonorOpenings = (deps: Deps) =>
  api(deps.log, ListDonorOpeningsRequest, async ({ params: { id } }) => {
    const municipality = await deps.municipalities.get(id);
    if (!municipality) return problem('not-found', `No municipality has the id ${id}.`);
    if (!isDonorState(municipality.country)) {
      return problem('not-found', `${id} is not in Iceland, Liechtenstein or Norway.`);
    }
    const stored = await deps.indexes.load();
    const now = deps.now();
    const { searches, seekersOf } = donorSearches(await deps.shownSearches(), now);
    const indexed = stored ? decodeIndex(stored.chunks).calls : [];
    const { calls, travelSupport } = donorOpenings(indexed, now);
    return json(200, {
      calls: calls.map((call) => ({ ...call, seekers: seekersOf(call.id) })),
      ...{ travelSupport, searches },
    });
  });
