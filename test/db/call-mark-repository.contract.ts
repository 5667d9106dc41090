import { describe, expect, it } from 'vitest';
import type { CallMarkRepository } from '../../shared/db/call-mark-repository.ts';
import { CallMark } from '../../shared/domain/call-mark.ts';

const aMark = (overrides: Record<string, unknown> = {}): CallMark =>
  CallMark.parse({
    ...{ municipalityId: 'BG-SZR31', callId: 'eu-portal:1TOPICS', mark: 'starred' },
    at: '2026-08-17T04:30:00.000Z',
    ...overrides,
  });

export const callMarkContract = (where: string, make: () => Promise<CallMarkRepository>): void => {
  describe(`marks on calls ${where}`, () => {
    it('are those of one municipality, a call each, the last that was put', async () => {
      const marks = await make();
      const second = aMark({ callId: 'eu-portal:2TOPICS', mark: 'dismissed' });
      const changed = aMark({ mark: 'dismissed' });
      const elsewhere = aMark({ municipalityId: 'BG-SZR3' });
      for (const each of [aMark(), second, changed, elsewhere]) await marks.put(each);
      expect(await marks.ofMunicipality(aMark().municipalityId)).toEqual([changed, second]);
    });

    it('are gone when they are cleared, and clearing none is no error', async () => {
      const marks = await make();
      const { municipalityId, callId } = aMark();
      await marks.put(aMark());
      for (const _time of [1, 2]) await marks.clear(municipalityId, callId);
      expect(await marks.ofMunicipality(municipalityId)).toEqual([]);
    });
  });
};
