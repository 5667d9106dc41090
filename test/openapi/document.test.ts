import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/manifest.ts';
import { coverageFaults } from '../../infra/openapi/check.ts';
import { documentText, openApiDocument } from '../../infra/openapi/document.ts';
import { DOCUMENT_FILE } from '../../infra/openapi/generate.ts';
import { loadContracts, StrayContractError } from '../../infra/openapi/load-contracts.ts';

const { routes, without } = await loadContracts();

describe('the contract of the API', () => {
  it('has every route of the manifest, save those that are listed as having none yet', () => {
    expect(coverageFaults(without)).toEqual([]);
  });

  it('is kept as it is generated (npm run openapi)', () => {
    expect(documentText(openApiDocument(routes))).toBe(readFileSync(DOCUMENT_FILE, 'utf8'));
  });

  it('is the same whatever the order of the functions', () => {
    const turned = openApiDocument([...routes].reverse());
    expect(documentText(turned)).toBe(documentText(openApiDocument(routes)));
  });

  it('says of a route without a contract that it has none, and of a listed one that has', () => {
    expect(coverageFaults(['GET /new'], [])).toHaveLength(1);
    expect(coverageFaults([], ['GET /calls'])).toHaveLength(1);
  });

  it('is not for a route that a function does not have', async () => {
    const moved = FUNCTIONS.filter(({ name }) => name === 'list-calls').map((spec) => ({
      ...spec,
      triggers: [{ kind: 'route', method: 'GET', path: '/elsewhere', for: 'everybody' } as const],
    }));
    await expect(loadContracts(moved)).rejects.toThrow(StrayContractError);
  });
});
