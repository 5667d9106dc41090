import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { err, ok, type Result } from '../domain/result.ts';
import { problem } from './problem.ts';

/** The tag of a version, and of how often it was written again in it. */
export const versionTag = (version: number, revision?: number): string =>
  revision === undefined ? `"${version}"` : `"${version}.${revision}"`;

/** `any`: whichever version there is. `named`: one of these, as their tags stand in the header. */
export type Precondition = { kind: 'any' } | { kind: 'named'; tags: readonly string[] };

type Refused = { kind: 'refused'; reply: APIGatewayProxyStructuredResultV2 };

/** Which version a request is about by its If-Match header; one without is refused with 428. */
export const preconditionOf = ({
  headers,
}: APIGatewayProxyEventV2): Result<Precondition, Refused> => {
  const given = headers['if-match']?.trim();
  if (given === undefined || given === '') {
    const detail = 'Send the ETag of what you read in the If-Match header.';
    return err({ kind: 'refused', reply: problem('precondition-required', detail) });
  }
  if (given === '*') return ok({ kind: 'any' });
  return ok({ kind: 'named', tags: given.split(',').map((tag) => tag.trim()) });
};

/** Whether a version is meant. Only strong tags are compared: a weak one names none (RFC 9110, 13.1.1). */
export const isMeant = (precondition: Precondition, tag: string): boolean =>
  precondition.kind === 'any' || precondition.tags.includes(tag);

/** The answer to whom another version is kept than was meant. */
export const notAsMeant = (): APIGatewayProxyStructuredResultV2 =>
  problem('precondition-failed', 'Somebody else has changed it. Read it again and decide anew.');
