import { type ContactKey, contactNameOf } from '../domain/contact-preferences.ts';
import type { DigestLanguage } from '../domain/language.ts';
import { type Localised, textFor } from '../domain/language.ts';
import type { PlainDate } from '../domain/time.ts';
import { html, type SafeHtml } from '../mail/html.ts';
import type { MailMessage } from '../mail/mime.ts';
import { dateInWords, pageWords } from './i18n/page-words.ts';
import type { PageWords } from './i18n/words.ts';

type LinkMail = {
  purpose: 'confirm' | 'preferences';
  key: ContactKey;
  /** Names the mail, so that the same request always makes the same one. */
  request: string;
  to: string;
  language: DigestLanguage;
  municipalityName: Localised;
  /** The signed address of the page, and the last day on which it surely works. */
  link: string;
  until: PlainDate;
  from: MailMessage['from'];
  now: Date;
};

/** A mail for the sake of one link: to confirm a new address, or to open one's settings. It says nothing else. */
export const linkMail = (mail: LinkMail): MailMessage => {
  const words = pageWords(mail.language);
  const domain = mail.from.email.slice(mail.from.email.lastIndexOf('@') + 1);
  return {
    from: mail.from,
    to: mail.to,
    subject: words.mail[mail.purpose].subject,
    text: textOf(mail, words),
    html: htmlOf(mail, words).toString(),
    date: mail.now,
    messageId: `${contactNameOf(mail.key)}_${mail.purpose}-${mail.request}@${domain}`,
    // RFC 3834: keeps out-of-office replies away.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
};

const textOf = ({ purpose, municipalityName, link, until }: LinkMail, words: PageWords): string =>
  [
    `GrantBridge · ${words.tagline}`,
    textFor(municipalityName, words.language).text,
    words.mail[purpose].text,
    `${words.mail[purpose].button}:\n${link}`,
    words.mail.until(dateInWords(until, words)),
    words.mail[purpose].ignore,
    '',
  ].join('\n\n');

const TEXT = 'font:16px/24px Segoe UI,Roboto,Helvetica,Arial,sans-serif;color:#1c2a33';

const htmlOf = (
  { purpose, municipalityName, link, until }: LinkMail,
  words: PageWords,
): SafeHtml => {
  const { subject, title, text, button, ignore } = words.mail[purpose];
  const name = textFor(municipalityName, words.language);
  return html`<!DOCTYPE html>
<html lang="${words.language}" dir="ltr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${subject}</title></head>
<body style="margin:0;padding:0;background-color:#eef2f1">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;text-align:left"><tr><td style="background-color:#ffffff;border:1px solid #d5dee0;border-radius:10px;padding:28px 28px 30px;${TEXT}">
<p style="margin:0 0 18px;color:#51626d"><strong style="color:#1c2a33">GrantBridge</strong> · ${words.tagline}</p>
<h1 style="margin:0 0 12px;font-size:22px;line-height:29px;color:#12395f">${title}</h1>
<p style="margin:0 0 14px"><strong lang="${name.language}">${name.text}</strong></p>
<p style="margin:0 0 22px">${text}</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="background-color:#12395f;border-radius:6px"><a href="${link}" style="display:inline-block;padding:13px 26px;font-weight:600;color:#ffffff;text-decoration:none">${button}</a></td></tr></table>
<p style="margin:22px 0 8px;color:#51626d">${words.mail.until(dateInWords(until, words))}</p>
<p style="margin:0;color:#51626d">${ignore}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
};
