import * as z from 'zod';
import { Role } from '../../shared/domain/actor.ts';
import { PartyId } from '../../shared/domain/ids.ts';
import type { Logger } from '../../shared/log/logger.ts';

/** What a person may be. Each is a group of the user pool; other groups mean nothing here. */
const PersonRole = Role.exclude(['machine']);
type PersonRole = z.infer<typeof PersonRole>;

/** What the sign-in knows of somebody, as Cognito hands it to a trigger (version 2 of the event). */
const TokenEvent = z.looseObject({
  request: z.looseObject({
    userAttributes: z.looseObject({
      sub: z.string().min(1),
      'custom:party': z.string().optional(),
      'custom:associations': z.string().optional(),
    }),
    groupConfiguration: z
      .looseObject({ groupsToOverride: z.array(z.string()).nullish() })
      .nullish(),
  }),
});
type TokenEvent = z.infer<typeof TokenEvent>;

/** The claims of an access token that say whom a person acts for; empty when for nobody. */
export type PersonClaims =
  | Record<string, never>
  | { role: PersonRole; party?: string; associations?: string };

/** The event with its answer in it, which is how Cognito wants it back. */
export type ShapedToken = TokenEvent & {
  response: {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: { claimsToAddOrOverride: PersonClaims };
    };
  };
};

/**
 * Puts the role and whom it is for into an access token. Deny by default: whoever is in no group that is a role, or in
 * two of them, or acts for nobody, gets a token that opens nothing. An event of another form fails the sign-in.
 */
export const shapeToken =
  ({ log }: { log: Logger }) =>
  async (event: unknown): Promise<ShapedToken> => {
    const parsed = TokenEvent.parse(event);
    const claims = claimsOf(parsed.request);
    if (!('role' in claims)) {
      log.info('token.without-role', { subject: parsed.request.userAttributes.sub });
    }
    return {
      ...parsed,
      response: {
        claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } },
      },
    };
  };

const claimsOf = ({ groupConfiguration, userAttributes }: TokenEvent['request']): PersonClaims => {
  const groups = groupConfiguration?.groupsToOverride ?? [];
  const roles = PersonRole.options.filter((role) => groups.includes(role));
  const [role] = roles;
  if (role === undefined || roles.length > 1) return {};
  if (role === 'administrator') return { role };
  return role === 'officer'
    ? officerOf(userAttributes['custom:party'])
    : staffOf(userAttributes['custom:associations']);
};

const officerOf = (attribute: string | undefined): PersonClaims => {
  const party = PartyId.safeParse(attribute);
  return party.success ? { role: 'officer', party: party.data } : {};
};

/** Ids with space between them, as the token has them too. */
const staffOf = (attribute = ''): PersonClaims => {
  const associations = attribute.split(/\s+/).filter((id) => /^[a-z0-9-]{1,40}$/.test(id));
  return associations.length > 0
    ? { role: 'association-staff', associations: associations.join(' ') }
    : {};
};
