import { html, type SafeHtml } from '../../shared/mail/html.ts';
import { curlOf } from './curl.ts';
import type { Answering, Operation, Parameter, ResponseObject } from './document.ts';
import { prose } from './prose.ts';

export type ListedOperation = { path: string; method: string; operation: Operation };

type Responses = Readonly<Record<string, ResponseObject>>;

/** One operation: what it takes, a command to try it, and how it answers. */
export const operationSection = (listed: ListedOperation, shared: Responses): SafeHtml => {
  const { path, method, operation } = listed;
  const { operationId, summary, description, security, parameters, requestBody } = operation;
  const [body] = Object.entries(requestBody?.content ?? {});
  return html`<article id="${operationId}">
<h3><code>${method} ${path}</code> ${summary}</h3>
${description && html`<p>${prose(description)}</p>`}
${security.length > 0 && html`<p>For whoever is signed in: send an access token.</p>`}
${parameters.length > 0 && parametersTable(parameters)}
${body && html`<details><summary>Body (${body[0]})</summary>${json(body[1].schema)}</details>`}
<h4>Try it</h4>
<pre tabindex="0"><code>${curlOf(listed)}</code></pre>
<h4>Answers</h4>
<ul class="answers">${Object.entries(operation.responses).map(([status, response]) => answer(status, resolved(response, shared)))}</ul>
</article>`;
};

const parametersTable = (parameters: readonly Parameter[]): SafeHtml =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="Parameters"><table>
<thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">What</th><th scope="col">Values</th></tr></thead>
<tbody>${parameters.map(
    ({ name, in: place, required, description = '', schema }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${place}${required && html`, required`}</td><td>${prose(description)}</td><td>${valuesOf(schema)}</td></tr>`,
  )}</tbody></table></div>`;

/** The rules of a schema, one after the other: `type integer, minimum 1`. */
const valuesOf = (schema: Readonly<Record<string, unknown>>): string =>
  Object.entries(schema)
    .map(([rule, value]) => `${rule} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');

const resolved = (response: Answering, shared: Responses): ResponseObject | undefined =>
  '$ref' in response ? shared[lastPart(response.$ref)] : response;

const lastPart = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const answer = (status: string, response: ResponseObject | undefined): SafeHtml => {
  const { description = '', headers = {}, content = {} } = response ?? {};
  return html`<li><strong>${status}</strong> ${prose(description)}
${Object.entries(headers).map(([name, header]) => html`<br><code>${name}</code>: ${prose(header.description)}`)}
${Object.entries(content).map(([type, media]) => form(type, media))}</li>`;
};

const form = (
  type: string,
  { schema, example }: { schema: { $ref?: string | undefined }; example?: unknown },
): SafeHtml => {
  const name = schema.$ref && lastPart(schema.$ref);
  const title = html`<code>${type}</code>${name && html`, <a href="#schema-${name}">${name}</a>`}`;
  return example === undefined
    ? html`<br>${title}`
    : html`<br>${title}<details><summary>Example</summary>${json(example)}</details>`;
};

const json = (value: unknown): SafeHtml =>
  html`<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
