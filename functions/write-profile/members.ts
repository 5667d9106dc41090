import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { OrganisationRepository } from '../../shared/db/organisation-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import type { AssociationId, MunicipalityId } from '../../shared/domain/ids.ts';
import { MOST_ASSOCIATIONS, type Municipality } from '../../shared/domain/municipality.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { signedInApi } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import { refused } from '../../shared/http/refused.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { associationOf } from '../../shared/municipalities/association-of.ts';
import { changeMunicipality } from '../../shared/municipalities/change-municipality.ts';
import { MemberRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get' | 'save'>;
  organisations: Pick<OrganisationRepository, 'get'>;
  audit: AuditLog;
  log: Logger;
};

type Changed = Result<Municipality, { kind: 'too-many-associations' }>;

/** Makes a municipality a member of an association. One that is a member stays so. */
export const joinAssociation = (deps: Deps) =>
  memberRoute(deps, (municipality, association) => {
    const { associations } = municipality;
    if (associations.includes(association)) return ok(municipality);
    if (associations.length >= MOST_ASSOCIATIONS) return err({ kind: 'too-many-associations' });
    return ok({ ...municipality, associations: [...associations, association] });
  });

/** Takes a municipality out of an association: from then on its staff acts for it no more. One that is not in it stays so. */
export const leaveAssociation = (deps: Deps) =>
  memberRoute(deps, (municipality, association) => {
    const associations = municipality.associations.filter((each) => each !== association);
    return ok(
      associations.length === municipality.associations.length
        ? municipality
        : { ...municipality, associations },
    );
  });

const memberRoute = (
  deps: Deps,
  change: (municipality: Municipality, association: AssociationId) => Changed,
) =>
  signedInApi(deps.log, MemberRequest, async ({ params: { id, municipalityId } }, actor) => {
    const allowed = authorise(actor, 'write-municipality', {});
    if (!allowed.ok) return refused(allowed.error);
    if (!(await associationOf(deps.organisations, id))) {
      return problem('not-found', `No association has the id ${id}.`);
    }
    const changed = await changeMunicipality(
      deps.municipalities,
      municipalityId,
      (current) => change(current, id),
      audited(deps, actor, `associations/${id}/members/${municipalityId}`),
    );
    return changed.ok ? { statusCode: 204 } : notChanged(changed.error.kind, municipalityId);
  });

const audited =
  ({ municipalities, audit }: Deps, actor: Actor, what: string) =>
  (next: Municipality, before: Municipality) =>
    audit.record(actor, { action: 'write-profile', what, before, after: next }, () =>
      municipalities.save(next),
    );

type Refusal = 'unknown-municipality' | 'changed-meanwhile' | 'too-many-associations';

const notChanged = (kind: Refusal, id: MunicipalityId) => {
  switch (kind) {
    case 'unknown-municipality':
      return problem('not-found', `No municipality has the id ${id}.`);
    case 'changed-meanwhile':
      return problem('conflict', 'Others changed the same municipality: try again.');
    case 'too-many-associations':
      return problem(
        'conflict',
        `It is in ${MOST_ASSOCIATIONS} associations, as many as it may be.`,
      );
  }
};
