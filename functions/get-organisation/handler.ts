import type { OrganisationRepository } from '../../shared/db/organisation-repository.ts';
import { publicView } from '../../shared/domain/organisation.ts';
import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { GetOrganisationRequest } from './request.ts';

export type Deps = { organisations: Pick<OrganisationRepository, 'get'>; log: Logger };

/** One that is hidden is answered as one that is not there. */
export const getOrganisation = (deps: Deps) =>
  api(deps.log, GetOrganisationRequest, async ({ params: { id } }) => {
    const organisation = await deps.organisations.get(id);
    return organisation && !organisation.hidden
      ? json(200, publicView(organisation))
      : problem('not-found', `No organisation has the id ${id}.`);
  });
