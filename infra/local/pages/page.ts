import { type Html, html } from './html.ts';

/** An answer of the public port. */
export type Page = { status: number; headers: Record<string, string>; body: string | Buffer };

/** No script runs on our pages and nothing comes from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export const SAFE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** A page in the service's frame. */
export const page = (title: string, content: Html, status = 200): Page => ({
  status,
  headers: {
    ...SAFE_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
  },
  body: frame(title, content).markup,
});

/** Any other content, held to `policy` should a browser show it as a page. */
export const file = (type: string, body: string | Buffer, policy = "default-src 'none'"): Page => ({
  status: 200,
  headers: { ...SAFE_HEADERS, 'content-type': type, 'content-security-policy': policy },
  body,
});

const frame = (title: string, content: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · GrantBridge</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="bar"><div class="wrap">
<a class="brand" href="/">GrantBridge</a>
<nav aria-label="Service"><a href="/inbox">Inbox</a><a href="/calls">Calls</a></nav>
</div></header>
<main id="content" class="wrap">
${content}
</main>
</body>
</html>
`;
