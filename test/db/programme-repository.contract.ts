import { describe, expect, it } from 'vitest';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import { ProgrammeCode } from '../../shared/domain/ids.ts';
import { aProgramme } from '../support/builders.ts';

export const programmeContract = (
  where: string,
  make: () => Promise<ProgrammeRepository>,
): void => {
  describe(`programmes ${where}`, () => {
    it('gives back what was put', async () => {
      const programmes = await make();
      const life = aProgramme({ coFinancingRate: 0.6, actionRules: [{ identifierPrefix: 'X' }] });
      await programmes.put(life);
      expect(await programmes.get(life.code)).toEqual(life);
    });

    it('has no programme that was never put', async () => {
      const [programmes, life] = [await make(), aProgramme()];
      expect(await programmes.get(life.code)).toBeUndefined();
      await programmes.put(aProgramme({ code: 'CERV' }));
      await programmes.put(life);
      const found = await programmes.getMany([life.code, ProgrammeCode.parse('NONE')]);
      expect(found).toEqual(new Map([[life.code, life]]));
    });

    it('replaces a programme as a whole', async () => {
      const programmes = await make();
      await programmes.put(aProgramme({ coFinancingRate: 0.6 }));
      await programmes.put(aProgramme());
      expect(await programmes.all()).toEqual([aProgramme()]);
    });

    it('saves the next version once, of however many at once, and counts those put before as the first', async () => {
      const programmes = await make();
      expect(await programmes.save(aProgramme())).toEqual({ ok: true });
      expect((await programmes.save(aProgramme({ coFinancingRate: 0.1 }))).ok).toBe(false);
      const rivals = [0.5, 0.6].map((coFinancingRate) =>
        aProgramme({ version: 2, coFinancingRate }),
      );
      const outcomes = await Promise.all(rivals.map((each) => programmes.save(each)));
      expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
      const won = rivals.filter((_each, at) => outcomes[at]?.ok);
      expect(await programmes.all()).toEqual(won);
      expect((await programmes.save(aProgramme({ version: 4 }))).ok).toBe(false);
      const page = await programmes.page({ limit: 1 });
      expect(page).toEqual({ ok: true, value: { items: won } });
    });

    it('lists all in the order of their codes', async () => {
      const programmes = await make();
      for (const code of ['LIFE', 'CERV', 'INTERREG-GR-BG']) {
        await programmes.put(aProgramme({ code }));
      }
      const codes = (await programmes.all()).map(({ code }) => code);
      expect(codes).toEqual(['CERV', 'INTERREG-GR-BG', 'LIFE']);
    });
  });
};
