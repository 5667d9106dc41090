import { describe, expect, it } from 'vitest';
import { linkCalls } from '../../functions/link-calls/handler.ts';
import { aCallRecord, NOW } from '../support/builders.ts';
import { aRuleLink } from '../support/call-link-builders.ts';
import { inMemoryCallLinks } from '../support/in-memory/call-links.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';

const PORTAL = 'eu-portal:1TOPICS';
const LIST = 'national-list:42';

const request = (action: string, overrides: Record<string, unknown> = {}) => ({
  action,
  calls: [PORTAL, LIST],
  who: 'M. Ivanova',
  reason: 'The ministry says so',
  ...overrides,
});

const aService = () => {
  const listed = { id: LIST, source: 'national-list', sourceId: '42', identifier: 'renovation' };
  const second = { id: 'eu-portal:2TOPICS', sourceId: '2TOPICS' };
  const calls = inMemoryCalls([aCallRecord(), aCallRecord(listed), aCallRecord(second)]);
  const links = inMemoryCallLinks([aRuleLink()]);
  return { links, link: linkCalls({ calls, links, now: () => NOW }) };
};

describe("an administrator's decision on two calls", () => {
  it.each([
    ['join', 'same'],
    ['split', 'different'],
  ])(
    'to %s is written down with who, why, when and what there was to see',
    async (action, verdict) => {
      const { link, links } = aService();
      const kept = {
        a: PORTAL,
        b: LIST,
        by: 'administrator',
        verdict,
        who: 'M. Ivanova',
        reason: 'The ministry says so',
        at: NOW.toISOString(),
        evidence: [
          { what: 'identifier', a: 'LIFE-2026-CET-OSS', b: 'renovation' },
          { what: 'title' },
          { what: 'programme', a: 'LIFE', b: 'LIFE' },
          { what: 'deadline', a: '2026-09-16', b: '2026-09-16' },
        ],
      };
      expect(await link(request(action))).toMatchObject({
        ok: true,
        value: { action, link: kept },
      });
      expect(await links.all()).toMatchObject([kept]);
    },
  );

  it('is about the pair, whichever call is named first, and the last one stands', async () => {
    const { link, links } = aService();
    await link(request('join', { leads: LIST }));
    expect(await links.all()).toMatchObject([{ verdict: 'same', leads: LIST }]);
    await link(request('split', { calls: [LIST, PORTAL] }));
    expect(await links.all()).toMatchObject([{ a: PORTAL, b: LIST, verdict: 'different' }]);
    expect((await links.all())[0]).not.toHaveProperty('leads');
  });

  it('can be taken back, once', async () => {
    const { link, links } = aService();
    await link(request('split'));
    expect(await link(request('forget', { calls: [LIST, PORTAL] }))).toMatchObject({
      ok: true,
      value: { action: 'forget', link: { verdict: 'different' } },
    });
    expect(await links.all()).toEqual([]);
    expect(await link(request('forget'))).toEqual({ ok: false, error: { kind: 'no-decision' } });
  });

  it.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    ['of a call with itself', 'join', { calls: [LIST, LIST] }, { kind: 'equal-ids' }],
    [
      'on a call nobody knows',
      'split',
      { calls: [PORTAL, 'isun:none'] },
      { kind: 'unknown-call', ids: ['isun:none'] },
    ],
    [
      'on two calls of one source',
      'join',
      { calls: [PORTAL, 'eu-portal:2TOPICS'] },
      { kind: 'same-source' },
    ],
    ['that lets a third call speak', 'join', { leads: 'eu-portal:2TOPICS' }, { kind: 'bad-leads' }],
    ['to split that lets one speak', 'split', { leads: LIST }, { kind: 'bad-leads' }],
    ['to forget what a rule found', 'forget', {}, { kind: 'no-decision' }],
    ['without a reason', 'join', { reason: '  ' }, { kind: 'bad-request' }],
    ['by nobody', 'join', { who: undefined }, { kind: 'bad-request' }],
    ['to do something else', 'merge', {}, { kind: 'bad-request' }],
    ['on three calls', 'join', { calls: [PORTAL, LIST, PORTAL] }, { kind: 'bad-request' }],
    ['with more than is asked for', 'join', { at: '2020-01-01' }, { kind: 'bad-request' }],
  ])('%s is refused and changes nothing', async (_case, action, overrides, error) => {
    const { link, links } = aService();
    const refused = await link(request(action, overrides));
    expect(refused).toMatchObject({ ok: false, error });
    expect(await links.all()).toEqual([aRuleLink()]);
  });

  it('says what does not fit in a request', async () => {
    const refused = await aService().link({ action: 'join', calls: [PORTAL, 'no id'] });
    expect(refused).toMatchObject({
      error: { faults: expect.arrayContaining([expect.stringMatching(/^calls\.1: /)]) },
    });
  });
});
