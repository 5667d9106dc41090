import type { OrganisationRepository } from '../db/organisation-repository.ts';
import { AssociationId, OrganisationId } from '../domain/ids.ts';
import type { Organisation } from '../domain/organisation.ts';

/** An association of municipalities is an organisation, whose id without this is what profiles and tokens name. */
const PREFIX = 'org-';

const isAssociation = ({ kind, hidden }: Organisation): boolean =>
  kind === 'association-of-municipalities' && !hidden;

/** What profiles call an organisation that has members by this; undefined when it is no association, or hidden. */
export const associationIdOf = (organisation: Organisation): AssociationId | undefined =>
  isAssociation(organisation)
    ? AssociationId.safeParse(organisation.id.slice(PREFIX.length)).data
    : undefined;

/** The organisation that an association is; undefined when there is none, or it is hidden. */
export const associationOf = async (
  organisations: Pick<OrganisationRepository, 'get'>,
  id: AssociationId,
): Promise<Organisation | undefined> => {
  const found = await organisations.get(OrganisationId.parse(`${PREFIX}${id}`));
  return found && isAssociation(found) ? found : undefined;
};
