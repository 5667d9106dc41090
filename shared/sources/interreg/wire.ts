import * as z from 'zod';
import { Text, Texts } from '../lenient-text.ts';

/** One row of the index. Fields we do not read are ignored. */
export const Hit = z.object({
  objectID: Text,
  contentType: Text,
  contentUrl: Text,
  nodeName: Text,
  title: Text,
  callStatus: Text,
  callOpenDate: Text,
  callDeadlineDate: Text,
  callEligibleCountryNames: Texts,
  callEligibleCountryNuts: Texts,
  callEligibleRegionNames: Texts,
  callEligibleRegionNuts: Texts,
  callThemes: Texts,
  themes: Texts,
  targetAudience: Texts,
  associatedProgrammes: Texts,
  callExternalUrl: Text,
});
export type Hit = z.infer<typeof Hit>;

const Count = z.number().int().nonnegative().optional().catch(undefined);

/** The answer to one query; its rows are looked at one by one. */
const Answer = z.object({
  hits: z.array(z.unknown()),
  nbHits: Count,
  nbPages: Count,
  hitsPerPage: Count,
  exhaustiveNbHits: z.boolean().optional().catch(undefined),
});

/** Answers to a list of queries. One is sent; should more come back, their rows are taken together. */
export const Answers = z.object({ results: z.array(Answer).min(1) }).transform(({ results }) => ({
  ...results[0],
  hits: results.flatMap(({ hits }) => hits),
}));
export type Answers = z.infer<typeof Answers>;

/** What a row calls itself, even one that is otherwise no row. */
export const objectIdOf = (found: unknown): string | undefined =>
  z.object({ objectID: Text }).safeParse(found).data?.objectID;
