import type { DigestLanguage, Localised } from '../../domain/language.ts';
import { textFor } from '../../domain/language.ts';
import type { PartnerSearch } from '../../domain/partner-search.ts';
import { html, type SafeHtml } from '../../mail/html.ts';
import type { MailMessage } from '../../mail/mime.ts';
import { dateInWords, pageWords } from '../../pages/i18n/page-words.ts';
import { partnerWords } from './partner-words.ts';
import type { PartnerMailKind, PartnerWords } from './words.ts';

/** What one mail says. Who it comes from is the service alone: the two sides never write to each other's address. */
export type PartnerMail = {
  kind: PartnerMailKind;
  /** Names the mail, so that the same step always makes the same one. */
  name: string;
  language: DigestLanguage;
  search: Pick<PartnerSearch, 'notice'>;
  /** The other side, where the mail is about one. */
  party?: Localised | undefined;
  /** The words of a person: a message, or the reason of a refusal. */
  quoted?: { label: 'message' | 'reason'; text: string };
  /** The address of the other side; only after both agreed. */
  contact?: string | undefined;
  link: string;
};

type Envelope = { to: string; from: MailMessage['from']; now: Date };

type Fact = { label: string; value: string; language?: string };

/** A mail about a step of a partner search: text and HTML, which say the same. */
export const partnerMail = (mail: PartnerMail, { to, from, now }: Envelope): MailMessage => {
  const words = partnerWords(mail.language);
  const domain = from.email.slice(from.email.lastIndexOf('@') + 1);
  const subject = `${words.mails[mail.kind].subject}: ${mail.search.notice.title}`;
  const facts = factsOf(mail, words);
  return {
    ...{ from, to, subject, date: now },
    text: textOf(mail, words, facts),
    html: htmlOf(mail, words, facts, subject).toString(),
    messageId: `${mail.name}@${domain}`,
    // RFC 3834: keeps out-of-office replies away.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
};

const factsOf = (
  { kind, language, search: { notice }, party, contact }: PartnerMail,
  { labels }: PartnerWords,
): Fact[] => {
  const name = party && textFor(party, language);
  const until = dateInWords(notice.until, pageWords(language));
  return [
    { label: labels.search, value: notice.title, language: notice.language },
    ...(name ? [{ label: labels.party, value: name.text, language: name.language }] : []),
    ...(contact === undefined ? [] : [{ label: labels.contact, value: contact }]),
    ...(kind === 'published' ? [{ label: labels.until, value: until }] : []),
  ];
};

const textOf = (
  { kind, language, quoted, link }: PartnerMail,
  words: PartnerWords,
  facts: readonly Fact[],
): string =>
  [
    `GrantBridge · ${pageWords(language).tagline}`,
    words.mails[kind].title,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...(quoted ? [`${words.labels[quoted.label]}:\n${quoted.text}`] : []),
    words.mails[kind].text,
    `${words.mails[kind].button}:\n${link}`,
    words.why,
    '',
  ].join('\n\n');

const TEXT = 'font:16px/24px Segoe UI,Roboto,Helvetica,Arial,sans-serif;color:#1c2a33';

const factHtml = ({ label, value, language }: Fact): SafeHtml =>
  html`<p style="margin:0 0 8px"><span style="color:#51626d">${label}:</span> <strong${language && html` lang="${language}"`}>${value}</strong></p>`;

const quoteHtml = (label: string, text: string): SafeHtml => html`
<p style="margin:14px 0 4px;color:#51626d">${label}:</p>
<blockquote style="margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid #d5dee0">${text
  .split(/\r?\n/)
  .map((line) => html`<p style="margin:0 0 6px">${line}</p>`)}</blockquote>`;

const htmlOf = (
  { kind, language, quoted, link }: PartnerMail,
  words: PartnerWords,
  facts: readonly Fact[],
  subject: string,
): SafeHtml => {
  const { title, text, button } = words.mails[kind];
  return html`<!DOCTYPE html>
<html lang="${language}" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${subject}</title></head>
<body style="margin:0;padding:0;background-color:#eef2f1">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left"><tr><td style="background-color:#ffffff;border:1px solid #d5dee0;border-radius:10px;padding:28px 28px 30px;${TEXT}">
<p style="margin:0 0 18px;color:#51626d"><strong style="color:#1c2a33">GrantBridge</strong> · ${pageWords(language).tagline}</p>
<h1 style="margin:0 0 14px;font-size:22px;line-height:29px;color:#12395f">${title}</h1>
${facts.map(factHtml)}
${quoted && quoteHtml(words.labels[quoted.label], quoted.text)}
<p style="margin:14px 0 22px">${text}</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="background-color:#12395f;border-radius:6px"><a href="${link}" style="display:inline-block;padding:13px 26px;font-weight:600;color:#ffffff;text-decoration:none">${button}</a></td></tr></table>
<p style="margin:22px 0 0;color:#51626d">${words.why}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
};
