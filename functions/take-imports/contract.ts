import * as z from 'zod';
import {
  BulkImport,
  type ImportOrder,
  NO_ROWS,
  RowOutcome,
} from '../../shared/domain/bulk-import.ts';
import {
  type Contracts,
  jsonAnswer,
  named,
  pageOf,
  type RouteContract,
} from '../../shared/http/contract.ts';
import { ImportRequest, OrderRequest, PartRequest, RowsRequest } from './request.ts';

const count = z.number().int().nonnegative();

const ImportView = named(
  'Import',
  BulkImport.omit({ by: true, file: true, version: true }).extend({
    /** Numbers of the parts that have come, while they are taken. */
    parts: z.array(count),
    bytes: count.optional(),
  }),
  'An import: `receiving` takes parts of the file, `reading`, `checking` and `writing` are at work, `done` and `refused` (as a whole, nothing is written) are the end. `through` counts the rows that the state has worked off.',
);

const PartView = named(
  'ImportPart',
  z.object({ part: count, bytes: count, sha256: z.string() }),
  'A part of a file as it was kept.',
);

const RowPage = named('ImportedRowPage', pageOf(RowOutcome), 'What became of rows of a file.');

const ORDER: z.input<typeof ImportOrder> = {
  ...{ kind: 'organisations', format: 'csv' },
  ...{ mode: 'row-by-row', dryRun: false },
};
const ID = 'imp-3f0c2c9e-8a55-4a7e-9d1c-5d2a3b7f6e10';

const started: z.input<typeof ImportView> = {
  ...{ id: ID, ...ORDER, state: 'reading', through: 0, counts: NO_ROWS, parts: [] },
  ...{ createdAt: '2026-08-17T04:30:00.000Z', movedAt: '2026-08-17T04:31:00.000Z', bytes: 70 },
};

const ofImport = (contract: Omit<RouteContract, 'tag'>): RouteContract => ({
  ...contract,
  tag: 'imports',
  problems: ['not-found', ...(contract.problems ?? [])],
});

export const contracts: Contracts = {
  'POST /imports': {
    operationId: 'orderImport',
    summary: 'Opens an import of many records by file',
    description:
      'The file is sent next, cut into parts of a megabyte at most. Of municipalities and contacts each row is decided by whether the actor may write that profile. docs/importing.md has the columns. With `dryRun` nothing is written; with `all-or-nothing` nothing is while a row is refused.',
    tag: 'imports',
    request: OrderRequest,
    example: { body: ORDER },
    answers: {
      201: jsonAnswer('The import waits for its file.', ImportView, {
        ...started,
        state: 'receiving',
      }),
    },
    problems: ['conflict'],
  },
  'PUT /imports/{id}/parts/{part}': ofImport({
    operationId: 'sendImportPart',
    summary: 'Sends one part of the file, in the place of one of the same number',
    request: PartRequest,
    bodyType: 'application/octet-stream',
    about: { id: 'Of the import.', part: 'Its number in the file, from 1.' },
    example: { params: { id: ID, part: '1' }, body: 'id,kind,country,name_en' },
    answers: {
      200: jsonAnswer('The part is kept.', PartView, {
        part: 1,
        bytes: 23,
        sha256: 'b1946ac92492d234',
      }),
    },
    problems: ['conflict'],
  }),
  'POST /imports/{id}/start': ofImport({
    operationId: 'startImport',
    summary: 'Begins the work on an import, or takes it up again where it stopped',
    description:
      'Asking again does no harm. One that has not moved for a quarter of a minute is taken up behind its last step; no row is written twice.',
    request: ImportRequest,
    about: { id: 'Of the import.' },
    example: { params: { id: ID } },
    answers: { 202: jsonAnswer('How far it is.', ImportView, started) },
    problems: ['conflict'],
  }),
  'GET /imports/{id}': ofImport({
    operationId: 'getImport',
    summary: 'Says how far an import has come',
    request: ImportRequest,
    about: { id: 'Of the import.' },
    example: { params: { id: ID } },
    answers: { 200: jsonAnswer('How far it is.', ImportView, started) },
  }),
  'GET /imports/{id}/rows': ofImport({
    operationId: 'listImportedRows',
    summary: 'Lists what became of each row, or would have become, page by page',
    request: RowsRequest,
    about: { id: 'Of the import.', outcome: 'Only rows of which this became.' },
    example: { params: { id: ID }, query: { outcome: 'refused' } },
    answers: {
      200: {
        what: 'Rows in the order of the file; as a table with the address of the next page in the header Link.',
        contents: [
          {
            type: 'application/json',
            schema: RowPage,
            example: {
              items: [{ line: 2, id: 'org-green-valley', outcome: 'created' }],
            },
          },
          { type: 'text/csv' },
        ],
      },
    },
    problems: ['bad-cursor'],
  }),
};
