import * as z from 'zod';
import type { Functions } from '../invoke.ts';
import { REGION } from '../names.ts';
import type { Person } from './people.ts';

/** What `shape-token` answers, as far as a token needs it. */
const Shaped = z.object({
  response: z.object({
    claimsAndScopeOverrideDetails: z.object({
      accessTokenGeneration: z.object({
        claimsToAddOrOverride: z.record(z.string(), z.string()),
      }),
    }),
  }),
});

/** The claims that `shape-token` puts into the token of a person, asked as Cognito asks (event version 2). */
export const personClaims = async (
  functions: Pick<Functions, 'invoke'>,
  person: Person,
  clientId: string,
): Promise<Record<string, string>> => {
  const { sub, email, groups, party, associations } = person;
  const answer = await functions.invoke('shape-token', {
    version: '2',
    triggerSource: 'TokenGeneration_Authentication',
    region: REGION,
    userPoolId: 'local',
    userName: sub,
    callerContext: { awsSdkVersion: 'none', clientId },
    request: {
      userAttributes: {
        sub,
        email,
        ...(party === undefined ? {} : { 'custom:party': party }),
        ...(associations === undefined ? {} : { 'custom:associations': associations }),
      },
      groupConfiguration: { groupsToOverride: groups, iamRolesToOverride: [] },
      scopes: ['openid'],
    },
    response: {},
  });
  const { claimsAndScopeOverrideDetails: details } = Shaped.parse(answer).response;
  return details.accessTokenGeneration.claimsToAddOrOverride;
};
