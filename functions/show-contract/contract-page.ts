import { html, type SafeHtml } from '../../shared/mail/html.ts';
import type { OpenApiDocument } from './document.ts';
import { type ListedOperation, operationSection } from './operation-section.ts';
import { page } from './page.ts';
import { prose } from './prose.ts';

/** The contract as a page: what there is, how to ask, and what comes back. Nothing in it runs. */
export const contractPage = (document: OpenApiDocument): string => {
  const { info, tags, components } = document;
  const listed = operationsOf(document);
  const groups = tags.map((tag) => ({
    ...tag,
    operations: listed.filter(({ operation }) => operation.tags[0] === tag.name),
  }));
  return page(
    `${info.title} API`,
    html`<h1>${info.title} API <span>version ${info.version}</span></h1>
${info.description.split('\n\n').map((paragraph) => html`<p>${prose(paragraph)}</p>`)}
<p>The same for machines: <a href="/openapi.json">OpenAPI 3.1</a>.</p>
<nav aria-label="Contents"><ul>
${groups.map(({ name, operations }) => contents(name, operations))}
<li><a href="#schemas">schemas</a></li>
</ul></nav>
${groups.map(
  ({ name, description, operations }) => html`<section id="tag-${name}"><h2>${name}</h2>
<p class="soft">${prose(description)}</p>
${operations.map((each) => operationSection(each, components.responses))}</section>`,
)}
<section id="schemas"><h2>schemas</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<article id="schema-${name}"><h3>${name}</h3>
${schema.description && html`<p>${prose(schema.description)}</p>`}
<details><summary>JSON Schema</summary>${asCode(schema)}</details></article>`,
)}</section>`,
  );
};

const operationsOf = ({ paths }: OpenApiDocument): ListedOperation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    })),
  );

const contents = (name: string, operations: readonly ListedOperation[]): SafeHtml =>
  html`<li><a href="#tag-${name}">${name}</a><ul>
${operations.map(
  ({ operation: { operationId, summary } }) =>
    html`<li><a href="#${operationId}">${summary}</a></li>`,
)}</ul></li>`;

const asCode = (value: unknown): SafeHtml =>
  html`<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
