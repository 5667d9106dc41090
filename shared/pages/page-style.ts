import { createHash } from 'node:crypto';
import { html } from '../mail/html.ts';

/** One column from a phone up, system fonts, light and dark; text on its ground meets WCAG 2.2 AA throughout. */
export const STYLE = html`
:root { color-scheme: light dark; --ink: #1c2a33; --soft: #51626d; --line: #7c8b94; --edge: #d5dee0; --paper: #fff;
--ground: #eef2f1; --accent: #12395f; --on-accent: #fff; --good: #1b6b4d; --good-ground: #ebf5f0; --bad: #9a2c0c; --bad-ground: #fdf0e4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4ebee; --soft: #a8b8c1; --line: #7f909a; --edge: #31414a; --paper: #18232a;
--ground: #0e1519; --accent: #93c7f4; --on-accent: #0c1f30; --good: #7fd1ae; --good-ground: #14322a; --bad: #ffc896; --bad-ground: #3b2413; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
font: 17px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
header, main, footer { max-width: 40rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; padding-bottom: 1rem; color: var(--soft); }
header strong { display: block; color: var(--ink); }
main { background: var(--paper); border: 1px solid var(--edge); border-radius: 12px; padding: 1.75rem 2rem 2rem; margin-bottom: 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; text-wrap: balance; overflow-wrap: break-word; }
p { margin: 0 0 1rem; }
p:last-child { margin-bottom: 0; }
.who { color: var(--soft); overflow-wrap: anywhere; }
.who strong { color: var(--ink); }
.soft, .hint { color: var(--soft); }
.hint, .error { display: block; font-size: .9375rem; margin: .25rem 0 .5rem; }
.notice { border-left: 4px solid var(--good); background: var(--good-ground); padding: .75rem 1rem; margin: 0 0 1.5rem; border-radius: 0 8px 8px 0; }
.notice.bad { border-color: var(--bad); background: var(--bad-ground); }
.notice p { margin: 0; }
.error { color: var(--bad); font-weight: 600; }
.field { margin: 0 0 1.5rem; padding: 0; border: 0; min-width: 0; }
.field > label:not(.choice), legend { font-weight: 600; padding: 0; }
legend { margin-bottom: .25rem; }
input[type=number], input[type=date], select { display: block; font: inherit; min-height: 2.75rem; padding: .4rem .7rem; margin-top: .25rem;
border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); width: 100%; max-width: 16rem; }
input[aria-invalid=true], select[aria-invalid=true] { border: 2px solid var(--bad); }
.choice { display: flex; gap: .7rem; align-items: flex-start; padding: .45rem 0; }
.choice input { flex: none; width: 1.3rem; height: 1.3rem; margin: .15rem 0 0; accent-color: var(--accent); }
.choice .hint { margin: 0; }
.choice + .choice { border-top: 1px solid var(--edge); }
.leave { border-top: 1px solid var(--edge); padding-top: 1rem; }
button { font: inherit; font-weight: 600; min-height: 3rem; padding: .6rem 1.6rem; border: 0; border-radius: 8px; background: var(--accent);
color: var(--on-accent); cursor: pointer; }
form + p { margin-top: 1.5rem; }
@media (max-width: 30rem) { main { border-radius: 0; border-left: 0; border-right: 0; padding: 1.5rem 1rem 1.75rem; } h1 { font-size: 1.4rem; } button { width: 100%; } input[type=number], input[type=date], select { max-width: none; } }
`;

/** By which a browser knows the one style that it may apply (CSP 3, 8.4). */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE.toString()).digest('base64')}`;
