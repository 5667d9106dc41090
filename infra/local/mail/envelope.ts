import * as z from 'zod';
import { parseIssueId } from '../../../shared/domain/digest-issue.ts';
import type { MunicipalityId } from '../../../shared/domain/ids.ts';
import { Instant } from '../../../shared/domain/time.ts';

/** What the catcher knows of a mail beside its source: kept as JSON next to the `.eml`. */
export const Envelope = z.object({
  /** The id that SES gave to the sender. Also the name of the files. */
  messageId: z.string().regex(/^[0-9a-f-]{20,80}$/),
  receivedAt: Instant,
  from: z.string(),
  recipients: z.array(z.string()).min(1),
  subject: z.string(),
  tags: z.record(z.string(), z.array(z.string())),
});
export type Envelope = z.infer<typeof Envelope>;

/** The municipality that a digest was written for; undefined for any other mail. */
export const municipalityOf = ({ tags }: Envelope): MunicipalityId | undefined =>
  parseIssueId(tags.issue?.[0] ?? '')?.municipalityId;
