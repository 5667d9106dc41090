import { describe, expect, it } from 'vitest';
import type { DigestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { type DigestIssue, IssueKey } from '../../shared/domain/digest-issue.ts';
import { SearchId } from '../../shared/domain/partner-search.ts';
import { Instant } from '../../shared/domain/time.ts';
import { Told } from '../../shared/domain/told.ts';

const KEY = IssueKey.parse({ municipalityId: 'BG-SZR31', contactId: 'main', week: '2026-W34' });
const AT = Instant.parse('2026-08-17T04:30:00.000Z');
const LATER = Instant.parse('2026-08-17T04:31:00.000Z');
const A_SEARCH = SearchId.parse(`ps-${'a'.repeat(20)}`);
const ANOTHER = SearchId.parse(`ps-${'b'.repeat(20)}`);
const LOST = { ok: false, error: { kind: 'lost' } };

const keyOf = (overrides: Record<string, string>): IssueKey =>
  IssueKey.parse({ ...KEY, ...overrides });
const lease = (token: string) => ({ token, until: LATER });
const told = (callId: string): Told => Told.parse({ callId, version: 1, kind: 'new' });

export const digestIssueContract = (
  where: string,
  make: () => Promise<DigestIssueRepository>,
): void => {
  const claimed = async (key = KEY, issues = make()): Promise<DigestIssueRepository> => {
    await (await issues).claim(key, undefined, lease('mine'), 1);
    return issues;
  };
  const handedOver = async (key = KEY, issues = make(), news = [told('eu-portal:1')]) => {
    await claimed(key, issues);
    await (await issues).handOver(key, 'mine', news, AT);
    return issues;
  };
  const accepted = async (key = KEY, issues = make(), news = [told('eu-portal:1')]) => {
    await handedOver(key, issues, news);
    await (await issues).accept(key, { token: 'mine', at: LATER, messageId: 'm-1' });
    return issues;
  };

  describe(`claiming an issue ${where}`, () => {
    it('gives it to whoever asks first, and remembers it', async () => {
      const issues = await make();
      const mine: DigestIssue = {
        ...KEY,
        state: 'claimed',
        attempt: 1,
        lease: lease('mine'),
        told: [],
      };
      const claim = await issues.claim(KEY, undefined, lease('mine'), 1);
      expect(claim).toEqual({ ok: true, value: mine });
      expect(await issues.get(KEY)).toEqual(mine);
      expect(await issues.claim(KEY, undefined, lease('theirs'), 1)).toEqual(LOST);
      expect(await issues.get(KEY)).toEqual(mine);
    });

    it('gives it to exactly one of many that ask at once', async () => {
      const issues = await make();
      const tokens = ['a', 'b', 'c', 'd', 'e'];
      const claims = await Promise.all(
        tokens.map((token) => issues.claim(KEY, undefined, lease(token), 1)),
      );
      expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
      const winner = tokens[claims.findIndex(({ ok }) => ok)];
      expect((await issues.get(KEY))?.lease.token).toBe(winner);
    });

    it('gives an abandoned one to exactly one of many, with what it may have told', async () => {
      const issues = await handedOver();
      const before = await issues.get(KEY);
      const claims = await Promise.all(
        ['a', 'b', 'c'].map((token) => issues.claim(KEY, before, lease(token), 2)),
      );
      const won = claims.filter(({ ok }) => ok);
      expect(won).toHaveLength(1);
      const after = await issues.get(KEY);
      expect(won).toEqual([{ ok: true, value: after }]);
      expect(after).toMatchObject({ state: 'claimed', attempt: 2, told: [told('eu-portal:1')] });
      expect(after).toHaveProperty('handedOverAt');
    });

    it('refuses when the issue has moved on since it was read', async () => {
      const issues = await claimed();
      const before = await issues.get(KEY);
      await issues.handOver(KEY, 'mine', [], AT);
      expect(await issues.claim(KEY, before, lease('theirs'), 2)).toEqual(LOST);
    });

    it('refuses when the issue has gone since it was read', async () => {
      const issues = await claimed();
      const before = await issues.get(KEY);
      await issues.release(KEY, 'mine');
      expect(await issues.claim(KEY, before, lease('theirs'), 2)).toEqual(LOST);
      expect(await issues.get(KEY)).toBeUndefined();
    });

    it('never gives out an accepted one, even to somebody who read it as accepted', async () => {
      const issues = await accepted();
      const before = await issues.get(KEY);
      expect(await issues.claim(KEY, before, lease('theirs'), 2)).toEqual(LOST);
      expect(await issues.claim(KEY, undefined, lease('theirs'), 1)).toEqual(LOST);
      expect(await issues.get(KEY)).toEqual(before);
    });
  });

  describe(`handing an issue over ${where}`, () => {
    it('writes down what is told, when, and by whom', async () => {
      const issues = await claimed();
      const news = [told('eu-portal:1'), told('eu-portal:2')];
      const result = await issues.handOver(KEY, 'mine', news, AT);
      const kept = {
        ...{ state: 'handing-over', told: news, handedOverAt: AT },
        handedOverAs: 'mine',
      };
      expect(result).toMatchObject({ ok: true, value: kept });
      expect(result.ok && result.value).toEqual(await issues.get(KEY));
    });

    it('writes down with the calls which partner searches are told, and is heard once accepted', async () => {
      const issues = await claimed();
      await issues.handOver(KEY, 'mine', [], AT, [A_SEARCH, ANOTHER]);
      expect((await issues.get(KEY))?.searches).toEqual([A_SEARCH, ANOTHER]);
      expect((await issues.heardBy(KEY.municipalityId, 'main')).searches).toEqual([]);
      await issues.accept(KEY, { token: 'mine', at: LATER, messageId: 'm-1' });
      const heard = await issues.heardBy(KEY.municipalityId, 'main');
      expect(heard).toEqual({ told: [], searches: [A_SEARCH, ANOTHER], lastWeek: KEY.week });
    });

    it('puts the partner searches of the next attempt in the place of those of the last', async () => {
      const issues = await claimed();
      await issues.handOver(KEY, 'mine', [], AT, [A_SEARCH]);
      const taken = await issues.claim(KEY, await issues.get(KEY), lease('other'), 2);
      expect(taken).toMatchObject({ ok: true, value: { searches: [A_SEARCH] } });
      await issues.handOver(KEY, 'other', [], AT);
      expect(await issues.get(KEY)).not.toHaveProperty('searches');
    });

    it('is refused to everybody but the holder of the claim', async () => {
      const issues = await claimed();
      expect(await issues.handOver(KEY, 'theirs', [], AT)).toEqual(LOST);
      expect(await issues.get(KEY)).toMatchObject({ state: 'claimed' });
      const nobodys = keyOf({ week: '2026-W35' });
      expect(await issues.handOver(nobodys, 'mine', [], AT)).toEqual(LOST);
      expect(await issues.get(nobodys)).toBeUndefined();
    });

    it('is refused once the issue is accepted', async () => {
      const issues = await accepted();
      expect(await issues.handOver(KEY, 'mine', [], AT)).toEqual(LOST);
    });
  });

  describe(`accepting an issue ${where}`, () => {
    it('by report counts after another worker took over what may have gone', async () => {
      const issues = await handedOver();
      await issues.claim(KEY, await issues.get(KEY), lease('other'), 2);
      expect(await issues.accept(KEY, { at: AT, messageId: 'ses-1' })).toMatchObject({
        ok: true,
        value: { state: 'accepted', told: [told('eu-portal:1')], handedOverAs: 'mine' },
      });
      expect(await issues.handOver(KEY, 'other', [], AT)).toEqual({
        ok: false,
        error: { kind: 'lost' },
      });
    });

    it('by report does not count for what was never handed over', async () => {
      const issues = await claimed();
      expect((await issues.accept(KEY, { at: AT, messageId: 'ses-1' })).ok).toBe(false);
    });

    it('is final, and keeps what was told', async () => {
      const issues = await accepted();
      expect(await issues.get(KEY)).toEqual({
        ...KEY,
        state: 'accepted',
        attempt: 1,
        lease: lease('mine'),
        told: [told('eu-portal:1')],
        handedOverAt: AT,
        handedOverAs: 'mine',
        acceptedAt: LATER,
        messageId: 'm-1',
      });
    });

    it('changes nothing the second time, whoever says it', async () => {
      const issues = await accepted();
      const first = await issues.get(KEY);
      for (const token of [{ token: 'mine' }, {}, { token: 'theirs' }]) {
        const again = await issues.accept(KEY, { ...token, at: AT, messageId: 'm-2' });
        expect(again).toEqual({ ok: true, value: first });
      }
      expect(await issues.get(KEY)).toEqual(first);
    });

    it('needs no token when the mail service itself says so', async () => {
      const issues = await handedOver();
      const settled = await issues.accept(KEY, { at: LATER, messageId: 'm-1' });
      expect(settled).toMatchObject({ ok: true, value: { state: 'accepted', messageId: 'm-1' } });
    });

    it('is refused to a worker that lost the issue, and where nothing was handed over', async () => {
      const issues = await handedOver();
      const acceptance = { at: LATER, messageId: 'm-1' };
      expect(await issues.accept(KEY, { ...acceptance, token: 'theirs' })).toEqual(LOST);
      const other = keyOf({ week: '2026-W35' });
      expect(await issues.accept(other, acceptance)).toEqual(LOST);
      await claimed(other, Promise.resolve(issues));
      expect(await issues.accept(other, acceptance)).toEqual(LOST);
    });
  });

  describe(`releasing an issue ${where}`, () => {
    it('forgets one that is claimed or handed over, so that it can be claimed anew', async () => {
      for (const issues of [await claimed(), await handedOver()]) {
        expect((await issues.release(KEY, 'mine')).ok).toBe(true);
        expect(await issues.get(KEY)).toBeUndefined();
        expect((await issues.claim(KEY, undefined, lease('next'), 1)).ok).toBe(true);
      }
    });

    it('is well when there is nothing to forget', async () => {
      expect((await (await make()).release(KEY, 'mine')).ok).toBe(true);
    });

    it('is refused to everybody but the holder, and once accepted', async () => {
      const issues = await claimed();
      expect(await issues.release(KEY, 'theirs')).toEqual(LOST);
      await issues.handOver(KEY, 'mine', [], AT);
      await issues.accept(KEY, { at: LATER, messageId: 'm-1' });
      expect(await issues.release(KEY, 'mine')).toEqual(LOST);
      expect(await issues.get(KEY)).toMatchObject({ state: 'accepted' });
    });
  });

  describe(`feedback on an issue ${where}`, () => {
    it('is the newest by the mail service’s own clock, whatever order it comes in', async () => {
      const issues = await accepted();
      await issues.recordFeedback(KEY, 'bounced', LATER);
      expect((await issues.recordFeedback(KEY, 'sent', AT)).ok).toBe(true);
      expect(await issues.get(KEY)).toMatchObject({ feedback: 'bounced', feedbackAt: LATER });
    });

    it('is refused where nothing is accepted, and makes no issue', async () => {
      const issues = await handedOver();
      const refused = { ok: false, error: { kind: 'not-accepted' } };
      expect(await issues.recordFeedback(KEY, 'sent', AT)).toEqual(refused);
      expect(await issues.get(KEY)).not.toHaveProperty('feedback');
      const other = keyOf({ week: '2026-W35' });
      expect(await issues.recordFeedback(other, 'sent', AT)).toEqual(refused);
      expect(await issues.get(other)).toBeUndefined();
    });
  });

  describe(`what was told ${where}`, () => {
    it('is all that accepted issues told this contact, and nothing else', async () => {
      const issues = make();
      for (let week = 10; week < 30; week += 1) {
        await accepted(keyOf({ week: `2026-W${week}` }), issues, [told(`eu-portal:${week}`)]);
      }
      await handedOver(keyOf({ week: '2026-W30' }), issues, [told('eu-portal:unsettled')]);
      await accepted(keyOf({ contactId: 'main2' }), issues, [told('eu-portal:colleague')]);
      await accepted(keyOf({ municipalityId: 'BG-SZR3' }), issues, [told('eu-portal:elsewhere')]);
      const all = await (await issues).heardBy(KEY.municipalityId, 'main');
      const expected = Array.from({ length: 20 }, (_, at) => told(`eu-portal:${10 + at}`));
      expect(all).toEqual({ told: expected, searches: [], lastWeek: '2026-W29' });
    });

    it('is nothing to a contact that never had an issue', async () => {
      expect(await (await make()).heardBy(KEY.municipalityId, 'main')).toEqual({
        told: [],
        searches: [],
      });
    });
  });

  describe(`the issues of a week ${where}`, () => {
    it('are all of it in any state, over all shards, and of no other week', async () => {
      const issues = make();
      for (let at = 0; at < 20; at += 1) {
        await claimed(keyOf({ municipalityId: `GR-${at}` }), issues);
      }
      await accepted(keyOf({ contactId: 'second' }), issues);
      await accepted(keyOf({ week: '2026-W33' }), issues);
      const week = await (await issues).ofWeek(KEY.week);
      expect(new Set(week.map(({ municipalityId }) => municipalityId)).size).toBe(21);
      expect(week).toHaveLength(21);
    });
  });
};
