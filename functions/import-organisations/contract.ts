import * as z from 'zod';
import { OrganisationId } from '../../shared/domain/ids.ts';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import type { Planned } from './plan-import.ts';
import { ImportOrganisationsRequest } from './request.ts';

const Outcome = z.enum([
  'created',
  'changed',
  'unchanged',
  'refused',
] satisfies Planned['outcome'][]);
const count = z.number().int().nonnegative();

const ImportReport = named(
  'ImportReport',
  z.object({
    dryRun: z.boolean(),
    counts: z.object({ created: count, changed: count, unchanged: count, refused: count }),
    rows: z.array(
      z.object({
        line: z.number().int().positive(),
        id: OrganisationId.optional(),
        outcome: Outcome,
        reasons: z.array(z.object({ where: z.string(), why: z.string() })).optional(),
      }),
    ),
  }),
  'What became of each row of a file, or would have become; of a refused one with the reasons.',
);

const report = jsonAnswer(
  'What became of each row, in the form that was asked for.',
  ImportReport,
  {
    dryRun: false,
    counts: { created: 1, changed: 0, unchanged: 0, refused: 0 },
    rows: [{ line: 2, id: OrganisationId.parse('org-green-valley'), outcome: 'created' }],
  },
);

export const contracts: Contracts = {
  'POST /organisations/import': {
    summary: 'Adds and corrects organisations by a CSV file',
    description:
      'The first line names the columns, `id` among them; docs/partners.md has them all. The same file once more changes nothing. Unless rows are taken one by one, a refused row keeps all others from being written (409).',
    tag: 'organisations',
    request: ImportOrganisationsRequest,
    bodyType: 'text/csv',
    about: {
      dryRun: 'Whether only to say what would become of each row.',
      mode: 'Whether one row that is refused keeps all others from being written.',
      report: 'The form of the answer.',
    },
    example: { body: 'id,kind,country,name_en\r\norg-green-valley,ngo,BG,Green Valley\r\n' },
    answers: {
      200: { ...report, contents: [...report.contents, { type: 'text/csv' }] },
    },
    problems: ['conflict'],
  },
};
