import * as z from 'zod';
import { ImportId, ImportOrder, Outcome } from '../../shared/domain/bulk-import.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';

/** Most parts of one file. */
export const MOST_PARTS = 64;

const ofImport = z.strictObject({ id: pathParameter(ImportId) });

export const OrderRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({}),
  body: ImportOrder,
});

export const PartRequest = z.object({
  params: ofImport.extend({ part: z.coerce.number().int().min(1).max(MOST_PARTS) }),
  query: z.strictObject({}),
  /** Bytes, each as a letter of the same number. */
  body: z.string({ error: 'a part of the file' }).min(1),
});

export const ImportRequest = z.object({ params: ofImport, query: z.strictObject({}) });

export const RowsRequest = z.object({
  params: ofImport,
  query: z.strictObject({
    outcome: Outcome.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
    cursor: PageQuery.shape.cursor,
    format: z.enum(['json', 'csv']).default('json'),
  }),
});
