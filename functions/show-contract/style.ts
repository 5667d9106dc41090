import { createHash } from 'node:crypto';
import { html } from '../../shared/mail/html.ts';

/** One column that a phone shows whole, in light and dark. Every pair of text and ground meets WCAG 2.2 AA. */
export const STYLE = html`
:root { color-scheme: light dark; --ink: #1c2a33; --soft: #4d5d68; --line: #d5dee0; --paper: #fff; --ground: #eef2f1; --link: #0f5295; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #a9b6c2; --line: #38454f; --paper: #1a222b; --ground: #12181f; --link: #8cc2f5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 1rem; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
h1 { margin: .75rem 0; font-size: 1.6rem; line-height: 1.25; }
h1 span { font-size: 1rem; font-weight: 400; color: var(--soft); }
h2 { margin: 2rem 0 .25rem; font-size: 1.3rem; }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.4; overflow-wrap: anywhere; }
h3 code { display: block; color: var(--link); }
h4 { margin: 1rem 0 .25rem; font-size: .95rem; }
p { margin: .5rem 0; }
.soft { color: var(--soft); }
nav > ul { padding: 0; list-style: none; columns: 18rem; }
nav ul ul { padding-left: 1rem; list-style: none; }
nav li { break-inside: avoid-column; }
nav a { display: inline-block; padding: .25rem 0; }
article { margin: .75rem 0; padding: 1rem 1.15rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
code, pre { font: .875rem/1.5 ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace; }
pre { margin: .5rem 0; padding: .75rem; overflow-x: auto; background: var(--ground); border-radius: 8px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
.answers { padding: 0; list-style: none; }
.answers li { padding: .35rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
summary { padding: .35rem 0; cursor: pointer; }
dt { color: var(--soft); }
dd { margin: 0 0 .5rem; }
`;

/** No script, no picture, nothing from elsewhere; only this style, by its digest. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE.toString()).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
