import type { OrganisationRepository } from '../../shared/db/organisation-repository.ts';
import type { AssociationId } from '../../shared/domain/ids.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import { api, json } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { associationIdOf, associationOf } from '../../shared/municipalities/association-of.ts';
import { type MemberReads, membersOf } from '../../shared/municipalities/members-of.ts';
import { publicMunicipality } from './public-municipality.ts';
import { ListAssociationsRequest, ShowAssociationRequest } from './request.ts';

export type Deps = MemberReads & {
  organisations: Pick<OrganisationRepository, 'get' | 'page'>;
  log: Logger;
};

/** The associations among the organisations. A page may hold fewer than `limit`, even none, and still have a cursor. */
export const listAssociations = ({ organisations, log }: Deps) =>
  api(log, ListAssociationsRequest, async ({ query: { limit, cursor } }) => {
    const page = await organisations.page({ limit, ...(cursor === undefined ? {} : { cursor }) });
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const { items, ...rest } = page.value;
    const associations = items.flatMap((each) => {
      const id = associationIdOf(each);
      return id === undefined ? [] : [associationView(id, each)];
    });
    return json(200, { items: associations, ...rest });
  });

/** One association with a page of its members. */
export const showAssociation = (deps: Deps) =>
  api(deps.log, ShowAssociationRequest, async ({ params: { id }, query: { limit, cursor } }) => {
    const association = await associationOf(deps.organisations, id);
    if (!association) return problem('not-found', `No association has the id ${id}.`);
    const page = await membersOf(deps, id, { limit, ...(cursor === undefined ? {} : { cursor }) });
    if (!page.ok) return problem('bad-cursor', 'Start again without a cursor.');
    const { items, ...rest } = page.value;
    return json(200, {
      ...associationView(id, association),
      members: items.map(publicMunicipality),
      ...rest,
    });
  });

const associationView = (
  id: AssociationId,
  { id: organisation, name, country, url }: Organisation,
) => ({
  ...{ id, name, country, organisation },
  ...(url === undefined ? {} : { url }),
});
