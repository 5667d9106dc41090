import { createHash } from 'node:crypto';
import { html } from '../../shared/mail/html.ts';

/**
 * One column that a phone shows whole, in light, dark and print. Every pair of text and ground meets WCAG 2.2 AA.
 */
export const STYLE = html`
:root { color-scheme: light dark; --ink: #1c2a33; --soft: #4d5d68; --line: #d5dee0; --paper: #fff; --ground: #eef2f1; --link: #0f5295; --mark: #7a2e0e; --mark-ground: #fbece4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --soft: #a9b6c2; --line: #38454f; --paper: #1a222b; --ground: #12181f; --link: #8cc2f5; --mark: #f5b892; --mark-ground: #3a2418; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
.wrap { max-width: 46rem; margin: 0 auto; padding: 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
nav a, nav strong { display: inline-block; padding: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
h1 { margin: .75rem 0 .25rem; font-size: 1.6rem; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 span { display: block; font-size: 1.1rem; font-weight: 400; color: var(--soft); }
h2 { margin: 2rem 0 .75rem; font-size: 1.2rem; }
h3 { margin: 0; font-size: 1.05rem; line-height: 1.35; overflow-wrap: anywhere; }
.soft { margin: .25rem 0; color: var(--soft); }
article { margin: 0 0 .75rem; padding: 1rem 1.15rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
article p { margin: .25rem 0 0; color: var(--soft); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: minmax(7rem, auto) minmax(0, 1fr); gap: .15rem 1rem; margin: .75rem 0 0; }
dt { color: var(--soft); }
dd { margin: 0; font-variant-numeric: tabular-nums; }
.over { padding: .1rem .5rem; border-radius: 6px; background: var(--mark-ground); color: var(--mark); font-weight: 600; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .5rem; }
@media (max-width: 30rem) { h1 { font-size: 1.35rem; } dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .35rem; } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #333; --line: #999; --paper: #fff; --ground: #fff; --link: #000; --mark: #000; --mark-ground: #fff; } nav { display: none; } article { break-inside: avoid; } h2 { break-after: avoid; } h3 a::after { content: " (" attr(href) ")"; font-weight: 400; font-size: .8rem; overflow-wrap: anywhere; } }
`;

/** No script, no picture, nothing from elsewhere; only this style, by its digest. */
export const BULLETIN_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE.toString()).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
