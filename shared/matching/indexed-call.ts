import * as z from 'zod';
import { CallRecord } from '../domain/call.ts';
import { Localised } from '../domain/language.ts';
import { ThemeCode } from '../domain/theme.ts';

/** A theme a call is about, with its weight in it (0–1) and the words that led to it. */
export const CallTheme = z.object({
  theme: ThemeCode,
  weight: z.number().min(0).max(1),
  words: z.array(z.string()),
});
export type CallTheme = z.infer<typeof CallTheme>;

/** What matching and the digest need of a call, programme rules already applied. */
export const IndexedCall = CallRecord.pick({
  id: true,
  identifier: true,
  kind: true,
  programme: true,
  title: true,
  summary: true,
  opensOn: true,
  deadlines: true,
  sourceStatus: true,
  money: true,
  coFinancing: true,
  eligibility: true,
  url: true,
  firstSeenAt: true,
  version: true,
  news: true,
}).extend({ programmeName: Localised, themes: z.array(CallTheme) });
export type IndexedCall = z.infer<typeof IndexedCall>;
