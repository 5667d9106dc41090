import type { CallRepository } from '../../../shared/db/call-repository.ts';
import type { ProgrammeRepository } from '../../../shared/db/programme-repository.ts';
import type { OwedWrite, ReferenceWrites } from '../../../shared/db/reference-writes.ts';
import { ok } from '../../../shared/domain/result.ts';
import { writeCall } from '../../../shared/writing/write-call.ts';

/** Over calls and programmes in memory. */
export const inMemoryReferenceWrites = (
  calls: CallRepository,
  programmes: ProgrammeRepository,
): ReferenceWrites => {
  const kept = new Map<string, OwedWrite>();
  return {
    writeCall: async (decision, owes) => {
      const written = await writeCall(calls, decision);
      if (!written.ok) return written;
      kept.set(owes.id, structuredClone(owes));
      return ok(undefined);
    },
    writeProgramme: async (programme, owes) => {
      const written = await programmes.save(programme);
      if (written.ok) kept.set(owes.id, structuredClone(owes));
      return written;
    },
    owed: async () => [...kept.values()],
    settle: async ({ id }) => {
      kept.delete(id);
    },
  };
};
