import type { CallIndexRepository } from '../../shared/db/call-index-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { decodeIndex } from '../../shared/matching/call-index.ts';
import { donorOpenings, isDonorState } from '../../shared/partners/donor-openings.ts';
import { ListDonorOpeningsRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  indexes: Pick<CallIndexRepository, 'load'>;
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
    return json(200, donorOpenings(stored ? decodeIndex(stored.chunks).calls : [], deps.now()));
  });
