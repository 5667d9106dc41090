import { customFiltersOf } from '../../shared/common-grants/custom-filters.ts';
import { opportunityOf } from '../../shared/common-grants/opportunity.ts';
import { fitsFilters } from '../../shared/common-grants/opportunity-filters.ts';
import { inOrderOf, sortInfoOf } from '../../shared/common-grants/opportunity-order.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import { api, json } from '../../shared/http/api.ts';
import { entityTag } from '../../shared/http/entity-tag.ts';
import { problem } from '../../shared/http/problem.ts';
import type { KnownCalls } from '../../shared/listing/known-calls.ts';
import { uuidOf } from '../../shared/listing/lasting-id.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { errorReply } from './error-reply.ts';
import { opportunityPage } from './opportunity-page.ts';
import {
  GetOpportunityRequest,
  ListOpportunitiesRequest,
  SearchOpportunitiesRequest,
} from './request.ts';

export type Deps = {
  known: () => Promise<KnownCalls>;
  calls: Pick<CallRepository, 'getMany'>;
  log: Logger;
  now: () => Date;
};

const success = (answer: object) => json(200, { status: 200, message: 'Success', ...answer });

/** `GET /common-grants/opportunities`: all of them, the last modified first. */
export const listOpportunities = (deps: Deps) =>
  api(deps.log, ListOpportunitiesRequest, async ({ query }) => {
    const now = deps.now();
    const usual = { sortBy: 'lastModifiedAt', sortOrder: 'desc' } as const;
    const found = inOrderOf((await deps.known()).calls, usual, now);
    return success(await opportunityPage(deps.calls, found, query, now));
  })
    .use(errorReply())
    .use(entityTag());

/** `POST /common-grants/opportunities/search` */
export const searchOpportunities = (deps: Deps) =>
  api(
    deps.log,
    SearchOpportunitiesRequest,
    async ({ body: { search = '', filters, sorting, pagination } }) => {
      const now = deps.now();
      const known = await deps.known();
      const custom = customFiltersOf(filters.customFilters);
      const sortInfo = sortInfoOf(sorting);
      const found = (search === '' ? known.calls : known.saying(search)).filter(
        (call) => fitsFilters(call, filters, now) && custom.fits(call, now),
      );
      const ordered = inOrderOf(found, sortInfo, now);
      const { errors } = custom;
      return success({
        ...(await opportunityPage(deps.calls, ordered, pagination, now)),
        sortInfo,
        filterInfo: { filters, ...(errors.length > 0 ? { errors } : {}) },
      });
    },
  ).use(errorReply());

/** `GET /common-grants/opportunities/{id}` */
export const getOpportunity = (deps: Deps) => {
  const callBy = callsByUuid();
  return api(deps.log, GetOpportunityRequest, async ({ params: { id } }) => {
    const call = callBy(await deps.known()).get(id.toLowerCase());
    const record = call && (await deps.calls.getMany([call.id])).get(call.id);
    return call && record
      ? success({ data: opportunityOf(call, record, deps.now()) })
      : problem('not-found', 'No opportunity that is open or to come has this id.');
  })
    .use(errorReply())
    .use(entityTag());
};

/** Calls that are one are found by the id of each: which of them gave the id may have changed. */
const callsByUuid = () => {
  const kept = new WeakMap<KnownCalls, ReadonlyMap<string, IndexedCall>>();
  return (known: KnownCalls): ReadonlyMap<string, IndexedCall> => {
    const before = kept.get(known);
    if (before) return before;
    const made = new Map(
      known.calls.flatMap((call) => call.ids.map((id) => [uuidOf(id), call] as const)),
    );
    kept.set(known, made);
    return made;
  };
};
