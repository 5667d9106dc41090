import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressStateKey,
  appliedFileKey,
  archivedIssueKey,
  callIndexChunkKey,
  callKey,
  callLinkKey,
  callListBound,
  callListKey,
  callVersionKey,
  contactAwayKey,
  issueKey,
  issueListKey,
  keptAnswerKey,
  linkMailKey,
  municipalityKey,
  municipalityListKey,
  municipalityShards,
  organisationKey,
  organisationListKey,
  preferencesKey,
  programmeKey,
  programmeListKey,
  sourceRunKey,
  suppressedAddressKey,
} from '../../shared/db/keys.ts';
import { SHARDS, shardOf } from '../../shared/db/shard.ts';
import { AddressKey } from '../../shared/domain/address-state.ts';
import { IssueKey } from '../../shared/domain/digest-issue.ts';
import {
  CallId,
  MunicipalityId,
  OrganisationId,
  ProgrammeCode,
  SourceId,
} from '../../shared/domain/ids.ts';
import { Instant, toInstant } from '../../shared/domain/time.ts';

const CALL = CallId.parse('eu-portal:1TOPICS');
const ISSUE = IssueKey.parse({ municipalityId: 'BG-SZR31', contactId: 'main', week: '2026-W47' });
const AT = Instant.parse('2026-03-17T16:00:00Z');

describe('the keys of the table', () => {
  it('are the ones that stored items have', () => {
    const life = ProgrammeCode.parse('LIFE');
    expect({ ...programmeKey(life), ...programmeListKey(life) }).toEqual({
      pk: 'PROGRAMME#LIFE',
      sk: 'PROGRAMME',
      gsi1pk: 'PROGRAMMES',
      gsi1sk: 'LIFE',
    });
    expect({ ...callKey(CALL), ...callListKey(CALL, new Date(AT)) }).toEqual({
      pk: 'CALL#eu-portal:1TOPICS',
      sk: 'CALL',
      gsi1pk: 'CALLS',
      gsi1sk: '2026-03-17T16:00:00.000Z#eu-portal:1TOPICS',
    });
    expect(callListKey(CALL, undefined).gsi1sk).toBe('9999-12-31T23:59:59.999Z#eu-portal:1TOPICS');
    const trakia = OrganisationId.parse('org-ram-trakia');
    expect({ ...organisationKey(trakia), ...organisationListKey(trakia) }).toEqual({
      pk: 'ORGANISATION#org-ram-trakia',
      sk: 'PROFILE',
      gsi1pk: 'ORGANISATIONS',
      gsi1sk: 'org-ram-trakia',
    });
    expect(callLinkKey({ a: CALL, b: CallId.parse('isun:7') })).toEqual({
      pk: 'CALL-LINKS',
      sk: 'eu-portal:1TOPICS#isun:7',
    });
    expect(callVersionKey(CALL, 3)).toEqual({ pk: 'CALL#eu-portal:1TOPICS', sk: 'VERSION#000003' });
    expect({
      ...municipalityKey(ISSUE.municipalityId),
      ...municipalityListKey(ISSUE.municipalityId),
    }).toEqual({
      pk: 'MUNICIPALITY#BG-SZR31',
      sk: 'PROFILE',
      gsi1pk: 'MUNICIPALITIES#09',
      gsi1sk: 'BG-SZR31',
    });
    expect({ ...issueKey(ISSUE), ...issueListKey(ISSUE) }).toEqual({
      pk: 'MUNICIPALITY#BG-SZR31',
      sk: 'ISSUE#main#2026-W47',
      gsi1pk: 'ISSUES#2026-W47#09',
      gsi1sk: 'BG-SZR31#main',
    });
    expect({ ...preferencesKey(ISSUE), ...contactAwayKey(ISSUE) }).toEqual({
      pk: 'MUNICIPALITY#BG-SZR31',
      sk: 'PREFERENCES#main',
      gsi1pk: 'CONTACTS-AWAY',
      gsi1sk: 'BG-SZR31#main',
    });
    expect(linkMailKey(ISSUE, 'r1')).toEqual({
      pk: 'MUNICIPALITY#BG-SZR31',
      sk: 'LINK-MAIL#r1',
    });
    const address = AddressKey.parse('0'.repeat(64));
    expect({ ...addressStateKey(address), ...suppressedAddressKey(address) }).toEqual({
      pk: `ADDRESS#${address}`,
      sk: 'ADDRESS',
      gsi1pk: 'SUPPRESSED-ADDRESSES',
      gsi1sk: address,
    });
    expect(archivedIssueKey(ISSUE, 'token')).toEqual({
      pk: 'MUNICIPALITY#BG-SZR31',
      sk: 'COPY#main#2026-W47#token',
    });
    expect(sourceRunKey(SourceId.parse('eu-portal'), AT)).toEqual({
      pk: 'SOURCE#eu-portal',
      sk: 'RUN#2026-03-17T16:00:00.000Z',
    });
    expect(keptAnswerKey('abc')).toEqual({ pk: 'ANSWER#abc', sk: 'ANSWER' });
    expect(appliedFileKey(SourceId.parse('eu-portal-bulk'), 2)).toEqual({
      pk: 'SOURCE#eu-portal-bulk',
      sk: 'APPLIED#2',
    });
    expect(callIndexChunkKey('v1', AT, 7)).toEqual({
      pk: 'CALL-INDEX#v1#2026-03-17T16:00:00.000Z',
      sk: 'CHUNK#007',
    });
  });

  it('put a call beyond a bound exactly when it closes then or later', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, instants, (deadline, bound) => {
        const { gsi1sk } = callListKey(CALL, deadline);
        expect(gsi1sk > callListBound(toInstant(bound))).toBe(deadline >= bound);
      }),
    );
  });
});

describe('the shard of an id', () => {
  const ids = fc.stringMatching(/^[A-Z]{2}-[A-Za-z0-9]{1,20}$/);

  it('is one of the shards, always the same, and the one that the list has', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const shard = shardOf(id);
        expect(Number.isInteger(shard) && shard >= 0 && shard < SHARDS).toBe(true);
        expect(shardOf(id)).toBe(shard);
        const { gsi1pk } = municipalityListKey(MunicipalityId.parse(id));
        expect(municipalityShards()[shard]).toBe(gsi1pk);
      }),
    );
  });

  it('is the one that stored items rest on', () => {
    const shards = ['BG-SZR31', 'GR-0101', 'NO-0301', 'TR-22', 'IS-0000'].map(shardOf);
    expect(shards).toEqual([9, 5, 1, 11, 9]);
  });

  it('spreads the municipalities of Europe evenly, within a tenth', () => {
    const counts = new Array<number>(SHARDS).fill(0);
    for (let at = 0; at < 98_000; at += 1) {
      const shard = shardOf(`FR-${String(at).padStart(5, '0')}`);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    const fair = 98_000 / SHARDS;
    for (const count of counts) expect(Math.abs(count - fair)).toBeLessThan(fair / 10);
  });
});
