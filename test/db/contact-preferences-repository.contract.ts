import { describe, expect, it } from 'vitest';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { defaultPreferences, unsubscribe } from '../../shared/domain/contact-preferences.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { PlainDate, toInstant } from '../../shared/domain/time.ts';
import { NOW } from '../support/builders.ts';

const municipalityId = MunicipalityId.parse('BG-SZR31');
const KEY = { municipalityId, contactId: 'main' };
const fresh = defaultPreferences(KEY);

export const contactPreferencesContract = (
  where: string,
  make: () => Promise<ContactPreferencesRepository>,
): void => {
  describe(`contact preferences ${where}`, () => {
    it('are none until a contact has said something, then what it said', async () => {
      const repository = await make();
      expect(await repository.get(KEY)).toBeUndefined();
      const pausedUntil = PlainDate.parse('2026-09-01');
      const wanted = { ...fresh, language: 'el', cadence: 'monthly', pausedUntil } as const;
      const saved = await repository.save(wanted);
      expect(saved).toEqual({ ok: true, value: { ...wanted, version: 1 } });
      expect(await repository.get(KEY)).toEqual({ ...wanted, version: 1 });
    });

    it('are not overwritten by who has not seen the last change', async () => {
      const repository = await make();
      await repository.save({ ...fresh, minimumScore: 40 });
      const late = await repository.save({ ...fresh, minimumScore: 60 });
      expect(late).toEqual({ ok: false, error: { kind: 'changed-meanwhile' } });
      const seen = await repository.save({ ...fresh, minimumScore: 60, version: 1 });
      expect(seen).toMatchObject({ ok: true, value: { minimumScore: 60, version: 2 } });
      const stale = await repository.save({ ...fresh, minimumScore: 80, version: 1 });
      expect(stale.ok).toBe(false);
    });

    it('may be saved twice over, as when an answer is lost', async () => {
      const repository = await make();
      await repository.save({ ...fresh, minimumScore: 40 });
      expect((await repository.save({ ...fresh, minimumScore: 40 })).ok).toBe(true);
      expect(await repository.get(KEY)).toMatchObject({ minimumScore: 40, version: 1 });
    });

    it('are read for a municipality at once, and for no other', async () => {
      const repository = await make();
      const deputy = { ...fresh, contactId: 'deputy' };
      const elsewhere = { ...fresh, municipalityId: MunicipalityId.parse('BG-SZR3') };
      for (const each of [fresh, deputy, elsewhere]) await repository.save(each);
      const found = await repository.ofMunicipality(municipalityId);
      expect([...found.keys()].sort()).toEqual(['deputy', 'main']);
      expect(found.get('deputy')).toEqual({ ...deputy, version: 1 });
    });

    it('list who is away, until they come back', async () => {
      const repository = await make();
      await repository.save(unsubscribe(fresh, toInstant(NOW)));
      await repository.save({ ...fresh, contactId: 'deputy' });
      expect((await repository.away()).map(({ contactId }) => contactId)).toEqual(['main']);
      await repository.save({ ...fresh, version: 1 });
      expect(await repository.away()).toEqual([]);
    });
  });
};
