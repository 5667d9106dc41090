import { byRoute } from '../../shared/http/by-route.ts';
import type { PartnerDeps } from '../../shared/partners/searches/partner-deps.ts';
import { answerInterest, withdrawInterest } from './answer.ts';
import { expressInterest } from './express.ts';
import { listInterests } from './list-interests.ts';

/** Answers to partner searches, and the answers to these. */
export const interests = (deps: PartnerDeps) =>
  byRoute({
    'POST /partner-searches/{id}/interests': expressInterest(deps),
    'GET /partner-searches/{id}/interests': listInterests(deps),
    'POST /partner-searches/{id}/interests/{from}/answer': answerInterest(deps),
    'POST /partner-searches/{id}/interests/{from}/withdrawal': withdrawInterest(deps),
  });
