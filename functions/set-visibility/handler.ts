import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { SetVisibilityRequest } from './request.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get' | 'setHidden'>;
  audit: AuditLog;
  log: Logger;
};

/** Keeps a municipality from being suggested to others as a partner, or lets it again; it holds from the next request on. */
export const setVisibility = ({ municipalities, audit, log }: Deps) =>
  signedInApi(log, SetVisibilityRequest, async ({ params: { id }, body: { hidden } }, actor) => {
    const municipality = await municipalityFor(municipalities, actor, 'write-profile', id);
    if (!municipality.ok) return municipality.error.reply;
    const change = {
      action: 'set-visibility',
      what: `municipalities/${id}/visibility`,
      before: { hidden: municipality.value.hidden ?? false },
      after: { hidden },
    };
    const written = await audit.record(actor, change, () => municipalities.setHidden(id, hidden));
    if (!written.ok) return problem('not-found', `No municipality has the id ${id} any more.`);
    return json(200, { hidden });
  });
