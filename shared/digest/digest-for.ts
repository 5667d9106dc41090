import type { Heard, IssueKey } from '../domain/digest-issue.ts';
import type { Contact, Municipality } from '../domain/municipality.ts';
import { type IsoWeek, wallClock, weeksBetween } from '../domain/time.ts';
import { type Candidate, chooseNews, type Wishes } from './choose.ts';
import type { DigestContent } from './content.ts';

/** What there is to tell a municipality. */
export type Offer = {
  candidates: readonly Candidate[];
  /** How many open and announced calls were looked through. */
  watched: number;
};

/** Weeks without a mail after which a reader is told that there was nothing to tell. */
const WEEKS_OF_SILENCE = 4;

/**
 * The digest of one contact for a week, as it would be sent now; undefined when there is nothing to tell and the
 * reader heard from us within four weeks. Sends and changes nothing.
 */
export const digestFor = (
  municipality: Municipality,
  contact: Contact,
  week: IsoWeek,
  { candidates, watched }: Offer,
  { told, lastWeek }: Heard,
  wishes: Wishes,
  now: Date,
): DigestContent | undefined => {
  const { zone } = municipality;
  const choice = chooseNews(candidates, told, { now, zone }, wishes);
  const silent = lastWeek === undefined || weeksBetween(lastWeek, week) >= WEEKS_OF_SILENCE;
  const noted = silent && watched > 0 && !wishes.remindersOnly;
  if (choice.items.length === 0 && !noted) return undefined;
  const issue: IssueKey = { municipalityId: municipality.id, contactId: contact.id, week };
  return {
    ...{ issue, zone, now, watched },
    municipalityName: municipality.name,
    language: contact.language,
    issuedOn: wallClock(now, zone).date,
    ...choice,
  };
};
