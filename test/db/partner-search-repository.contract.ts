import { describe, expect, it } from 'vitest';
import type { PartnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { Cooperation } from '../../shared/domain/cooperation.ts';
import { PartyId } from '../../shared/domain/ids.ts';
import { OwedEvent } from '../../shared/domain/owed-event.ts';
import {
  unpartnered,
  withInterest,
  withInterestReceived,
  withSearch,
} from '../../shared/domain/partnering.ts';
import { PlainDate } from '../../shared/domain/time.ts';
import { NOW } from '../support/builders.ts';
import { anInterest, aPartnerSearch } from '../support/partner-search-builders.ts';
import { collectPages } from './collect-pages.ts';

const at = (n: number) => `2026-08-${String(10 + n).padStart(2, '0')}T08:00:00.000Z`;
const idOf = (n: number) => `ps-${String(n).padStart(20, '0')}`;

const search = aPartnerSearch();
const interest = anInterest();
const owes = [
  OwedEvent.parse({
    ...{ searchId: search.id, name: 'InterestExpressed', subject: interest.from },
    ...{ detail: { from: interest.from }, at: NOW.toISOString() },
  }),
];

export const partnerSearchContract = (
  where: string,
  make: () => Promise<PartnerSearchRepository>,
): void => {
  describe(`partner searches ${where}`, () => {
    it('keep all of a change, each record with its next version', async () => {
      const searches = await make();
      const partnering = withSearch(unpartnered(search.owner), search, NOW);
      if (!partnering.ok) throw new Error(partnering.error.kind);
      const made = await searches.commit({
        ...{ search, interest, partnering: partnering.value, owes },
      });
      expect(made.ok).toBe(true);
      expect(await searches.get(search.id)).toEqual({ ...search, version: 1 });
      expect(await searches.ofOwner(search.owner)).toEqual([{ ...search, version: 1 }]);
      expect(await searches.interest(search.id, interest.from)).toEqual({
        ...{ ...interest, version: 1 },
      });
      expect(await searches.interestsIn(search.id)).toEqual([{ ...interest, version: 1 }]);
      expect(await searches.interestsOf(interest.from)).toEqual([{ ...interest, version: 1 }]);
      expect(await searches.partnering(search.owner)).toMatchObject({
        ...{ open: [{ id: search.id }], version: 1 },
      });
      expect(await searches.owed()).toEqual(owes);
    });

    it('keep nothing of a change of which one record was changed meanwhile', async () => {
      const searches = await make();
      expect((await searches.commit({ search, owes: [] })).ok).toBe(true);
      const refused = { ok: false, error: { kind: 'changed-meanwhile' } };
      const kept = { ...search, version: 1 };
      expect(await searches.commit({ search, interest, owes })).toEqual(refused);
      expect(
        await searches.commit({ search: kept, interest: { ...interest, version: 4 }, owes }),
      ).toEqual(refused);
      expect(await searches.get(search.id)).toEqual(kept);
      expect(await searches.interestsIn(search.id)).toEqual([]);
      expect(await searches.owed()).toEqual([]);
    });

    it('let one of several take the same step', async () => {
      const searches = await make();
      const changes = [1, 2, 3].map(() => searches.commit({ search, interest, owes }));
      const outcomes = await Promise.all(changes);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('are listed by their state, the latest first, page by page', async () => {
      const searches = await make();
      for (const n of [2, 0, 1]) {
        const state = { kind: n === 1 ? 'pending-moderation' : 'published', at: at(n) };
        const each = aPartnerSearch({ id: idOf(n), createdAt: at(n), state });
        await searches.commit({ search: each, owes: [] });
      }
      const pages = await collectPages((cursor) =>
        searches.page('published', { limit: 1, ...cursor }),
      );
      expect(pages.flat().map(({ id }) => id)).toEqual([idOf(2), idOf(0)]);
      expect((await searches.all('published')).map(({ id }) => id)).toEqual([idOf(0), idOf(2)]);
      const own = await searches.ofOwner(search.owner);
      expect(own.map(({ id }) => id)).toEqual([idOf(2), idOf(1), idOf(0)]);
      const [first] = await searches.all('pending-moderation');
      if (!first) throw new Error('one waits');
      await searches.commit({ search: { ...first, state: { kind: 'draft' } }, owes: [] });
      expect(await searches.all('pending-moderation')).toEqual([]);
    });

    it('owe an event until it was told, and remember who found together', async () => {
      const searches = await make();
      const cooperation = Cooperation.parse({
        ...{ party: search.owner, with: interest.from, searchId: search.id, at: at(0) },
      });
      await searches.commit({ cooperations: [cooperation], owes });
      expect(await searches.cooperationsOf(search.owner)).toEqual([cooperation]);
      expect(await searches.cooperationsOf(interest.from)).toEqual([]);
      for (const event of await searches.owed()) await searches.settle(event);
      expect(await searches.owed()).toEqual([]);
    });

    it('remember who did something lately, the latest first, and who received what', async () => {
      const searches = await make();
      const days = ['2026-03-02', '2026-05-01', '2026-03-01', '2026-04-01'];
      for (const [n, day] of days.entries()) {
        const party = PartyId.parse(`BG-TST0${n}`);
        const acted = withInterest(unpartnered(party), new Date(`${day}T12:00:00Z`));
        if (!acted.ok) throw new Error(acted.error.kind);
        const owner = await searches.partnering(search.owner);
        const ownerPartnering = withInterestReceived(owner, interest);
        await searches.commit({ partnering: acted.value, ownerPartnering, owes: [] });
      }
      const latest = async (most: number) =>
        (await searches.actingSince(PlainDate.parse('2026-03-02'), most)).map(({ party }) => party);
      expect(await latest(9)).toEqual(['BG-TST01', 'BG-TST03', 'BG-TST00']);
      expect(await latest(2)).toEqual(['BG-TST01', 'BG-TST03']);
      const { received, version } = await searches.partnering(search.owner);
      expect({ received: received.length, version }).toEqual({ received: 4, version: 4 });
    });

    it('are erased with everything in them, or an interest alone', async () => {
      const searches = await make();
      const other = anInterest({ from: 'GR-0502' });
      await searches.commit({ search, interest, owes });
      await searches.commit({ interest: other, owes: [] });
      await searches.eraseInterest(other);
      expect((await searches.interestsIn(search.id)).map(({ from }) => from)).toEqual([
        interest.from,
      ]);
      for (const _ of [1, 2]) await searches.erase(search);
      expect(await searches.get(search.id)).toBeUndefined();
      expect(await searches.ofOwner(search.owner)).toEqual([]);
      expect(await searches.interestsOf(interest.from)).toEqual([]);
      expect(await searches.owed()).toEqual([]);
    });

    it('have nothing of a party or search that never was', async () => {
      const searches = await make();
      expect(await searches.get(search.id)).toBeUndefined();
      expect(await searches.ofOwner(search.owner)).toEqual([]);
      expect(await searches.interest(search.id, interest.from)).toBeUndefined();
      expect(await searches.partnering(search.owner)).toEqual(unpartnered(search.owner));
    });
  });
};
