import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { PartyRepository } from '../../db/party-repository.ts';
import type { Actor } from '../../domain/actor.ts';
import { type Action, authorise } from '../../domain/authorisation.ts';
import type { PartyId } from '../../domain/ids.ts';
import type { Party } from '../../domain/party.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { problem } from '../../http/problem.ts';
import { refused } from '../../http/refused.ts';

type Refused = { kind: 'refused'; reply: APIGatewayProxyStructuredResultV2 };

/** A refusal that is ready to be sent. */
export const refusedWith = (reply: APIGatewayProxyStructuredResultV2) =>
  err({ kind: 'refused' as const, reply });

/**
 * The party that somebody acts for: the one that is named, else an officer's own. Whether it exists is told only to
 * who may act for it.
 */
export const actingParty = async (
  parties: Pick<PartyRepository, 'get'>,
  actor: Actor,
  named: PartyId | undefined,
  where: string,
): Promise<Result<Party, Refused>> => {
  const id = named ?? actor.party;
  if (id === undefined) {
    const points = [{ where, why: 'name the party that you act for' }];
    return refusedWith(problem('bad-request', 'It is not clear who acts.', points));
  }
  const party = await parties.get(id);
  const allowed = mayActOn(actor, 'act-as-partner', id, party);
  if (!allowed.ok) return allowed;
  return party ? ok(party) : refusedWith(problem('not-found', `No party has the id ${id}.`));
};

/** Whether an actor may do a thing to what belongs to a party, as far as that party is known. */
export const mayActOn = (
  actor: Actor,
  action: Action,
  owner: PartyId,
  party: Pick<Party, 'associations'> | undefined,
): Result<void, Refused> => {
  const allowed = authorise(actor, action, { owner, associations: party?.associations ?? [] });
  return allowed.ok ? ok(undefined) : refusedWith(refused(allowed.error));
};
