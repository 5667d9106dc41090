import * as z from 'zod';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { CallFilter } from '../../shared/listing/call-filter.ts';

const FeedQuery = CallFilter.pick({ country: true, theme: true, programme: true }).extend({
  language: DigestLanguage.default('en'),
});
export type FeedQuery = z.infer<typeof FeedQuery>;

export const FeedRequest = z.object({ params: z.strictObject({}), query: FeedQuery });
