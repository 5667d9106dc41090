import * as z from 'zod';

/**
 * The service's clock: the machine's, moved by `CLOCK_OFFSET_MS` (milliseconds, default 0), which a rehearsal
 * on one machine sets to replay a recorded week. On AWS it is not set.
 */
export const systemClock = (
  environment: Record<string, string | undefined> = process.env,
): (() => Date) => {
  const offset = z.coerce.number().default(0).parse(environment.CLOCK_OFFSET_MS);
  return () => new Date(Date.now() + offset);
};
