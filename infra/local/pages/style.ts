/** The style of all pages: system fonts, one accent, light and dark, from a phone up. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1d2733; --soft: #566372; --line: #dfe4ea; --paper: #fff; --ground: #f5f7f9;
  --accent: #0b5f6b; --accent-soft: #e3f0f1; --warn: #8a3b12;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8edf2; --soft: #a3b0bd; --line: #33404d; --paper: #1a222b; --ground: #12181f;
    --accent: #6cc5d1; --accent-soft: #1d343a; --warn: #f0a878;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
.wrap { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
.bar { background: var(--paper); border-bottom: 1px solid var(--line); }
.bar .wrap { display: flex; align-items: center; justify-content: space-between; min-height: 3.5rem; }
.brand { font-weight: 700; letter-spacing: .01em; color: var(--ink); text-decoration: none; }
nav a { display: inline-block; margin-left: 1.25rem; padding: .75rem 0; text-decoration: none; }
nav a:hover, .brand:hover { text-decoration: underline; }
main.wrap { padding-top: 1.5rem; padding-bottom: 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0 .5rem; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.lead, .soft { color: var(--soft); }
.lead { margin: 0 0 1.5rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; padding: 0; margin: 0; list-style: none; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.15rem; }
.card strong { display: block; font-size: 1.05rem; }
.card p { margin: .25rem 0 0; color: var(--soft); }
form.find { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: 1rem 0; }
form.find label { display: block; flex: 1 1 12rem; font-size: .85rem; color: var(--soft); }
input, select, button { font: inherit; width: 100%; min-height: 2.75rem; padding: .4rem .7rem; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); }
button { width: auto; background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; padding: .4rem 1.2rem; cursor: pointer; }
.mails { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .1rem 1rem; padding: .8rem 1.1rem; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--accent-soft); }
.mails .who { font-weight: 600; }
.mails .when { color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.mails .what { grid-column: 1 / -1; overflow-wrap: anywhere; }
.mails .to { grid-column: 1 / -1; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
.empty { background: var(--paper); border: 1px dashed var(--line); border-radius: 10px; padding: 2rem 1.25rem; color: var(--soft); text-align: center; }
.pages { display: flex; justify-content: space-between; gap: 1rem; margin-top: 1rem; min-height: 2.75rem; align-items: center; }
dl.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .15rem 1rem; margin: 0 0 1rem; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts + details { color: var(--soft); margin: -.5rem 0 0; }
summary { cursor: pointer; padding: .35rem 0; }
.nowrap { white-space: nowrap; }
.back { margin: 0 0 .5rem; }
.tabs { display: flex; gap: .25rem; margin: 1rem 0 0; border-bottom: 1px solid var(--line); padding: 0; list-style: none; }
.tabs a { display: block; white-space: nowrap; padding: .6rem .9rem; text-decoration: none; border-bottom: 3px solid transparent; }
.tabs a[aria-current] { border-color: var(--accent); font-weight: 600; color: var(--ink); }
.tabs li:last-child { margin-left: auto; }
iframe { display: block; width: 100%; height: max(34rem, calc(100vh - 10rem)); border: 1px solid var(--line); border-top: 0; background: #fff; border-radius: 0 0 10px 10px; }
pre { margin: 0; padding: 1.1rem; background: var(--paper); border: 1px solid var(--line); border-top: 0; border-radius: 0 0 10px 10px; white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.55 ui-monospace, "DejaVu Sans Mono", Menlo, monospace; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .55rem .9rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; color: var(--soft); font-weight: 600; font-size: .875rem; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
.warn { color: var(--warn); }
code { font: .9em ui-monospace, "DejaVu Sans Mono", Menlo, monospace; overflow-wrap: anywhere; }
@media (max-width: 30rem) {
  h1 { font-size: 1.35rem; }
  nav a { margin-left: .9rem; }
  dl.facts { column-gap: .75rem; font-size: .9375rem; }
  .tabs a { padding: .6rem .55rem; }
  th, td { padding: .5rem .3rem; font-size: .875rem; }
  thead th { font-size: .7rem; }
  td:first-child { white-space: nowrap; }
}
`;
