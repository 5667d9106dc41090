import type { Heard, IssueKey } from '../domain/digest-issue.ts';
import { weekCount } from '../domain/iso-week.ts';
import type { Contact, Municipality } from '../domain/municipality.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type IsoWeek, wallClock } from '../domain/time.ts';
import { type Candidate, chooseNews, type Wishes } from './choose.ts';
import type { DigestContent } from './content.ts';
import { chooseSearches } from './searches/choose-searches.ts';
import type { FittingSearch } from './searches/fitting-searches.ts';

/** What there is to tell a municipality. */
export type Offer = {
  candidates: readonly Candidate[];
  /** How many open and announced calls were looked through. */
  watched: number;
  /** The partner searches that look for such as it, the best first; absent where nobody asked for them. */
  searches?: readonly FittingSearch[];
};

/** Weeks without a mail after which a reader is told that there was nothing to tell. */
const WEEKS_OF_SILENCE = 4;

/**
 * Why a reader gets nothing when there is nothing to tell: a mail of the last weeks is recent enough, only reminders
 * are wanted, or no call was looked through, so that "nothing for you" would not be true.
 */
export type NothingToTell =
  | { kind: 'heard-lately'; lastWeek: IsoWeek }
  | { kind: 'wants-reminders-only' }
  | { kind: 'nothing-watched' };

/**
 * The digest of one contact for a week, as it would be sent now: calls, and the partner searches that fit, of which one
 * alone is worth a mail. Without either it is the note that there is nothing to tell. Sends and changes nothing.
 */
export const digestFor = (
  municipality: Municipality,
  contact: Contact,
  week: IsoWeek,
  { candidates, watched, searches: fitting = [] }: Offer,
  { told, searches: searchesTold, lastWeek }: Heard,
  wishes: Wishes,
  now: Date,
): Result<DigestContent, NothingToTell> => {
  const { zone } = municipality;
  const choice = chooseNews(candidates, told, { now, zone }, wishes);
  const searches = wishes.partnerSearches ? chooseSearches(fitting, searchesTold) : [];
  if (choice.items.length === 0 && searches.length === 0) {
    if (wishes.remindersOnly) return err({ kind: 'wants-reminders-only' });
    if (watched === 0) return err({ kind: 'nothing-watched' });
    const heardLately =
      lastWeek !== undefined && weekCount(week) - weekCount(lastWeek) < WEEKS_OF_SILENCE;
    if (heardLately) return err({ kind: 'heard-lately', lastWeek });
  }
  const issue: IssueKey = { municipalityId: municipality.id, contactId: contact.id, week };
  return ok({
    ...{ issue, zone, now, watched, searches },
    municipalityName: municipality.name,
    language: contact.language,
    issuedOn: wallClock(now, zone).date,
    ...choice,
  });
};
