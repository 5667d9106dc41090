import * as z from 'zod';
import { Text, Texts } from '../lenient-text.ts';

/** One row of an answer. Fields we do not read are ignored. */
export const Row = z.object({
  reference: Text,
  url: Text,
  summary: Text,
  language: Text,
  metadata: z.object({
    type: Text,
    identifier: Text,
    callIdentifier: Text,
    title: Text,
    callTitle: Text,
    status: Text,
    language: Text,
    startDate: Text,
    deadlineDate: Texts,
    deadlineModel: Text,
    frameworkProgramme: Text,
    typesOfAction: Texts,
    keywords: Texts,
    tags: Texts,
    budgetOverview: Text,
    budget: Text,
    descriptionByte: Text,
    description: Text,
    url: Text,
    DATASOURCE: Texts,
  }),
});
export type Row = z.infer<typeof Row>;

const Total = Text.transform((text) =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined,
);

/** One page of an answer; its rows are looked at one by one. */
export const SearchAnswer = z.object({ totalResults: Total, results: z.array(z.unknown()) });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** What a row calls itself, even one that is otherwise no row. */
export const referenceOf = (found: unknown): string | undefined =>
  z.object({ reference: Text }).safeParse(found).data?.reference;
