import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { Actor, Role, Scope } from '../domain/actor.ts';
import { PartyId } from '../domain/ids.ts';

/** What our scopes begin with in a token: the resource server that they belong to. */
const RESOURCE_SERVER = 'grantbridge/';

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** The claims of our access tokens, as the API's authorizer passes them on: every value is a text. */
const Claims = z.object({
  sub: Actor.shape.id,
  /** Space between them (RFC 8693, 4.2). Those of others, such as `openid`, are none of ours. */
  scope: z.string().default(''),
  /** Of people. A token without it is that of a machine client. */
  role: Role.exclude(['machine']).optional(),
  party: PartyId.optional(),
  /** Ids, space between them. */
  associations: z.string().default(''),
});

const authorized = z.object({ jwt: z.object({ claims: Claims }) });

/**
 * Who asks, by the claims that the API's authorizer has verified; undefined where it verified none, or none of ours.
 * A person has no scopes of their own: what they may do is decided by the role.
 */
export const actorOf = (event: APIGatewayProxyEventV2): Actor | undefined => {
  const context: Record<string, unknown> = { ...event.requestContext };
  const parsed = authorized.safeParse(context.authorizer);
  if (!parsed.success) return undefined;
  const { sub, scope, role, party, associations } = parsed.data.jwt.claims;
  const scopes = role === undefined ? scopesIn(scope) : [];
  return {
    id: sub,
    role: role ?? 'machine',
    ...(party === undefined ? {} : { party }),
    associations: words(associations),
    scopes,
  };
};

const scopesIn = (scope: string): Scope[] =>
  words(scope).flatMap((word) => {
    const own = word.startsWith(RESOURCE_SERVER) ? word.slice(RESOURCE_SERVER.length) : '';
    const known = Scope.safeParse(own);
    return known.success ? [known.data] : [];
  });
