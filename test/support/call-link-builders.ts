import {
  AdministratorLink,
  CallLink,
  pairOf,
  type RuleLink,
} from '../../shared/domain/call-link.ts';
import { CallId } from '../../shared/domain/ids.ts';

type Input = Record<string, unknown>;

const pairInput = (one: string, other: string) => pairOf(CallId.parse(one), CallId.parse(other));

/** What a rule found about two calls. */
export const aRuleLink = (
  one = 'eu-portal:1TOPICS',
  other = 'national-list:42',
  overrides: Input = {},
): RuleLink => {
  const link = CallLink.parse({
    ...pairInput(one, other),
    by: 'rule',
    verdict: 'same',
    rule: 'same-identifier',
    evidence: [{ what: 'identifier', a: 'LIFE-2026-CET-OSS', b: 'life 2026 cet oss' }],
    at: '2026-08-10T04:30:00.000Z',
    ...overrides,
  });
  if (link.by !== 'rule') throw new Error('a rule was asked for');
  return link;
};

/** What an administrator decided on two calls. */
export const aDecision = (
  verdict: 'same' | 'different',
  one = 'eu-portal:1TOPICS',
  other = 'national-list:42',
  overrides: Input = {},
): AdministratorLink =>
  AdministratorLink.parse({
    ...pairInput(one, other),
    by: 'administrator',
    verdict,
    evidence: [],
    at: '2026-08-11T09:00:00.000Z',
    who: 'an officer',
    reason: 'Read both pages',
    ...overrides,
  });
