import type { IssueKey } from '../domain/digest-issue.ts';
import { issueIdOf } from '../domain/digest-issue.ts';
import type { Contact } from '../domain/municipality.ts';
import type { MailMessage } from '../mail/mime.ts';
import type { RenderedDigest } from './content.ts';

/**
 * The digest as a mail to one contact. The Message-ID is the issue's own, the same whenever it is composed.
 */
export const mailOf = (
  rendered: RenderedDigest,
  issue: IssueKey,
  contact: Contact,
  sender: { name: string; email: string },
  now: Date,
): MailMessage => {
  const domain = sender.email.slice(sender.email.lastIndexOf('@') + 1);
  return {
    from: sender,
    to: contact.email,
    ...rendered,
    date: now,
    messageId: `${issueIdOf(issue)}@${domain}`,
    headers: {
      'List-Id': `GrantBridge weekly digest <digest.${domain}>`,
      // RFC 3834: keeps out-of-office replies away from the people who answer questions.
      'Auto-Submitted': 'auto-generated',
    },
  };
};
