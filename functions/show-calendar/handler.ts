import type { CallMarkRepository } from '../../shared/db/call-mark-repository.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { catalogueFor } from '../../shared/digest/i18n/catalogues.ts';
import { offerTo } from '../../shared/digest/offer-to.ts';
import { type FindCandidates, NoIndexError } from '../../shared/digest/open-calls.ts';
import { type ContactKey, defaultPreferences } from '../../shared/domain/contact-preferences.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Result } from '../../shared/domain/result.ts';
import { calendarReply, deadlineCalendar } from '../../shared/feeds/deadline-calendar.ts';
import { api } from '../../shared/http/api.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import type { LinkError } from '../../shared/mail/signed-link.ts';
import type { IndexedCall } from '../../shared/matching/indexed-call.ts';
import { ShowCalendarRequest } from './request.ts';

export type Deps = {
  /** Whose calendar the holder of a link may see. */
  readCalendarToken: (token: string, now: Date) => Promise<Result<ContactKey, LinkError>>;
  municipalities: Pick<MunicipalityRepository, 'get'>;
  preferences: Pick<ContactPreferencesRepository, 'get'>;
  marks: Pick<CallMarkRepository, 'ofMunicipality'>;
  openCalls: (now: Date) => Promise<FindCandidates>;
  log: Logger;
  now: () => Date;
};

const PRIVATE = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' };

const INVALID = 'This link is incomplete, was changed on the way, or has been revoked.';
const OVER = 'This link no longer works. A new one is on the page of the digest settings.';

/**
 * The deadlines of the calls that a municipality may apply for and that are worth telling it, and of those it starred,
 * but not of those it dismissed or that score below what the contact wants. It names no person, and works for as long
 * as the contact whose link it is belongs to the municipality and the key of the link is in use.
 */
export const showCalendar = (deps: Deps) =>
  api(deps.log, ShowCalendarRequest, async ({ params: { token } }) => {
    const now = deps.now();
    const key = await deps.readCalendarToken(token, now);
    if (!key.ok) {
      return key.error.kind === 'expired' ? problem('gone', OVER) : problem('not-found', INVALID);
    }
    const municipality = await deps.municipalities.get(key.value.municipalityId);
    const contact = municipality?.contacts.find(({ id }) => id === key.value.contactId);
    if (!municipality || !contact) return problem('gone', OVER);
    const wants = (await deps.preferences.get(key.value)) ?? defaultPreferences(key.value);
    const content = deadlineCalendar({
      calls: await callsFor(deps, municipality, wants.minimumScore, now),
      ...{ now, changedAt: now, remind: true },
      catalogue: catalogueFor(wants.language ?? contact.language),
    });
    return calendarReply(content, PRIVATE);
  });

const callsFor = async (
  { openCalls, marks }: Deps,
  municipality: Municipality,
  minimumScore: number,
  now: Date,
): Promise<IndexedCall[]> => {
  try {
    const { candidates, marked } = await offerTo(municipality, await openCalls(now), marks);
    return candidates
      .filter(({ call: { ids }, match: { score } }) => {
        if (ids.some((id) => marked.dismissed.has(id))) return false;
        return score >= minimumScore || ids.some((id) => marked.starred.has(id));
      })
      .map(({ call }) => call);
  } catch (cause) {
    // Before anything was collected there is no deadline to tell, which an empty calendar says.
    if (cause instanceof NoIndexError) return [];
    throw cause;
  }
};
