import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { authorise } from '../../shared/domain/authorisation.ts';
import type { MunicipalityId } from '../../shared/domain/ids.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Result } from '../../shared/domain/result.ts';
import { json } from '../../shared/http/api.ts';
import { changedSince, ifMatch, tagged } from '../../shared/http/if-match.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type {
  MayState,
  ProfileRefusal,
  WrittenMunicipality,
} from '../../shared/municipalities/write-profile.ts';
import { profileView } from './profile-view.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get' | 'save'>;
  audit: AuditLog;
  log: Logger;
};

type Asked = {
  id: MunicipalityId;
  actor: Actor;
  event: Pick<APIGatewayProxyEventV2, 'headers'>;
};

type Decide = (kept: Municipality, may: MayState) => Result<WrittenMunicipality, ProfileRefusal>;

/** Writes what is decided over the very version that was read, for whoever may, and answers with the profile as it is then. */
export const writeFor = async (
  deps: Deps,
  { id, actor, event }: Asked,
  decide: Decide,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const found = await municipalityFor(deps.municipalities, actor, 'write-profile', id);
  if (!found.ok) return found.error.reply;
  const kept = found.value;
  const fits = ifMatch(event, kept.version);
  if (!fits.ok) return fits.error.reply;
  const { associations } = kept;
  const facts = authorise(actor, 'write-municipality', { owner: id, associations }).ok;
  const decided = decide(kept, { facts });
  if (!decided.ok) return refusalOf(decided.error);
  const { outcome, next } = decided.value;
  if (outcome === 'changed') {
    const what = `municipalities/${id}/profile`;
    const change = { action: 'write-profile', what, before: kept, after: next };
    const saved = await deps.audit.record(actor, change, () => deps.municipalities.save(next));
    if (!saved.ok) return changedSince();
    deps.log.info('profile.changed', { municipalityId: id, version: next.version });
  }
  return tagged(json(200, profileView(next)), next.version);
};

/** The answer to whom a profile was refused; the places are in the body. */
export const refusalOf = ({ kind, reasons }: ProfileRefusal): APIGatewayProxyStructuredResultV2 => {
  const points = reasons.map(({ where, why }) => ({ where: `body.${where}`, why }));
  return kind === 'forbidden'
    ? problem('forbidden', 'Some of it is for administrators to change.', points)
    : problem('bad-request', 'Some parts of the profile do not fit.', points);
};
