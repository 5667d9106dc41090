import { isDeepStrictEqual } from 'node:util';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { AuditLog } from '../../shared/audit/audit-log.ts';
import type { ContactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Action } from '../../shared/domain/authorisation.ts';
import {
  type ContactKey,
  type ContactPreferences,
  contactNameOf,
  defaultPreferences,
  isPause,
  nextDueAfter,
  withChoices,
} from '../../shared/domain/contact-preferences.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { type PlainDate, toInstant, wallClock } from '../../shared/domain/time.ts';
import { json, signedInApi } from '../../shared/http/api.ts';
import { changedSince, ifMatch, tagged } from '../../shared/http/if-match.ts';
import { municipalityFor } from '../../shared/http/municipality-for.ts';
import { problem } from '../../shared/http/problem.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { savePreferences } from '../../shared/pages/change-preferences.ts';
import { OfContactRequest, PutPreferencesRequest, type WantedPreferences } from './request.ts';

type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  preferences: Pick<ContactPreferencesRepository, 'get' | 'save'>;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
};

/** What a contact is written, how often, and whether at all. */
export const showPreferences = (deps: Deps) =>
  signedInApi(deps.log, OfContactRequest, async ({ params }, actor) => {
    const found = await preferencesFor(deps, actor, 'read-profile', params);
    return found.ok ? answer(found.value) : found.error.reply;
  });

/**
 * Chooses for a contact as it could itself. Who has left does not come back this way: that is for them alone, by the
 * page of their link, or by confirming anew.
 */
export const putPreferences = (deps: Deps) =>
  signedInApi(deps.log, PutPreferencesRequest, async ({ params, body }, actor, event) => {
    const found = await preferencesFor(deps, actor, 'write-profile', params);
    if (!found.ok) return found.error.reply;
    const { preferences, today } = found.value;
    const fits = ifMatch(event, preferences.version);
    if (!fits.ok) return fits.error.reply;
    const decided = decide(found.value, body, deps.now());
    if (!decided.ok) return decided.error.reply;
    const wanted = decided.value;
    if (isDeepStrictEqual(wanted, preferences)) return answer({ preferences, today });
    const saved = await savePreferences(deps, 'keep-contacts', preferences, wanted, actor);
    if (!saved.ok) return changedSince();
    const { standing, cadence } = saved.value;
    const contact = contactNameOf(wanted);
    deps.log.info('contact.changed', { contact, standing: standing.kind, cadence });
    return answer({ preferences: saved.value, today });
  });

type Current = { preferences: ContactPreferences; today: PlainDate };

const decide = (
  { preferences, today }: Current,
  { leave, ...choices }: WantedPreferences,
  now: Date,
): Result<ContactPreferences, Refused> => {
  if (preferences.standing.kind === 'unsubscribed' && !leave) {
    return refusedWith(problem('conflict', 'They have left: only they themselves can come back.'));
  }
  const until = choices.pausedUntil;
  if (until !== undefined && !isPause(until, today, preferences.pausedUntil)) {
    const points = [{ where: 'body.pausedUntil', why: 'is not within a year after today' }];
    return refusedWith(problem('bad-request', 'Nobody pauses so long.', points));
  }
  return ok(withChoices(preferences, choices, leave, toInstant(now)));
};

type Refused = { kind: 'refused'; reply: APIGatewayProxyStructuredResultV2 };

const refusedWith = (reply: APIGatewayProxyStructuredResultV2): Result<never, Refused> =>
  err({ kind: 'refused', reply });

const preferencesFor = async (
  deps: Deps,
  actor: Actor,
  action: Action,
  { id, contactId }: { id: ContactKey['municipalityId']; contactId: string },
): Promise<Result<Current, Refused>> => {
  const found = await municipalityFor(deps.municipalities, actor, action, id);
  if (!found.ok) return found;
  if (!found.value.contacts.some((each) => each.id === contactId)) {
    return refusedWith(problem('not-found', 'The municipality has no such contact.'));
  }
  const key = { municipalityId: id, contactId };
  const preferences = (await deps.preferences.get(key)) ?? defaultPreferences(key);
  return ok({ preferences, today: wallClock(deps.now(), found.value.zone).date });
};

const answer = ({ preferences, today }: Current) => {
  const { municipalityId: _where, contactId: _who, standing, version, ...choices } = preferences;
  const next = nextDueAfter(preferences, today);
  const shown = {
    ...{ ...choices, leave: standing.kind === 'unsubscribed', standing: standing.kind, version },
    ...(next === undefined ? {} : { nextDigestOn: next }),
  };
  return tagged(json(200, shown), version);
};
