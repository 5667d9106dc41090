import type { Match, RuleName, RuleResult } from '../domain/match.ts';
import type { Told } from '../domain/told.ts';
import { holdsBack } from '../matching/eligibility.ts';
import type { IndexedCall } from '../matching/indexed-call.ts';
import { type ScoreParts, WORTH_TELLING } from '../matching/score-parts.ts';
import { newsFor, toldByCall } from './news-for.ts';
import type { Reading } from './said.ts';

/** What accepted digests told one contact. */
export type ToldContact = { contactId: string; told: readonly Told[] };

/** A reason why a digest does not show a call, as a code with values. */
export type WhyNotShown =
  | { code: 'closed'; status: string }
  | { code: 'ineligible'; rule: RuleName }
  | { code: 'unknown'; rule: RuleName }
  | { code: 'hardly-about-priorities'; themes: number; least: number }
  | { code: 'no-contact' }
  | { code: 'told-before'; contactId: string };

/**
 * Everything that keeps a call out of the next digest, in the order in which it counts. Nothing: it is shown,
 * unless so many calls fit better that there is no room.
 */
export const whyNotShown = (
  match: Pick<Match, 'rules'> & { parts: Pick<ScoreParts, 'themes'> },
  call: IndexedCall,
  contacts: readonly ToldContact[],
  reading: Reading,
): WhyNotShown[] => [
  ...match.rules.flatMap(reasonOf),
  ...littleInCommon(match.parts),
  ...(contacts.length === 0 ? [{ code: 'no-contact' as const }] : []),
  ...contacts
    .filter(({ told }) => !newsFor(call, toldByCall(told), reading, NO_REMINDERS))
    .map(({ contactId }) => ({ code: 'told-before' as const, contactId })),
];

/** A reminder is no news: what is asked here is whether the call itself was told. */
const NO_REMINDERS = { reminded: false, remindersOnly: false };

const littleInCommon = ({ themes }: Pick<ScoreParts, 'themes'>): WhyNotShown[] =>
  themes < WORTH_TELLING ? [{ code: 'hardly-about-priorities', themes, least: WORTH_TELLING }] : [];

const reasonOf = (result: RuleResult): WhyNotShown[] => {
  const { rule, answer, compared } = result;
  if (!holdsBack(result)) return [];
  if (answer === 'unknown') return [{ code: 'unknown', rule }];
  if (rule === 'status') return [{ code: 'closed', status: compared }];
  // That no time is left is what the status says already.
  return rule === 'time-left' ? [] : [{ code: 'ineligible', rule }];
};
