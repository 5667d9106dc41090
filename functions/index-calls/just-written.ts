import * as z from 'zod';
import { CallsWritten, ProgrammeChanged } from '../../events/reference-data.ts';
import { mapBounded } from '../../shared/db/bounded.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { CallRecord } from '../../shared/domain/call.ts';
import { deadlineInstant } from '../../shared/domain/deadline.ts';
import type { Programme } from '../../shared/domain/programme.ts';

type Deps = {
  calls: Pick<CallRepository, 'get'>;
  programmes: Pick<ProgrammeRepository, 'get'>;
};

const Written = z.discriminatedUnion('detail-type', [
  z.object({ 'detail-type': z.literal(CallsWritten.name), detail: CallsWritten.detail }),
  z.object({ 'detail-type': z.literal(ProgrammeChanged.name), detail: ProgrammeChanged.detail }),
]);

/** Reads under way at once. */
const CONCURRENCY = 8;

/**
 * What the event that asks for a new index says was written. Lists lag a moment behind the table, and an event comes
 * faster than that: what it names is read by itself, which sees every write that ended.
 */
export const justWritten = async (
  { calls, programmes }: Deps,
  event: unknown,
): Promise<{ calls: CallRecord[]; programmes: Programme[] }> => {
  const written = Written.safeParse(event);
  if (!written.success) return { calls: [], programmes: [] };
  if (written.data['detail-type'] === 'CallsWritten') {
    const ids = written.data.detail.calls;
    const found = await mapBounded(ids, CONCURRENCY, (id) => calls.get(id));
    return { calls: found.filter((call) => call !== undefined), programmes: [] };
  }
  const programme = await programmes.get(written.data.detail.programme);
  return { calls: [], programmes: programme ? [programme] : [] };
};

/** Of each call the last in the list, if it has not closed by its deadlines. */
export const openOf = (records: readonly CallRecord[], now: Date): CallRecord[] => {
  const latest = new Map(records.map((each) => [each.id, each]));
  return [...latest.values()].filter(
    ({ deadlines }) =>
      deadlines.length === 0 || deadlines.some((each) => deadlineInstant(each) >= now),
  );
};
