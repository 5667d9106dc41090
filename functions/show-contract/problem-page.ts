import { PROBLEMS } from '../../shared/http/problem.ts';
import { html } from '../../shared/mail/html.ts';
import { page } from './page.ts';
import { EXPLANATIONS, SERVER_PROBLEMS } from './problems.ts';

/** The page that the `type` of a problem leads to; undefined where there is no such problem. */
export const problemPage = (type: string): string | undefined => {
  const known = new Map(Object.entries({ ...PROBLEMS, ...SERVER_PROBLEMS })).get(type);
  const explained = new Map(Object.entries(EXPLANATIONS)).get(type);
  if (!known || !explained) return undefined;
  return page(
    known.title,
    html`<h1>${known.title} <span>${known.status}</span></h1>
<article><dl>
<dt>Type</dt><dd><code>/problems/${type}</code></dd>
<dt>When</dt><dd>${explained.when}</dd>
<dt>What to do</dt><dd>${explained.mend}</dd>
</dl></article>
<p><a href="/docs">The whole contract</a></p>`,
  );
};
