import { describe, expect, it } from 'vitest';
import {
  DigestIssue,
  decideClaim,
  issueIdOf,
  parseIssueId,
} from '../../shared/domain/digest-issue.ts';
import { NOW } from '../support/builders.ts';

const SETTLE = 20 * 60_000;
const minutes = (n: number): string => new Date(NOW.getTime() + n * 60_000).toISOString();

const issue = (overrides: Record<string, unknown>): DigestIssue =>
  DigestIssue.parse({
    municipalityId: 'BG-SZR31',
    contactId: 'main',
    week: '2026-W34',
    state: 'claimed',
    attempt: 1,
    lease: { token: 'a', until: minutes(2) },
    told: [],
    ...overrides,
  });

describe('claiming an issue', () => {
  it('is free when nobody worked on it', () => {
    expect(decideClaim(undefined, NOW, SETTLE)).toEqual({ kind: 'claim', attempt: 1 });
  });

  it('waits for whoever holds the lease', () => {
    expect(decideClaim(issue({}), NOW, SETTLE)).toEqual({ kind: 'wait', because: 'leased' });
  });

  it('takes over from a worker that died before it handed anything over', () => {
    const abandoned = issue({ lease: { token: 'a', until: minutes(-1) } });
    expect(decideClaim(abandoned, NOW, SETTLE)).toEqual({ kind: 'claim', attempt: 2 });
  });

  it('does not repeat a hand-over whose outcome the mail service may still report', () => {
    const unsettled = issue({
      state: 'handing-over',
      lease: { token: 'a', until: minutes(-1) },
      handedOverAt: minutes(-19),
    });
    expect(decideClaim(unsettled, NOW, SETTLE)).toEqual({ kind: 'wait', because: 'unsettled' });
  });

  it('repeats a hand-over that the mail service never reported', () => {
    const lost = issue({
      state: 'handing-over',
      lease: { token: 'a', until: minutes(-19) },
      handedOverAt: minutes(-21),
    });
    expect(decideClaim(lost, NOW, SETTLE)).toEqual({ kind: 'claim', attempt: 2 });
  });

  it('is over once the issue was accepted, however long ago', () => {
    const accepted = issue({ state: 'accepted', lease: { token: 'a', until: minutes(-9999) } });
    expect(decideClaim(accepted, NOW, SETTLE)).toEqual({ kind: 'done' });
  });
});

describe('the name of an issue', () => {
  it('reads back as the issue', () => {
    const key = issue({});
    expect(issueIdOf(key)).toBe('BG-SZR31_main_2026-W34');
    expect(parseIssueId(issueIdOf(key))).toMatchObject({
      municipalityId: 'BG-SZR31',
      week: '2026-W34',
    });
  });

  it.each(['', 'BG-SZR31', 'BG-SZR31_main_2026-34', 'BG-SZR31_main_2026-W34_x'])(
    'is not read out of %j',
    (id) => {
      expect(parseIssueId(id)).toBeUndefined();
    },
  );
});
