import * as z from 'zod';
import { CallStatus } from '../../shared/domain/call.ts';
import { CallMark } from '../../shared/domain/call-mark.ts';
import { MunicipalityId, ProgrammeCode } from '../../shared/domain/ids.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { PageQuery, pathParameter } from '../../shared/http/api.ts';
import { RuleAnswerView } from '../../shared/http/views/match-view.ts';
import { anyOf, KnownTheme } from '../../shared/listing/call-filter.ts';

/** By what matches go: the best first, unless it says otherwise; with a minus the greatest or the latest first. */
export const MatchSort = z.enum(['-score', 'score', 'deadline', '-deadline']);
export type MatchSort = z.infer<typeof MatchSort>;

/** Which matches to list, and in which order. All that are given must hold. */
export const MatchQuery = z.strictObject({
  verdict: anyOf(RuleAnswerView).prefault('eligible'),
  /** The index has none that are closed. */
  status: anyOf(CallStatus.exclude(['closed'])).prefault('forthcoming,open'),
  theme: anyOf(KnownTheme).optional(),
  programme: anyOf(ProgrammeCode).optional(),
  marked: anyOf(z.enum([...CallMark.shape.mark.options, 'none'])).optional(),
  minimumScore: z.coerce.number().int().min(0).max(100).default(0),
  sort: MatchSort.default('-score'),
});
export type MatchQuery = z.infer<typeof MatchQuery>;

export const ListMatchesRequest = z.object({
  params: z.strictObject({ id: pathParameter(MunicipalityId) }),
  query: MatchQuery.extend({
    cursor: PageQuery.shape.cursor,
    /** Left out: 20 as JSON, all as CSV. */
    limit: PageQuery.shape.limit.unwrap().optional(),
    /** Left out: what the header `Accept` prefers. */
    format: z.enum(['json', 'csv']).optional(),
    language: DigestLanguage.default('en'),
  }),
});
