import { describe, expect, it } from 'vitest';
import type { AddressStateRepository } from '../../shared/db/address-state-repository.ts';
import type { AddressEvent, AddressFeedback } from '../../shared/domain/address-state.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { Instant, toInstant } from '../../shared/domain/time.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { NOW } from '../support/builders.ts';

const KEY = addressKeyOf('grants@town.example');
const OTHER = addressKeyOf('mayor@town.example');
const READER = { municipalityId: MunicipalityId.parse('BG-SZR31'), contactId: 'main' };

const anEvent = (kind: AddressFeedback, messageId = 'm1'): AddressEvent => ({
  messageId,
  kind,
  at: toInstant(NOW),
  issue: 'BG-SZR31_main_2026-W34',
});

const LIFTING = {
  at: Instant.parse('2026-08-18T00:00:00.000Z'),
  who: 'M. Ivanova',
  reason: 'The mailbox was made anew',
};

export const addressStateContract = (
  where: string,
  make: () => Promise<AddressStateRepository>,
): void => {
  describe(`address states ${where}`, () => {
    it('are unknown until something is reported, then what follows from it', async () => {
      const states = await make();
      expect(await states.get(KEY)).toBeUndefined();
      await states.record(KEY, anEvent('delivered'), READER);
      const kept = await states.record(KEY, anEvent('hard-bounce'), READER);
      expect(kept).toMatchObject({ readers: [READER], fatal: anEvent('hard-bounce'), version: 2 });
      expect(await states.get(KEY)).toEqual(kept);
    });

    it('are forgotten for a reader, save that nothing may be sent there, and for others not at all', async () => {
      const states = await make();
      const other = { ...READER, contactId: 'deputy' };
      await states.record(KEY, anEvent('hard-bounce'), READER);
      await states.record(OTHER, anEvent('sent'), READER);
      await states.record(OTHER, anEvent('sent'), other);
      for (const _ of [1, 2]) {
        expect(await states.forget(KEY, READER)).toEqual({
          reason: 'hard-bounce',
          at: NOW.toISOString(),
        });
      }
      const { issue: _issue, ...unnamed } = anEvent('hard-bounce');
      const kept = await states.get(KEY);
      expect(kept).toMatchObject({ readers: [], fatal: unnamed });
      expect(JSON.stringify(kept)).not.toContain('main');
      expect(await states.forget(OTHER, READER)).toBeUndefined();
      expect(await states.get(OTHER)).toMatchObject({ readers: [other] });
      expect(await states.forget(OTHER, other)).toBeUndefined();
      expect(await states.get(OTHER)).toBeUndefined();
      expect(await states.forget(OTHER, other)).toBeUndefined();
    });

    it('are not written again for a report that was heard before', async () => {
      const states = await make();
      await states.record(KEY, anEvent('complaint'), READER);
      await states.record(KEY, anEvent('complaint'), READER);
      expect(await states.get(KEY)).toMatchObject({ version: 1 });
    });

    it('lose no report of several that come at once', async () => {
      const states = await make();
      const messages = ['m1', 'm2', 'm3', 'm4'];
      await Promise.all(messages.map((each) => states.record(KEY, anEvent('soft-bounce', each))));
      const { failures } = (await states.get(KEY)) ?? {};
      expect(failures?.map(({ messageId }) => messageId)).toEqual(messages);
    });

    it('tell which of some addresses get no mail, and list all of these', async () => {
      const states = await make();
      await states.record(KEY, anEvent('hard-bounce'), READER);
      await states.record(OTHER, anEvent('delivered'), READER);
      const unheard = addressKeyOf('nobody@town.example');
      expect(await states.suppressedAmong([KEY, OTHER, unheard])).toEqual(new Set([KEY]));
      expect(await states.suppressedAmong([])).toEqual(new Set());
      expect((await states.suppressed()).map(({ key }) => key)).toEqual([KEY]);
    });

    it('are lifted from the list, once', async () => {
      const states = await make();
      await states.record(KEY, anEvent('hard-bounce'), READER);
      expect(await states.lift(KEY, LIFTING)).toMatchObject({
        ok: true,
        value: { lifting: LIFTING },
      });
      expect(await states.suppressed()).toEqual([]);
      const again = await states.lift(KEY, LIFTING);
      expect(again).toEqual({ ok: false, error: { kind: 'not-suppressed' } });
      expect((await states.lift(OTHER, LIFTING)).ok).toBe(false);
    });
  });
};
