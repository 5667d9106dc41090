import { cleanText } from '../../shared/digest/clean-text.ts';
import { fitted } from '../../shared/digest/fitted.ts';
import type { ShownSearch } from '../../shared/digest/searches/fitting-searches.ts';
import type { CallId, PartyId } from '../../shared/domain/ids.ts';
import type { Language, Localised } from '../../shared/domain/language.ts';
import { isOpenSearch, type SearchId } from '../../shared/domain/partner-search.ts';

/**
 * Somebody who looks for a donor partner, as far as everybody may know: what a digest says of it. Reading all of the
 * notice, and answering it, is for whoever is signed in.
 */
export type DonorSearch = {
  id: SearchId;
  title: string;
  language: Language;
  seeker: { id: PartyId; name: Localised };
  /** The call it is about, by its title where that is known; left out for an idea without a call. */
  about?: { callId: CallId; title?: Localised };
  whatWeSeek: string;
  endsAt: string;
};

/** Who looks for a donor partner, the earliest end first, and how many of them for each call. */
export type DonorSearches = { searches: DonorSearch[]; seekersOf: (call: CallId) => number };

/** What a digest shows of it in public, in characters. */
const LONGEST_TEXT = 300;
/** Most searches that are listed; all are counted. */
const MOST_LISTED = 50;

/**
 * The searches for a donor partner that are open at `now`.
 *
 * @param shown those of owners that neither hide nor are suspended
 */
export const donorSearches = (shown: readonly ShownSearch[], now: Date): DonorSearches => {
  const open = shown
    .filter(({ search }) => search.notice.role === 'donor-partner' && isOpenSearch(search, now))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const seekers = new Map<CallId, number>();
  for (const { search } of open) {
    const { about } = search.notice;
    if (about.kind === 'call') seekers.set(about.callId, (seekers.get(about.callId) ?? 0) + 1);
  }
  return {
    searches: open.slice(0, MOST_LISTED).map(viewOf),
    seekersOf: (call) => seekers.get(call) ?? 0,
  };
};

const orderOf = ({ search: { endsAt, id } }: ShownSearch): string => `${endsAt}#${id}`;

const viewOf = ({ search, owner, call }: ShownSearch): DonorSearch => {
  const { id, endsAt, notice } = search;
  const { title, language, whatWeSeek, about } = notice;
  return {
    ...{ id, title, language, seeker: { id: search.owner, name: owner } },
    ...(about.kind === 'call' && {
      about: { callId: about.callId, ...(call && { title: call }) },
    }),
    ...{ whatWeSeek: fitted(cleanText(whatWeSeek), LONGEST_TEXT), endsAt },
  };
};
