import type * as z from 'zod';
import { Call } from '../domain/call.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { StatedCall } from '../domain/stated-call.ts';
import { oneLine } from '../sources/clean-text.ts';
import { safeDescription } from '../sources/safe-html.ts';

/** What of a statement is not fit to be kept, and where. */
export type Unfit = { kind: 'unfit'; error: z.ZodError };

/**
 * A statement as a call of this identity: titles, summaries and keywords as one line of plain text, the description
 * sanitised. Unfit where nothing is left of a text that has to be there.
 */
export const callOf = (
  { description, ...stated }: StatedCall,
  { id, source, sourceId }: Pick<Call, 'id' | 'source' | 'sourceId'>,
): Result<Call, Unfit> => {
  const call = Call.safeParse({
    ...stated,
    ...{ id, source, sourceId },
    title: inLines(stated.title),
    ...(stated.summary && { summary: inLines(stated.summary) }),
    keywords: stated.keywords.map(oneLine),
    ...(description === undefined ? {} : safeDescription(description, stated.url)),
  });
  return call.success ? ok(call.data) : err({ kind: 'unfit', error: call.error });
};

const inLines = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, oneLine(text)]));
