import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentText, openApiDocument } from './document.ts';
import { loadContracts } from './load-contracts.ts';

/** Where the document is kept. */
export const DOCUMENT_FILE = join(import.meta.dirname, '../../docs/openapi.json');

if (import.meta.main) {
  const { routes } = await loadContracts();
  writeFileSync(DOCUMENT_FILE, documentText(openApiDocument(routes)));
}
