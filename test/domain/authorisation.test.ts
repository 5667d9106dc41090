import { describe, expect, it } from 'vitest';
import { Actor } from '../../shared/domain/actor.ts';
import { type Action, authorise, authoriseForSome } from '../../shared/domain/authorisation.ts';
import { PartyId } from '../../shared/domain/ids.ts';

const TOPOLOVGRAD = PartyId.parse('BG-HKV32');
const HASKOVO = PartyId.parse('BG-HKV34');

const actor = (about: Partial<Actor>): Actor =>
  Actor.parse({ id: 'somebody', role: 'officer', associations: [], scopes: [], ...about });

const OFFICER = actor({ party: TOPOLOVGRAD });
const STAFF = actor({ role: 'association-staff', associations: ['ram-trakia'] });
const ADMINISTRATOR = actor({ role: 'administrator' });
const MEMBER = { owner: TOPOLOVGRAD, associations: ['ram-trakia'] };
const OTHER = { owner: HASKOVO, associations: ['arm'] };

describe('who may do what', () => {
  it.each<[string, Actor, Action, object, boolean]>([
    ['an officer acts for their own municipality', OFFICER, 'act-as-partner', MEMBER, true],
    ['and for no other', OFFICER, 'act-as-partner', OTHER, false],
    ['nor without an owner', OFFICER, 'act-as-partner', {}, false],
    ['an officer without a party acts for none', actor({}), 'act-as-partner', {}, false],
    ['staff act for members', STAFF, 'act-as-partner', MEMBER, true],
    ['and for nobody else', STAFF, 'act-as-partner', OTHER, false],
    ['an officer does not moderate', OFFICER, 'moderate-partner-search', MEMBER, false],
    ['staff moderate what members publish', STAFF, 'moderate-partner-search', MEMBER, true],
    ['an administrator acts for all', ADMINISTRATOR, 'write-profile', OTHER, true],
    ['all read what is shared', OFFICER, 'read-shared', OTHER, true],
    ['an officer does not run the service', OFFICER, 'read-operations', {}, false],
  ])('%s', (_promise, who, action, resource, allowed) => {
    expect(authorise(who, action, resource).ok).toBe(allowed);
  });

  it.each<[string, Actor, Action, boolean]>([
    ['an officer with a municipality', OFFICER, 'write-profile', true],
    ['no officer without one', actor({}), 'write-profile', false],
    ['staff of an association', STAFF, 'write-profile', true],
    ['no staff of none', actor({ role: 'association-staff' }), 'write-profile', false],
    ['an administrator', ADMINISTRATOR, 'write-profile', true],
    ['no machine without the scope', actor({ role: 'machine' }), 'write-profile', false],
    ['nobody of their own where only administrators may', STAFF, 'write-municipality', false],
  ])('lets some be written by %s', (_promise, who, action, allowed) => {
    expect(authoriseForSome(who, action).ok).toBe(allowed);
  });

  it('is nobody who is not signed in', () => {
    const refused = authorise(undefined, 'read-shared', {});
    expect(refused).toEqual({ ok: false, error: { kind: 'not-signed-in' } });
  });

  it('is a machine only within its scopes, and never in what people decide', () => {
    const machine = actor({ role: 'machine', scopes: ['calls:write'] });
    expect(authorise(machine, 'write-reference', {}).ok).toBe(true);
    expect(authorise(machine, 'write-profile', MEMBER).ok).toBe(false);
    expect(authorise(machine, 'moderate-partner-search', MEMBER).ok).toBe(false);
  });
});
