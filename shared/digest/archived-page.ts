import type { ArchivedIssue } from '../domain/archived-issue.ts';
import type { Instant } from '../domain/time.ts';
import { html } from '../mail/html.ts';
import { ARCHIVE_WORDS, archiveWords } from './archive-words.ts';

/** Where the service is at home: a digest goes out there on the same day as everywhere it is read. */
const HOME = 'Europe/Sofia';

/** The HTML as it was sent, under a line that says what it is. */
export const archivedPage = (issue: ArchivedIssue, sentAt: Instant): string => {
  const { copyOf, language } = archiveWords(issue.language);
  const locale = language === 'en' ? 'en-GB' : language;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: HOME });
  const note = html`<div role="note" lang="${language}" style="background:#12395f;color:#ffffff;padding:12px 16px;font:16px/1.5 sans-serif;text-align:center">${copyOf(date.format(new Date(sentAt)))}</div>`;
  const body = /<body[^>]*>/i.exec(issue.html);
  const at = body ? body.index + body[0].length : 0;
  return `${issue.html.slice(0, at)}${note}${issue.html.slice(at)}`;
};

/** For whoever cannot be shown an issue, in every language: who it is, a link that does not open does not say. */
export const refusalPage = (why: 'expired' | 'missing'): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>GrantBridge</title></head>
<body style="font:16px/1.5 sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem">
<h1>GrantBridge</h1>
${Object.entries(ARCHIVE_WORDS).map(([language, words]) => html`<p lang="${language}">${words[why]}</p>`)}
</body></html>`.toString();
