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
  /** The authorizer cannot tell an ID token, which is for the pages alone, from an access token: both name the client. */
  token_use: z.literal('access'),
  client_id: z.string().min(1).max(200),
  /** Space between them (RFC 8693, 4.2). Those of others, such as `openid`, are none of ours. */
  scope: z.string().default(''),
  /** Of people alone. */
  role: Role.exclude(['machine']).optional(),
  party: PartyId.optional(),
  /** Ids, space between them. */
  associations: z.string().default(''),
});
type Claims = z.infer<typeof Claims>;

const authorized = z.object({ jwt: z.object({ claims: Claims }) });

/**
 * Who asks, by the claims that the API's authorizer has verified; undefined where it verified none, or none of ours.
 * Whoever is their own client is a machine (RFC 9068, 2.2: a client that acts for nobody is the subject itself), so
 * that a person without a role, whatever scopes the token has, is nobody.
 */
export const actorOf = (event: APIGatewayProxyEventV2): Actor | undefined => {
  const context: Record<string, unknown> = { ...event.requestContext };
  const parsed = authorized.safeParse(context.authorizer);
  if (!parsed.success) return undefined;
  const { claims } = parsed.data.jwt;
  return claims.sub === claims.client_id ? machine(claims) : person(claims);
};

const machine = ({ sub, scope, role }: Claims): Actor | undefined =>
  role === undefined
    ? { id: sub, role: 'machine', associations: [], scopes: scopesIn(scope) }
    : undefined;

/** A person has no scopes of their own: what they may do is decided by the role. */
const person = ({ sub, role, party, associations }: Claims): Actor | undefined =>
  role === undefined
    ? undefined
    : {
        id: sub,
        role,
        ...(party === undefined ? {} : { party }),
        associations: words(associations),
        scopes: [],
      };

const scopesIn = (scope: string): Scope[] =>
  words(scope).flatMap((word) => {
    const own = word.startsWith(RESOURCE_SERVER) ? word.slice(RESOURCE_SERVER.length) : '';
    const known = Scope.safeParse(own);
    return known.success ? [known.data] : [];
  });
