import * as z from 'zod';

export const ImportOrganisationsRequest = z.object({
  params: z.strictObject({}),
  query: z.strictObject({
    dryRun: z.enum(['true', 'false']).default('false'),
    /** Whether one row that is refused keeps all others from being written. */
    mode: z.enum(['all-or-nothing', 'row-by-row']).default('all-or-nothing'),
    report: z.enum(['json', 'csv']).default('json'),
  }),
  body: z.string({ error: 'a CSV file' }).min(1),
});
