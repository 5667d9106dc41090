import { byRoute } from '../../shared/http/by-route.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { moderatePartnerSearch } from './moderate.ts';
import {
  closePartnerSearch,
  revisePartnerSearch,
  submitPartnerSearch,
  withdrawPartnerSearch,
} from './own-steps.ts';
import { publishPartnerSearch } from './publish.ts';
import { suspendPartner } from './suspend.ts';

/** Every step of a partner search that somebody takes, save answers to it. */
export const publishPartnerSearches = (deps: PartnerDeps) =>
  byRoute({
    'POST /partner-searches': publishPartnerSearch(deps),
    'PUT /partner-searches/{id}': revisePartnerSearch(deps),
    'POST /partner-searches/{id}/submission': submitPartnerSearch(deps),
    'POST /partner-searches/{id}/moderation': moderatePartnerSearch(deps),
    'POST /partner-searches/{id}/closing': closePartnerSearch(deps),
    'POST /partner-searches/{id}/withdrawal': withdrawPartnerSearch(deps),
    'PUT /partners/{id}/suspension': suspendPartner(deps),
  });
