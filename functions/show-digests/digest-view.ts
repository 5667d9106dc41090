import { deliveryStateOf } from '../../shared/domain/delivery.ts';
import type { DigestIssue } from '../../shared/domain/digest-issue.ts';
import type { DigestView } from './answer.ts';

/** An issue without what belongs to the machinery alone, and without any address. */
export const digestViewOf = (issue: DigestIssue): DigestView => {
  const { municipalityId, contactId, week, attempt, acceptedAt, told } = issue;
  return {
    ...{ municipalityId, contactId, week, state: deliveryStateOf(issue), attempts: attempt },
    ...(acceptedAt && { acceptedAt }),
    told: told.map(({ callId, version, kind }) => ({ callId, version, kind })),
  };
};
