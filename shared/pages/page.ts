import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { html, type SafeHtml } from '../mail/html.ts';
import type { PageWords } from './i18n/words.ts';
import { STYLE, STYLE_HASH } from './page-style.ts';

/** What a page holds; `status` is that of the answer. */
export type Page = { status: number; title: string; content: SafeHtml };

/** Nothing runs on a page and nothing comes from elsewhere; its forms go back to where it came from. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * The address of a page is itself the key to it: no page may pass it on to another site, leave itself in a cache, or
 * turn up in a search.
 */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000',
};

/** A page as an answer, in the language of its words. */
export const pageReply = (
  { status, title, content }: Page,
  words: PageWords,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...HEADERS, 'content-language': words.language },
  body: frame(title, content, words).toString(),
});

/** Sends a browser on by GET, so that loading the page again does not send its form again. `to` is relative. */
export const seeOther = (to: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 303,
  headers: { location: to, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
});

const frame = (title: string, content: SafeHtml, words: PageWords): SafeHtml => html`<!DOCTYPE html>
<html lang="${words.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title} · GrantBridge</title>
<style>${STYLE}</style>
</head>
<body>
<header><strong>GrantBridge</strong>${words.tagline}</header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
