import * as z from 'zod';
import { CallRecord } from '../domain/call.ts';
import { CallId, SourceId } from '../domain/ids.ts';
import { Localised } from '../domain/language.ts';
import { ThemeCode } from '../domain/theme.ts';

/** A theme a call is about, with its weight in it (0–1) and the words that led to it. */
export const CallTheme = z.object({
  theme: ThemeCode,
  weight: z.number().min(0).max(1),
  words: z.array(z.string()),
});
export type CallTheme = z.infer<typeof CallTheme>;

/** One of the records that a joined call is made of, as its source has it. */
export const Provenance = CallRecord.pick({
  source: true,
  url: true,
  firstSeenAt: true,
  version: true,
  reopenedIn: true,
}).extend({
  callId: CallId,
  /** The source's last news: of the fields it changed, those that the joined call shows as the source has them. */
  news: CallRecord.shape.news,
  /** Fields of the joined call's last news that this source has otherwise: its readers have yet to hear of them. */
  outdated: z.array(z.string()),
});
export type Provenance = z.infer<typeof Provenance>;

/** A gap of a joined call, and from whom it was filled: `money.grantMax`, `title.bg`. */
export const FilledGap = z.object({ field: z.string(), callId: CallId });
export type FilledGap = z.infer<typeof FilledGap>;

const StoredCall = CallRecord.pick({
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
  partnership: true,
  url: true,
  firstSeenAt: true,
  version: true,
  news: true,
  reopenedIn: true,
}).extend({
  programmeName: Localised,
  themes: z.array(CallTheme),
  /** When its meaning changed last; indexes compiled before this was asked for do not say. */
  changedAt: CallRecord.shape.changedAt.optional(),
  /** The calls that are this one, whichever source they are from, `id` the first: told as one, told as all. */
  ids: z.array(CallId).optional(),
  /** Where it is known from, in the order of `ids`. */
  provenance: z.array(Provenance).optional(),
  filled: z.array(FilledGap).optional(),
});

/**
 * What matching and the digest need of a call, programme rules already applied. A call that several sources
 * have is one; one that does not say so, as in an index compiled before calls were joined, stands for itself.
 */
export const IndexedCall = StoredCall.transform(({ ids, provenance, filled, ...call }) => ({
  ...call,
  ids: ids ?? [call.id],
  provenance: provenance ?? [alone(call)],
  filled: filled ?? [],
}));
export type IndexedCall = z.infer<typeof IndexedCall>;

const alone = (
  call: Omit<z.infer<typeof StoredCall>, 'ids' | 'provenance' | 'filled'>,
): Provenance => ({
  callId: call.id,
  source: SourceId.parse(call.id.slice(0, call.id.indexOf(':'))),
  url: call.url,
  firstSeenAt: call.firstSeenAt,
  version: call.version,
  ...(call.reopenedIn && { reopenedIn: call.reopenedIn }),
  news: call.news,
  outdated: [],
});
