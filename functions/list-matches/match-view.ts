import { catalogueFor } from '../../shared/digest/i18n/catalogues.ts';
import { reasonWords } from '../../shared/digest/words.ts';
import { statusOf } from '../../shared/domain/call.ts';
import { nextEntryDeadline } from '../../shared/domain/deadline.ts';
import type { DigestLanguage } from '../../shared/domain/language.ts';
import type { Reason, RuleResult } from '../../shared/domain/match.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { whyNotWords } from '../../shared/explaining/why-not-words.ts';
import type { CsvCell } from '../../shared/http/csv.ts';
import { CALL_COLUMNS, callRow } from '../../shared/listing/call-columns.ts';
import { checkEligibility, holdsBack } from '../../shared/matching/eligibility.ts';
import { themeLabel } from '../../shared/reference/theme-labels.ts';
import type { MatchView } from './answer.ts';
import type { PickedMatch } from './pick-matches.ts';

/** For whom matches are shown, when, and in whose words. */
export type Showing = { municipality: Municipality; now: Date; language: DigestLanguage };

/** One match with all that is told of it. */
export const matchViewOf = (
  each: PickedMatch,
  showing: Showing,
): Omit<MatchView, 'reasons'> & { reasons: Reason[] } => {
  const { call, match, mark } = each;
  const { id, identifier, kind, programme, programmeName, title, url, version } = call;
  const { opensOn, deadlines, money, coFinancing, themes } = call;
  const nextDeadline = nextEntryDeadline(deadlines, showing.now);
  const whyNot = failing(each, showing);
  return {
    call: {
      ...{ id, identifier, kind, programme, programmeName, title, url, version },
      ...{ deadlines, money, status: statusOf(call, showing.now) },
      themes: themes.map(({ theme }) => theme),
      ...(opensOn && { opensOn }),
      ...(coFinancing && { coFinancing }),
      ...(nextDeadline && { nextDeadline }),
    },
    verdict: match.verdict,
    score: match.score,
    reasons: match.reasons,
    reasonsInWords: inWords(each, showing),
    ...(mark !== 'none' && { mark }),
    whyNot,
    whyNotInWords: whyNotWords(whyNot, showing.language),
  };
};

/** The head of a table of matches. */
export const MATCH_COLUMNS: readonly string[] = [
  ...['verdict', 'score', 'mark', 'reasons', 'whyNot'],
  ...CALL_COLUMNS,
];

/** One match as a row under {@link MATCH_COLUMNS}. */
export const matchRow = (each: PickedMatch, showing: Showing): CsvCell[] => [
  each.match.verdict,
  each.match.score,
  each.mark === 'none' ? undefined : each.mark,
  inWords(each, showing).join('; '),
  whyNotWords(failing(each, showing), showing.language).join('; '),
  ...callRow(each.call, showing),
];

const inWords = ({ match }: PickedMatch, { language }: Showing): string[] =>
  reasonWords(match.reasons, catalogueFor(language), themeLabel);

const failing = ({ call }: PickedMatch, { municipality, now }: Showing): RuleResult[] =>
  checkEligibility(municipality, call, now).filter(holdsBack);
