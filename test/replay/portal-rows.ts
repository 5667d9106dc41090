import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A row of the portal's search, as far as a snapshot changes it. */
export const Row = z.looseObject({
  reference: z.string(),
  metadata: z.looseObject({
    type: z.array(z.string()),
    identifier: z.array(z.string()),
    frameworkProgramme: z.array(z.string()).default([]),
    language: z.array(z.string()).default(['en']),
    DATASOURCE: z.array(z.string()).default([]),
    deadlineDate: z.array(z.string()).default([]),
    budgetOverview: z.array(z.string()).default([]),
    budget: z.array(z.string()).default([]),
    keywords: z.array(z.string()).default([]),
    tags: z.array(z.string()).default([]),
    status: z.array(z.string()).default([]),
    descriptionByte: z.array(z.string()).default([]),
  }),
});
export type Row = z.infer<typeof Row>;

const read = (page: number): Row[] => {
  const file = new URL(`../../infra/local/recorded/eu-portal/page-${page}.json`, import.meta.url);
  const { results } = z
    .object({ results: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  return results.flatMap((found) => Row.safeParse(found).data ?? []);
};

/** How often the few cascade calls of the recording stand in the replay, each time under another number. */
const CASCADES = 6;

/** The recorded rows that become calls, each once. */
export const recordedRows = (): Row[] => {
  const rows = [...read(1), ...read(2)].filter(
    ({ metadata: { type, language, DATASOURCE, deadlineDate } }) =>
      type[0] !== '6' &&
      language[0] === 'en' &&
      DATASOURCE[0] === 'SEDIA' &&
      deadlineDate.length > 0,
  );
  const once = [...new Map(rows.map((row) => [row.reference, row])).values()];
  return once.flatMap((row) => (row.metadata.type[0] === '8' ? numbered(row) : [row]));
};

const numbered = (row: Row): Row[] =>
  Array.from({ length: CASCADES }, (_, n) => ({
    ...row,
    reference: row.reference.replace(/^\d+/, (number) => String(Number(number) + n * 100_000)),
  }));
