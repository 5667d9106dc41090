import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { err, ok, type Result } from '../domain/result.ts';
import { problem } from './problem.ts';

type Reply = APIGatewayProxyStructuredResultV2;
type Refused = { kind: 'refused'; reply: Reply };

/** The entity tag of a version, and of how often it was written again in it: `"3"`, `"3.1"`. */
export const versionTag = (version: number, revision?: number): string =>
  revision === undefined ? `"${version}"` : `"${version}.${revision}"`;

/** An answer with the entity tag of the version that it shows. */
export const tagged = (reply: Reply, version: number): Reply => ({
  ...reply,
  headers: { ...reply.headers, etag: versionTag(version), 'cache-control': 'no-store' },
});

/** `any`: whichever version there is. `named`: one of these, as their tags stand in the header. */
export type Precondition = { kind: 'any' } | { kind: 'named'; tags: readonly string[] };

/** Which version a request is about by its If-Match header; one without is asked for it (RFC 6585, 3). */
export const preconditionOf = ({
  headers,
}: Pick<APIGatewayProxyEventV2, 'headers'>): Result<Precondition, Refused> => {
  const given = headers['if-match']?.trim();
  if (!given) {
    const detail = 'Send the ETag of what you read as If-Match.';
    return err({ kind: 'refused', reply: problem('precondition-required', detail) });
  }
  if (given === '*') return ok({ kind: 'any' });
  return ok({ kind: 'named', tags: given.split(',').map((tag) => tag.trim()) });
};

/** Whether a version is meant. Only strong tags are compared: a weak one names none (RFC 9110, 13.1.1). */
export const isMeant = (precondition: Precondition, tag: string): boolean =>
  precondition.kind === 'any' || precondition.tags.includes(tag);

/** Whether a request was made from the version that is kept. */
export const ifMatch = (
  event: Pick<APIGatewayProxyEventV2, 'headers'>,
  version: number,
): Result<void, Refused> => {
  const precondition = preconditionOf(event);
  if (!precondition.ok) return precondition;
  return isMeant(precondition.value, versionTag(version))
    ? ok(undefined)
    : err({ kind: 'refused', reply: changedSince() });
};

/** The refusal of a change that was made from another version than the one that is kept. */
export const changedSince = (): Reply =>
  problem('precondition-failed', 'It was changed since you read it: read it again.');
