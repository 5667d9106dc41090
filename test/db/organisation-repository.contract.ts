import { describe, expect, it } from 'vitest';
import type { OrganisationRepository } from '../../shared/db/organisation-repository.ts';
import { anOrganisation } from '../support/organisation-builder.ts';
import { collectPages } from './collect-pages.ts';

export const organisationContract = (
  where: string,
  make: () => Promise<OrganisationRepository>,
): void => {
  describe(`organisations ${where}`, () => {
    const first = anOrganisation();
    const second = anOrganisation({ version: 2, hidden: true });
    const refused = { ok: false, error: { kind: 'changed-meanwhile' } };

    it('gives back what was saved, and only what exists', async () => {
      const organisations = await make();
      expect(await organisations.get(first.id)).toBeUndefined();
      expect(await organisations.save(first)).toEqual({ ok: true });
      expect(await organisations.get(first.id)).toEqual(first);
      const other = anOrganisation({ id: 'org-other' }).id;
      expect(await organisations.getMany([first.id, other])).toEqual(new Map([[first.id, first]]));
    });

    it('keeps the next version in the place of the one before, and no other', async () => {
      const organisations = await make();
      expect(await organisations.save(second)).toEqual(refused);
      await organisations.save(first);
      expect(await organisations.save(anOrganisation({ version: 3 }))).toEqual(refused);
      expect(await organisations.save(second)).toEqual({ ok: true });
      expect(await organisations.save(anOrganisation({ version: 2 }))).toEqual(refused);
      expect(await organisations.get(first.id)).toEqual(second);
    });

    it('takes a write that is repeated for done', async () => {
      const organisations = await make();
      await organisations.save(first);
      expect(await organisations.save(first)).toEqual({ ok: true });
    });

    it('lists all by id, in full pages', async () => {
      const organisations = await make();
      for (const id of ['org-c', 'org-a', 'org-b']) {
        await organisations.save(anOrganisation({ id }));
      }
      const pages = await collectPages((at) => organisations.page({ limit: 2, ...at }));
      expect(pages.map((page) => page.map(({ id }) => id))).toEqual([
        ['org-a', 'org-b'],
        ['org-c'],
      ]);
      expect((await organisations.all()).map(({ id }) => id)).toEqual(
        pages.flat().map(({ id }) => id),
      );
    });
  });
};
