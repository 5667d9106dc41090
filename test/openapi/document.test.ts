import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/manifest.ts';
import { coverageFaults } from '../../infra/openapi/check.ts';
import { documentText, openApiDocument } from '../../infra/openapi/document.ts';
import { DOCUMENT_FILE } from '../../infra/openapi/generate.ts';
import { loadContracts, StrayContractError } from '../../infra/openapi/load-contracts.ts';
import type { Answered } from '../../shared/http/answers.ts';
import { problem } from '../../shared/http/problem.ts';
import { aGetRequest } from '../support/aws-events.ts';
import { breachesOf } from '../support/contract-breaches.ts';

const { routes, without } = await loadContracts();

describe('the contract of the API', () => {
  it('has every route of the manifest', () => {
    expect(coverageFaults(without)).toEqual([]);
  });

  it('is kept as it is generated (npm run openapi)', () => {
    expect(documentText(openApiDocument(routes))).toBe(readFileSync(DOCUMENT_FILE, 'utf8'));
  });

  it('is the same whatever the order of the functions', () => {
    const turned = openApiDocument([...routes].reverse());
    expect(documentText(turned)).toBe(documentText(openApiDocument(routes)));
  });

  it('says of a route without a contract that it has none', () => {
    expect(coverageFaults(['GET /new'])).toEqual([expect.stringContaining('GET /new')]);
  });

  it('is not for a route that a function does not have', async () => {
    const moved = FUNCTIONS.filter(({ name }) => name === 'list-calls').map((spec) => ({
      ...spec,
      triggers: [{ kind: 'route', method: 'GET', path: '/elsewhere', for: 'everybody' } as const],
    }));
    await expect(loadContracts(moved)).rejects.toThrow(StrayContractError);
  });
});

describe('an answer', () => {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const answering = (reply: Answered['reply'], path = '/sources') =>
    breachesOf({ event: aGetRequest(path), reply });
  const sources = (more = {}) => JSON.stringify({ items: [], ...more });

  it('keeps the contract with what is promised', () => {
    expect(answering({ statusCode: 200, headers: json, body: sources() })).toEqual([]);
  });

  it.each([
    ['a field more', { statusCode: 200, headers: json, body: sources({ extra: 1 }) }],
    ['a field less', { statusCode: 200, headers: json, body: '{}' }],
    ['another status', { statusCode: 201, headers: json, body: sources() }],
    ['another form', { statusCode: 200, headers: { 'content-type': 'text/csv' }, body: 'a' }],
    ['a problem of another kind', { ...problem('forbidden', 'No.'), statusCode: 400 }],
  ])('breaks it with %s', (_what, reply) => {
    expect(answering(reply)).toHaveLength(1);
  });

  it('breaks it without a promised header, with a body where there is none, and elsewhere', () => {
    expect(answering({ statusCode: 304, body: 'x' }, '/docs')).toHaveLength(3);
    expect(answering({ statusCode: 200 }, '/nowhere')).toHaveLength(1);
  });
});
