import { exportRecords } from '../../functions/export-records/handler.ts';
import { takeImports } from '../../functions/take-imports/handler.ts';
import { ImportId, ImportOrder, newImport } from '../../shared/domain/bulk-import.ts';
import { ok } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { ORGANISATION_LAYOUT } from '../../shared/imports/organisations.ts';
import type { Source } from '../../shared/imports/source.ts';
import type { Row } from './access-matrix.ts';
import { NOW } from './builders.ts';
import { anAuditLog } from './in-memory/audit.ts';
import { inMemoryImports } from './in-memory/imports.ts';
import { keptLogger } from './kept-logger.ts';

const ORDER = ImportOrder.parse({
  ...{ kind: 'organisations', format: 'csv' },
  ...{ mode: 'row-by-row', dryRun: false },
});

const ID = ImportId.parse('imp-3f0c2c9e-8a55-4a7e-9d1c-5d2a3b7f6e10');

const EMPTY: Source = {
  layout: ORGANISATION_LAYOUT,
  atOnce: 1,
  page: async () => ok({ items: [] }),
};

/** The machine of the tests made it, and administrators may see it too. */
const MAKER = { id: 'machine-1', role: 'machine', associations: [], scopes: [] } as const;

const handler = async () => {
  const imports = inMemoryImports([
    newImport(ID, ORDER, { ...MAKER, associations: [], scopes: [] }, NOW),
  ]);
  await imports.putPart(ID, 1, Buffer.from('id\n'), toInstant(NOW));
  return takeImports({
    ...{ imports, log: keptLogger(), now: () => NOW },
    audit: anAuditLog(),
    send: async () => undefined,
    newId: () => ID.slice('imp-'.length).replace('3f', '4f'),
  });
};

const REFERENCE = { may: ['administrator'], scope: 'calls:write', handler } as const;

/** Files of records; each kind is for whoever may write such records. */
export const IMPORT_ROWS: Record<string, Row> = {
  'POST /imports': { ...REFERENCE, status: 201, path: {}, body: ORDER },
  'PUT /imports/{id}/parts/{part}': {
    ...{ ...REFERENCE, status: 200 },
    path: { id: ID, part: '1' },
    bytes: 'id,kind\r\n',
  },
  'POST /imports/{id}/start': { ...REFERENCE, status: 202, path: { id: ID } },
  'GET /imports/{id}': { ...REFERENCE, status: 200, path: { id: ID } },
  'GET /imports/{id}/rows': { ...REFERENCE, status: 200, path: { id: ID } },
  'GET /exports/{kind}': {
    ...{ ...REFERENCE, status: 200, path: { kind: 'organisations' } },
    handler: async () => exportRecords({ sourceOf: () => EMPTY, log: keptLogger() }),
  },
};
