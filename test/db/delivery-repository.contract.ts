import { describe, expect, it } from 'vitest';
import type { DeliveryRepository } from '../../shared/db/delivery-repository.ts';
import { deliveryStateOf } from '../../shared/domain/delivery.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { IsoWeek } from '../../shared/domain/time.ts';
import { collectPages } from './collect-pages.ts';

const WEEK = IsoWeek.parse('2026-W34');

const anIssue = (municipalityId: string, overrides: Record<string, unknown> = {}): DigestIssue =>
  DigestIssue.parse({
    ...{ municipalityId, contactId: 'main', week: WEEK, state: 'claimed', attempt: 1, told: [] },
    lease: { token: 'mine', until: '2026-08-17T04:31:00.000Z' },
    ...overrides,
  });

const delivered = { state: 'accepted', feedback: 'delivered' };
const LEDGER = [
  ...Array.from({ length: 9 }, (_, n) => anIssue(`GR-${n}`, n < 6 ? delivered : {})),
  anIssue('GR-1', { contactId: 'second', state: 'accepted', feedback: 'bounced' }),
  anIssue('GR-1', { week: '2026-W33', state: 'accepted' }),
];

/** What whoever looks at the ledger finds there. */
export const deliveryContract = (
  where: string,
  make: (kept: readonly DigestIssue[]) => Promise<DeliveryRepository>,
): void => {
  describe(`the deliveries of a week ${where}`, () => {
    it('are counted by their states', async () => {
      const deliveries = await make(LEDGER);
      expect(new Map(await deliveries.countsOfWeek(WEEK))).toEqual(
        new Map([
          ['delivered', 6],
          ['claimed', 3],
          ['bounced', 1],
        ]),
      );
    });

    it('come page by page, each of those that fit once, and stop at a cursor of another week', async () => {
      const deliveries = await make(LEDGER);
      const ofState = (state: string) => (each: DigestIssue) => deliveryStateOf(each) === state;
      const pages = await collectPages((request) =>
        deliveries.pageOfWeek(WEEK, { limit: 2, ...request }, ofState('delivered')),
      );
      const seen = pages.flat().map(({ municipalityId }) => municipalityId);
      expect(seen.sort()).toEqual(['GR-0', 'GR-1', 'GR-2', 'GR-3', 'GR-4', 'GR-5']);
      const first = await deliveries.pageOfWeek(WEEK, { limit: 2 }, () => true);
      const other = IsoWeek.parse('2026-W33');
      const wrong = { limit: 2, cursor: first.ok ? (first.value.cursor ?? '') : '' };
      expect((await deliveries.pageOfWeek(other, wrong, () => true)).ok).toBe(false);
    });

    it('are found by municipality and contact, of all weeks', async () => {
      const deliveries = await make(LEDGER);
      const weeks = async (contactId?: string) =>
        (await deliveries.ofMunicipality(MunicipalityId.parse('GR-1'), contactId))
          .map((each) => `${each.contactId} ${each.week}`)
          .sort();
      expect(await weeks()).toEqual(['main 2026-W33', 'main 2026-W34', 'second 2026-W34']);
      expect(await weeks('second')).toEqual(['second 2026-W34']);
    });
  });
};
