import * as z from 'zod';
import { MunicipalityId } from '../domain/ids.ts';
import { IsoWeek } from '../domain/time.ts';

/** One message of the `digests` queue: these municipalities are due their digest of this week. */
export const DigestBatch = z.object({
  week: IsoWeek,
  municipalityIds: z.array(MunicipalityId).min(1).max(25),
});
export type DigestBatch = z.infer<typeof DigestBatch>;

/** Municipalities in one message: few enough that one failure repeats little, many enough to spare messages. */
export const DIGEST_BATCH_SIZE = 10;
