import { describe, expect, it } from 'vitest';
import { shapeToken } from '../../functions/shape-token/handler.ts';
import { keptLogger } from '../support/kept-logger.ts';

const PARTY = { 'custom:party': 'BG-HKV32' };
const ASSOCIATIONS = { 'custom:associations': 'ram-trakia  arm' };

const claimsOf = async (groups: string[] | null, attributes: object = {}) => {
  const log = keptLogger();
  const shaped = await shapeToken({ log })({
    version: '2',
    triggerSource: 'TokenGeneration_Authentication',
    request: {
      userAttributes: { sub: 'u-1', email: 'somebody@town.example', ...attributes },
      groupConfiguration: { groupsToOverride: groups },
      scopes: ['openid'],
    },
    response: { claimsAndScopeOverrideDetails: null },
  });
  const { accessTokenGeneration } = shaped.response.claimsAndScopeOverrideDetails;
  return { claims: accessTokenGeneration.claimsToAddOrOverride, lines: log.lines, shaped };
};

describe('the access token of a person', () => {
  it.each([
    ['an officer', ['officer'], PARTY, { role: 'officer', party: 'BG-HKV32' }],
    [
      'staff',
      ['association-staff', 'newsletter'],
      ASSOCIATIONS,
      { role: 'association-staff', associations: 'ram-trakia arm' },
    ],
    ['an administrator', ['administrator'], PARTY, { role: 'administrator' }],
  ])('says of %s whom they act for', async (_who, groups, attributes, claims) => {
    expect((await claimsOf(groups, attributes)).claims).toEqual(claims);
  });

  it.each([
    ['in no group', null, PARTY],
    ['in none that is a role', ['newsletter', 'machine', 'Administrator'], PARTY],
    ['in two that are', ['officer', 'administrator'], PARTY],
    ['an officer of nobody', ['officer'], {}],
    ['an officer of what is no party', ['officer'], { 'custom:party': 'everybody else' }],
    ['staff of no association', ['association-staff'], { 'custom:associations': ' ' }],
  ])('says nothing of who is %s, and no address is logged', async (_who, groups, attributes) => {
    const { claims, lines } = await claimsOf(groups, attributes);
    expect(claims).toEqual({});
    expect(lines).toMatchObject([{ code: 'token.without-role' }]);
    expect(JSON.stringify(lines)).not.toContain('@');
  });

  it('comes back in the event that asked for it', async () => {
    expect((await claimsOf(['officer'], PARTY)).shaped).toMatchObject({
      version: '2',
      request: { scopes: ['openid'] },
    });
  });

  it('is refused for an event of another form', async () => {
    await expect(shapeToken({ log: keptLogger() })({ request: {} })).rejects.toThrow();
  });
});
