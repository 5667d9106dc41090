import * as z from 'zod';
import { ArchivedIssue } from '../../shared/domain/archived-issue.ts';
import { DeliveryState } from '../../shared/domain/delivery.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { Told } from '../../shared/domain/told.ts';
import { named, pageOf } from '../../shared/http/contract.ts';

const Digest = z.object({
  ...DigestIssue.pick({ municipalityId: true, contactId: true, week: true }).shape,
  state: DeliveryState,
  attempts: DigestIssue.shape.attempt,
  acceptedAt: DigestIssue.shape.acceptedAt,
  told: z.array(Told.omit({ said: true })),
});

/** What `digestViewOf` makes. */
export const DigestView = named(
  'Digest',
  Digest,
  'The digest of a week for a contact: how far it has come, and which calls it tells of as what news.',
);
export type DigestView = z.infer<typeof DigestView>;

export const DigestPageView = named('DigestPage', pageOf(DigestView), 'A page of digests.');

export const SentDigestView = named(
  'SentDigest',
  Digest.extend({
    /** Absent while nothing was accepted, and where no copy was kept. */
    copy: ArchivedIssue.pick({ language: true, subject: true, text: true }).optional(),
  }),
  'A digest with its words as they were sent, save that no link in them acts for the reader.',
);
export type SentDigestView = z.infer<typeof SentDigestView>;
