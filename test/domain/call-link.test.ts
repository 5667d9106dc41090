import { describe, expect, it } from 'vitest';
import { CallLink, pairName, pairOf } from '../../shared/domain/call-link.ts';
import { CallId } from '../../shared/domain/ids.ts';

const [PORTAL, ISUN] = ['eu-portal:1', 'isun:2'].map((id) => CallId.parse(id));

const decision = {
  a: PORTAL,
  b: ISUN,
  by: 'administrator',
  verdict: 'different',
  evidence: [],
  at: '2026-08-17T04:30:00.000Z',
  who: 'an officer',
  reason: 'Two lots of one programme',
};

describe('a link between two calls', () => {
  it('has one name, whichever call is named first', () => {
    expect.assert(PORTAL && ISUN);
    expect(pairOf(ISUN, PORTAL)).toEqual(pairOf(PORTAL, ISUN));
    expect(pairName(pairOf(ISUN, PORTAL))).toBe('eu-portal:1#isun:2');
    expect(CallLink.safeParse({ ...decision, a: ISUN, b: PORTAL }).success).toBe(false);
  });

  it('says who decided and why, when an administrator did', () => {
    expect(CallLink.safeParse(decision).success).toBe(true);
    expect(CallLink.safeParse({ ...decision, who: ' ' }).success).toBe(false);
    expect(CallLink.safeParse({ ...decision, reason: undefined }).success).toBe(false);
  });

  it('is never a difference found by a rule', () => {
    const found = { ...decision, by: 'rule', rule: 'same-identifier', who: undefined };
    expect(CallLink.safeParse({ ...found, verdict: 'same' }).success).toBe(true);
    expect(CallLink.safeParse(found).success).toBe(false);
  });
});
