import {
  type IssueArchiveRepository,
  packedWords,
} from '../../../shared/db/issue-archive-repository.ts';
import type { ArchivedIssue } from '../../../shared/domain/archived-issue.ts';
import { type IssueKey, issueIdOf } from '../../../shared/domain/digest-issue.ts';
import { ok } from '../../../shared/domain/result.ts';

const nameOf = (key: IssueKey, token: string): string => `${issueIdOf(key)} ${token}`;

export const inMemoryIssueArchive = (
  initial: readonly ArchivedIssue[] = [],
): IssueArchiveRepository => {
  const kept = new Map(initial.map((each) => [nameOf(each, each.token), structuredClone(each)]));
  return {
    keep: async (issue) => {
      const packed = packedWords(issue);
      if (!packed.ok) return packed;
      kept.set(nameOf(issue, issue.token), structuredClone(issue));
      return ok(undefined);
    },
    get: async (key, token) => structuredClone(kept.get(nameOf(key, token))),
  };
};
