import type { PartnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import type { PartyRepository } from '../../shared/db/party-repository.ts';
import type { Party } from '../../shared/domain/party.ts';
import { byRoute } from '../../shared/http/by-route.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { KnownConducts } from '../../shared/partners/conduct.ts';
import { fittingPartnerSearches } from './fitting.ts';
import { getPartnerSearch } from './get.ts';
import { listPartnerSearches } from './list.ts';
import { FittingMunicipalityRequest, FittingOrganisationRequest } from './request.ts';

export type FindDeps = {
  searches: Pick<PartnerSearchRepository, 'get' | 'page' | 'all' | 'ofOwner'>;
  parties: PartyRepository;
  /** Every profile that is kept. */
  everybody: () => AsyncIterable<Party>;
  /** How parties deal with others on the service, as it was some minutes ago at most. */
  conducts: () => Promise<KnownConducts>;
  log: Logger;
  now: () => Date;
};

/** Partner searches as they are looked for and shown. */
export const findPartnerSearches = (deps: FindDeps) =>
  byRoute({
    'GET /partner-searches': listPartnerSearches(deps),
    'GET /partner-searches/{id}': getPartnerSearch(deps),
    'GET /municipalities/{id}/partner-searches': fittingPartnerSearches(
      deps,
      FittingMunicipalityRequest,
    ),
    'GET /organisations/{id}/partner-searches': fittingPartnerSearches(
      deps,
      FittingOrganisationRequest,
    ),
  });
