import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { MunicipalityRepository } from '../db/municipality-repository.ts';
import type { Actor } from '../domain/actor.ts';
import { type Action, authorise } from '../domain/authorisation.ts';
import type { MunicipalityId } from '../domain/ids.ts';
import type { Municipality } from '../domain/municipality.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { problem } from './problem.ts';
import { refused } from './refused.ts';

/**
 * The municipality, for whoever may do this with it; else the answer that refuses. Whoever may not is told so whether
 * or not there is one of that id.
 */
export const municipalityFor = async (
  municipalities: Pick<MunicipalityRepository, 'get'>,
  actor: Actor,
  action: Action,
  id: MunicipalityId,
): Promise<Result<Municipality, { kind: 'refused'; reply: APIGatewayProxyStructuredResultV2 }>> => {
  const municipality = await municipalities.get(id);
  const allowed = authorise(actor, action, {
    owner: id,
    associations: municipality?.associations ?? [],
  });
  if (!allowed.ok) return err({ kind: 'refused', reply: refused(allowed.error) });
  return municipality
    ? ok(municipality)
    : err({ kind: 'refused', reply: problem('not-found', `No municipality has the id ${id}.`) });
};
