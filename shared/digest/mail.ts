import type { IssueKey } from '../domain/digest-issue.ts';
import { issueIdOf } from '../domain/digest-issue.ts';
import type { Contact } from '../domain/municipality.ts';
import { unsubscribeHeaders } from '../mail/contact-links.ts';
import { safeUrl } from '../mail/html.ts';
import type { MailMessage } from '../mail/mime.ts';
import type { DigestLinks, RenderedDigest } from './content.ts';

/**
 * The digest as a mail to one contact. The Message-ID is the issue's own, the same whenever it is composed. SES puts
 * its own in its place (Amazon SES developer guide, "Amazon SES header fields"), so that the issue stands in a header
 * of ours as well, by which two tries at one mail can be told from two mails.
 */
export const mailOf = (
  rendered: RenderedDigest,
  issue: IssueKey,
  contact: Contact,
  sender: { name: string; email: string },
  now: Date,
): MailMessage => {
  const { subject, text, html, calendar, links } = rendered;
  const domain = sender.email.slice(sender.email.lastIndexOf('@') + 1);
  return {
    ...{ subject, text, html },
    ...(calendar && { calendar }),
    from: sender,
    to: contact.email,
    date: now,
    messageId: `${issueIdOf(issue)}@${domain}`,
    headers: {
      'List-Id': `GrantBridge weekly digest <digest.${domain}>`,
      // RFC 3834: keeps out-of-office replies away from the people who answer questions.
      'Auto-Submitted': 'auto-generated',
      'X-GrantBridge-Issue': issueIdOf(issue),
      ...leavingHeaders(links),
    },
  };
};

/** One-click unsubscribing by RFC 8058; mail programs use it over HTTPS only. */
const leavingHeaders = ({ unsubscribe }: DigestLinks): Record<string, string> => {
  const url = safeUrl(unsubscribe ?? '');
  return url === undefined ? {} : unsubscribeHeaders(url);
};
