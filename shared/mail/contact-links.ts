import type { ContactKey } from '../domain/contact-preferences.ts';
import type { IssueKey } from '../domain/digest-issue.ts';
import type { LinkKeys } from './link-keys.ts';
import { type LinkPurpose, signIssueToken, signToken } from './signed-link.ts';

type LinkRequest = ContactKey & {
  now: Date;
  /** The service's own address, with or without a slash at its end: the setting `PUBLIC_URL`. */
  baseUrl: string;
  keys: LinkKeys;
};

/** The absolute address of a signed page for one contact. It is as good as a password: never log one. */
export const linkFor = (purpose: LinkPurpose, request: LinkRequest): string => {
  const { baseUrl, keys, now, municipalityId, contactId } = request;
  const token = signToken(purpose, { municipalityId, contactId }, now, keys);
  return `${baseUrl.replace(/\/+$/, '')}/${purpose}/${token}`;
};

/** The address of the deadlines that concern a contact's municipality, for a calendar to subscribe to. */
export const calendarLink = ({ baseUrl, keys, now, ...contact }: LinkRequest): string =>
  `${baseUrl.replace(/\/+$/, '')}/calendars/${signToken('calendar', contact, now, keys)}`;

/** What every digest links to: to leave with one click (RFC 8058), and to choose. */
export const linksFor = (request: LinkRequest): { unsubscribe: string; preferences: string } => ({
  unsubscribe: linkFor('unsubscribe', request),
  preferences: linkFor('preferences', request),
});

/** What a digest links to: besides, the issue itself as it was sent. */
export const issueLinks = (
  request: LinkRequest & IssueKey,
): { unsubscribe: string; preferences: string; archive: string } => ({
  ...linksFor(request),
  archive: `${request.baseUrl.replace(/\/+$/, '')}/issues/${signIssueToken(request, request.now, request.keys)}`,
});

/**
 * The headers by which a mail client offers its user to leave with one click, without opening anything (RFC 8058, 3.1;
 * RFC 2369, 3.2). They only count when the mail's DKIM signature covers them, as that of SES does.
 */
export const unsubscribeHeaders = (link: string): Record<string, string> => ({
  'List-Unsubscribe': `<${link}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
