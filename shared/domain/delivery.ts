import * as z from 'zod';
import { DigestIssue, MailFeedback } from './digest-issue.ts';

/** How far an issue has come: what the ledger knows of it, and once it was accepted what was reported since. */
export const DeliveryState = z.enum([...DigestIssue.shape.state.options, ...MailFeedback.options]);
export type DeliveryState = z.infer<typeof DeliveryState>;

export const deliveryStateOf = ({
  state,
  feedback,
}: Pick<DigestIssue, 'state' | 'feedback'>): DeliveryState => feedback ?? state;
