import type * as z from 'zod';
import type { PartnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import { asOf } from '../../shared/domain/partner-search.ts';
import { ok } from '../../shared/domain/result.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import { passes } from '../../shared/partners/searches/search-filter.ts';
import type { FindDeps } from './handler.ts';
import { ListPartnerSearchesRequest } from './request.ts';
import { visibleTo } from './visible.ts';

type Query = z.infer<typeof ListPartnerSearchesRequest>['query'];

/**
 * `GET /partner-searches`: the latest first. A page may hold fewer than `limit`, even none, and still have a cursor:
 * follow it to the end. Of one owner all are on one page.
 */
export const listPartnerSearches = (deps: FindDeps) =>
  signedInApi(deps.log, ListPartnerSearchesRequest, async ({ query }, actor) => {
    const allowed = authorise(actor, 'read-shared', {});
    if (!allowed.ok) return refused(allowed.error);
    const page = await pageOf(deps.searches, query);
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const now = deps.now();
    const found = page.value.items
      .map((search) => asOf(search, now))
      .filter((search) => search.state.kind === query.status && passes(search, filterOf(query)));
    const owners = await deps.parties.getMany([...new Set(found.map(({ owner }) => owner))]);
    return json(200, {
      items: found.flatMap((search) => visibleTo(actor, search, owners.get(search.owner)) ?? []),
      ...(page.value.cursor === undefined ? {} : { cursor: page.value.cursor }),
    });
  });

const pageOf = async (
  searches: Pick<PartnerSearchRepository, 'page' | 'ofOwner'>,
  { owner, status, limit, cursor }: Query,
) =>
  owner === undefined
    ? searches.page(status, { limit, ...(cursor === undefined ? {} : { cursor }) })
    : ok({ items: await searches.ofOwner(owner), cursor: undefined });

const filterOf = ({ call, theme, role, country, area, text }: Query) => ({
  ...(call && { call }),
  ...(theme && { theme }),
  ...(role && { role }),
  ...(country && { country }),
  ...(area && { area }),
  ...(text && { text }),
});
