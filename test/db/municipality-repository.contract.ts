import { describe, expect, it } from 'vitest';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { SHARDS, shardOf } from '../../shared/db/shard.ts';
import { aMunicipality } from '../support/builders.ts';
import { collectPages } from './collect-pages.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => aMunicipality({ id: `GR-${1000 + at}`, country: 'GR' }));

export const municipalityContract = (
  where: string,
  make: () => Promise<MunicipalityRepository>,
): void => {
  describe(`municipalities ${where}`, () => {
    it('gives back what was put', async () => {
      const municipalities = await make();
      const full = aMunicipality({ needs: { language: 'bg', text: 'Саниране' }, lat: 42.43 });
      await municipalities.put(full);
      expect(await municipalities.get(full.id)).toEqual(full);
    });

    it('has none that was never put', async () => {
      expect(await (await make()).get(aMunicipality().id)).toBeUndefined();
    });

    it('puts and gets more than one batch holds, and only what exists', async () => {
      const municipalities = await make();
      const all = many(120);
      await municipalities.putMany(all);
      const ids = [...all.map(({ id }) => id), aMunicipality().id, ...all.map(({ id }) => id)];
      const found = await municipalities.getMany(ids);
      expect(new Set(found.keys())).toEqual(new Set(all.map(({ id }) => id)));
      expect(await municipalities.count()).toBe(120);
    });

    it('adds a contact to those that are there, unless they were changed since', async () => {
      const municipalities = await make();
      const deputy = { id: 'deputy', email: 'deputy@town.example', language: 'bg' as const };
      const { id } = aMunicipality();
      const refused = { ok: false, error: { kind: 'changed-meanwhile' } };
      expect(await municipalities.addContact(id, deputy, 0)).toEqual(refused);
      await municipalities.put(aMunicipality());
      expect(await municipalities.addContact(id, deputy, 1)).toEqual({ ok: true });
      expect(await municipalities.addContact(id, deputy, 1)).toEqual(refused);
      expect((await municipalities.get(id))?.contacts.map((each) => each.id)).toEqual([
        'main',
        'deputy',
      ]);
    });

    it('hides one from suggestions and lets it be seen again, and changes nothing else', async () => {
      const municipalities = await make();
      const one = aMunicipality();
      const unknown = { ok: false, error: { kind: 'unknown-municipality' } };
      expect(await municipalities.setHidden(one.id, true)).toEqual(unknown);
      expect(await municipalities.get(one.id)).toBeUndefined();
      await municipalities.put(one);
      await municipalities.setHidden(one.id, true);
      expect(await municipalities.get(one.id)).toEqual({ ...one, hidden: true, version: 2 });
      await municipalities.setHidden(one.id, false);
      expect(await municipalities.get(one.id)).toEqual({ ...one, hidden: false, version: 3 });
    });

    it('keeps what was made of the version that is there, and refuses all else', async () => {
      const municipalities = await make();
      const one = aMunicipality();
      const refused = { ok: false, error: { kind: 'changed-meanwhile' } };
      expect(await municipalities.save({ ...one, version: 2 })).toEqual(refused);
      expect(await municipalities.save(one)).toEqual({ ok: true });
      expect(await municipalities.save({ ...one, population: 7 })).toEqual(refused);
      expect(await municipalities.save({ ...one, population: 8, version: 2 })).toEqual({
        ok: true,
      });
      // An answer that was lost makes the client repeat its own write.
      expect(await municipalities.save({ ...one, population: 8, version: 2 })).toEqual({
        ok: true,
      });
      expect(await municipalities.save({ ...one, population: 9, version: 2 })).toEqual(refused);
      await municipalities.setHidden(one.id, true);
      expect(await municipalities.save({ ...one, population: 9, version: 3 })).toEqual(refused);
      expect(await municipalities.get(one.id)).toMatchObject({ population: 8, hidden: true });
    });

    it('finds those that fit, of one country, and looks at so many for a page', async () => {
      const municipalities = await make();
      const [greek, bulgarian] = [many(40), aMunicipality()];
      await municipalities.putMany([...greek, bulgarian]);
      const even = ({ id }: { id: string }) => id === bulgarian.id || Number(id.slice(3)) % 2 === 0;
      const found = (search: object) =>
        collectPages((at) =>
          municipalities.find({ limit: 7, mostRead: 10, where: even, ...search, ...at }),
        );
      const pages = await found({});
      expect(pages.flat().map(({ id }) => id)).toHaveLength(21);
      expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(7);
      const bulgarians = (await found({ country: bulgarian.country })).flat();
      expect(bulgarians.map(({ id }) => id)).toEqual([bulgarian.id]);
    });

    it('keeps the last of two puts of the same municipality in one list', async () => {
      const municipalities = await make();
      await municipalities.putMany([aMunicipality(), aMunicipality({ population: 7 })]);
      expect((await municipalities.get(aMunicipality().id))?.population).toBe(7);
    });

    it('has nothing to do for empty lists', async () => {
      const municipalities = await make();
      await municipalities.putMany([]);
      expect(await municipalities.getMany([])).toEqual(new Map());
      expect(await municipalities.page({ limit: 5 })).toEqual({ ok: true, value: { items: [] } });
      expect(await municipalities.count()).toBe(0);
    });

    it('lists each once over all shards, in full pages', async () => {
      const municipalities = await make();
      const all = many(50);
      await municipalities.putMany(all);
      const pages = await collectPages((at) => municipalities.page({ limit: 7, ...at }));
      expect(pages.map(({ length }) => length)).toEqual([7, 7, 7, 7, 7, 7, 7, 1]);
      expect(pages.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(all);
    });

    it('ends with a full page when it comes out even', async () => {
      const municipalities = await make();
      await municipalities.putMany(many(6));
      const pages = await collectPages((at) => municipalities.page({ limit: 3, ...at }));
      expect(pages.map(({ length }) => length)).toEqual([3, 3]);
    });

    it('lists one shard alone, so that all shards together are the list', async () => {
      const municipalities = await make();
      await municipalities.putMany(many(40));
      const shards = await Promise.all(
        Array.from({ length: SHARDS }, (_, shard) =>
          collectPages((at) => municipalities.page({ shard, limit: 2, ...at })),
        ),
      );
      for (const [shard, pages] of shards.entries()) {
        for (const { id } of pages.flat()) expect(shardOf(id)).toBe(shard);
      }
      expect(shards.flat(2)).toHaveLength(40);
    });

    it('refuses the cursor of one shard for another', async () => {
      const municipalities = await make();
      await municipalities.putMany(many(200));
      const first = await municipalities.page({ shard: 3, limit: 1 });
      const cursor = first.ok ? first.value.cursor : undefined;
      expect(cursor).toBeDefined();
      const other = await municipalities.page({ shard: 4, limit: 1, cursor: cursor ?? '' });
      expect(other).toEqual({ ok: false, error: { kind: 'bad-cursor' } });
    });
  });
};
