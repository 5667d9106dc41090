import type { OrganisationRepository } from '../../shared/db/organisation-repository.ts';
import { publicView } from '../../shared/domain/organisation.ts';
import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { ListOrganisationsRequest } from './request.ts';

export type Deps = { organisations: Pick<OrganisationRepository, 'page'>; log: Logger };

/** A page may hold fewer than `limit`, even none, and still have a cursor: follow it to the end. */
export const listOrganisations = (deps: Deps) =>
  api(deps.log, ListOrganisationsRequest, async ({ query }) => {
    const { kind, country, limit, cursor } = query;
    const page = await deps.organisations.page({
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const shown = page.value.items.filter(
      (each) =>
        !each.hidden &&
        (kind === undefined || each.kind === kind) &&
        (country === undefined || each.country === country),
    );
    return json(200, {
      items: shown.map(publicView),
      ...(page.value.cursor === undefined ? {} : { cursor: page.value.cursor }),
    });
  });
