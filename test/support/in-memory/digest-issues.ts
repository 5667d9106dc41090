import type { DigestIssueRepository } from '../../../shared/db/digest-issue-repository.ts';
import { type DigestIssue, type IssueKey, issueIdOf } from '../../../shared/domain/digest-issue.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';

type Ledger = Map<string, DigestIssue>;

type Outcome = Result<DigestIssue, { kind: 'lost' }>;

export const inMemoryDigestIssues = (
  initial: readonly DigestIssue[] = [],
): DigestIssueRepository => {
  const kept: Ledger = new Map(initial.map((each) => [issueIdOf(each), structuredClone(each)]));
  const all = (): DigestIssue[] => structuredClone([...kept.values()]);
  return {
    get: async (key) => structuredClone(kept.get(issueIdOf(key))),
    claim: async (...of) => claim(kept, ...of),
    ...settling(kept),
    handOver: async (key, token, told, at, searches = []) => {
      const found = held(kept, key, token);
      if (found?.state === 'handing-over') return ok(structuredClone(found));
      if (found?.state !== 'claimed') return err({ kind: 'lost' });
      const { searches: _before, ...issue } = found;
      const handed = { told, handedOverAt: at, handedOverAs: token };
      const ofSearches = searches.length > 0 ? { searches: [...searches] } : {};
      return keep(kept, { ...issue, ...handed, ...ofSearches, state: 'handing-over' });
    },
    release: async (key, token) => {
      if (!kept.has(issueIdOf(key))) return ok(undefined);
      const found = held(kept, key, token);
      if (!found || found.state === 'accepted') return err({ kind: 'lost' });
      kept.delete(issueIdOf(key));
      return ok(undefined);
    },
    heardBy: async (municipalityId, contactId) => {
      const accepted = all()
        .filter((each) => each.state === 'accepted')
        .filter((each) => each.municipalityId === municipalityId && each.contactId === contactId)
        .sort((a, b) => (a.week < b.week ? -1 : 1));
      const lastWeek = accepted.at(-1)?.week;
      const searches = accepted.flatMap((each) => each.searches ?? []);
      return {
        told: accepted.flatMap(({ told }) => told),
        searches,
        ...(lastWeek && { lastWeek }),
      };
    },
    ofWeek: async (week) => all().filter((each) => each.week === week),
  };
};

const claim = (
  kept: Ledger,
  key: IssueKey,
  previous: DigestIssue | undefined,
  lease: DigestIssue['lease'],
  attempt: number,
): Outcome => {
  if (previous?.state === 'accepted') return err({ kind: 'lost' });
  const found = kept.get(issueIdOf(key));
  if (found?.state === 'claimed' && found.lease.token === lease.token) {
    return ok(structuredClone(found));
  }
  if (found?.state !== previous?.state || found?.lease.token !== previous?.lease.token) {
    return err({ kind: 'lost' });
  }
  const { municipalityId, contactId, week } = key;
  const told = previous?.told ?? [];
  const { searches, handedOverAt, handedOverAs } = previous ?? {};
  const issue = {
    ...{ municipalityId, contactId, week, attempt, lease, told },
    ...(searches && { searches }),
    ...(handedOverAt && { handedOverAt }),
    ...(handedOverAs && { handedOverAs }),
  };
  return keep(kept, { ...issue, state: 'claimed' });
};

const settling = (kept: Ledger): Pick<DigestIssueRepository, 'accept' | 'recordFeedback'> => ({
  accept: async (key, { token, at, messageId }) => {
    const found = kept.get(issueIdOf(key));
    if (found?.state === 'accepted') return ok(structuredClone(found));
    const handed = found?.state === 'handing-over';
    const reported = token === undefined && (handed || found?.handedOverAt !== undefined);
    const answered = handed && token === found.lease.token;
    if (!found || !(reported || answered)) return err({ kind: 'lost' });
    return keep(kept, { ...found, state: 'accepted', acceptedAt: at, messageId });
  },
  recordFeedback: async (key, feedback, at) => {
    const found = kept.get(issueIdOf(key));
    if (found?.state !== 'accepted') return err({ kind: 'not-accepted' });
    if (found.feedbackAt === undefined || found.feedbackAt <= at) {
      keep(kept, { ...found, feedback, feedbackAt: at });
    }
    return ok(undefined);
  },
});

const held = (kept: Ledger, key: IssueKey, token: string): DigestIssue | undefined => {
  const found = kept.get(issueIdOf(key));
  return found?.lease.token === token ? found : undefined;
};

const keep = (kept: Ledger, issue: DigestIssue): Outcome => {
  kept.set(issueIdOf(issue), structuredClone(issue));
  return ok(structuredClone(issue));
};
