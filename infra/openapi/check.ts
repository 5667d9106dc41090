import { readFileSync } from 'node:fs';
import { documentText, openApiDocument } from './document.ts';
import { DOCUMENT_FILE } from './generate.ts';
import { lintDocument } from './lint.ts';
import { loadContracts } from './load-contracts.ts';

/** What is wrong with routes that have no contract, in sentences. */
export const coverageFaults = (without: readonly string[]): string[] =>
  without.map((route) => `${route} has no contract: write one`);

/** What is wrong with the document that is kept, in sentences: it is old, or the linter complains. */
const documentFaults = async (kept: string, current: string): Promise<string[]> => [
  ...(kept === current ? [] : ['docs/openapi.json is old: npm run openapi']),
  ...(await lintDocument(current)),
];

if (import.meta.main) {
  const { routes, without } = await loadContracts();
  const current = documentText(openApiDocument(routes));
  const faults = [
    ...coverageFaults(without),
    ...(await documentFaults(readFileSync(DOCUMENT_FILE, 'utf8'), current)),
  ];
  const outcome = `${routes.length} routes in the contract, ${without.length} without, ${faults.length} faults`;
  process.stdout.write([...faults, outcome].map((line) => `${line}\n`).join(''));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
