import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ContactPreferencesRepository } from '../db/contact-preferences-repository.ts';
import type { MunicipalityRepository } from '../db/municipality-repository.ts';
import {
  type ContactKey,
  type ContactPreferences,
  defaultPreferences,
} from '../domain/contact-preferences.ts';
import type { Contact, Municipality } from '../domain/municipality.ts';
import { publishing } from '../http/answers.ts';
import { type FormFields, readForm } from '../http/form.ts';
import type { Logger } from '../log/logger.ts';
import { html } from '../mail/html.ts';
import type { LinkKeys } from '../mail/link-keys.ts';
import { type LinkError, type LinkPurpose, madeAt, verifyToken } from '../mail/signed-link.ts';
import { acceptedLanguages, pageWords } from './i18n/page-words.ts';
import type { PageWords } from './i18n/words.ts';
import { type Page, pageReply } from './page.ts';

type Reply = APIGatewayProxyStructuredResultV2;

export type SignedPageDeps = {
  keys: () => Promise<LinkKeys>;
  municipalities: Pick<MunicipalityRepository, 'get'>;
  preferences: Pick<ContactPreferencesRepository, 'get' | 'save'>;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
};

/** Somebody who followed a genuine link. */
export type Visit = {
  key: ContactKey;
  municipality: Municipality;
  contact: Contact;
  preferences: ContactPreferences;
  words: PageWords;
  now: Date;
  query: Readonly<Record<string, string | undefined>>;
  form: FormFields;
};

type Answers = {
  /** Looks, and changes nothing: what scans mails for bad links follows every address in them. */
  show: (visit: Visit) => Page;
  act: (visit: Visit) => Promise<Page | Reply>;
};

/**
 * The pages of one purpose: `show` by GET, `act` by POST. Whose link does not open them is told why in their own
 * language and how to get a new one. The token is never logged.
 */
export const signedPages = (deps: SignedPageDeps, purpose: LinkPurpose, answers: Answers) =>
  publishing(async (event) => {
    const accepted = acceptedLanguages(event.headers['accept-language']);
    try {
      const token = event.pathParameters?.token ?? '';
      const opened = verifyToken(token, purpose, deps.now(), await deps.keys());
      if (!opened.ok) {
        deps.log.info('link.refused', { purpose, because: opened.error.kind });
        return refusal(opened.error, purpose, token, pageWords(...accepted));
      }
      const visit = await visitOf(deps, opened.value, event, accepted);
      if (!visit || wentElsewhere(visit.contact, madeAt(token, purpose)))
        return noticeReply(410, 'gone', pageWords(...accepted));
      if (event.requestContext.http.method !== 'POST')
        return pageReply(answers.show(visit), visit.words);
      const answer = await answers.act(visit);
      return 'content' in answer ? pageReply(answer, visit.words) : answer;
    } catch (cause) {
      deps.log.error('unexpected-error', { purpose }, cause);
      return noticeReply(500, 'failed', pageWords(...accepted));
    }
  });

const visitOf = async (
  deps: SignedPageDeps,
  key: ContactKey,
  event: APIGatewayProxyEventV2,
  accepted: readonly string[],
): Promise<Visit | undefined> => {
  const [municipality, kept] = await Promise.all([
    deps.municipalities.get(key.municipalityId),
    deps.preferences.get(key),
  ]);
  const contact = municipality?.contacts.find(({ id }) => id === key.contactId);
  if (!municipality || !contact) return undefined;
  const preferences = kept ?? defaultPreferences(key);
  return {
    key,
    municipality,
    contact,
    preferences,
    words: pageWords(preferences.language, contact.language, ...accepted),
    now: deps.now(),
    query: event.queryStringParameters ?? {},
    form: await readForm(event),
  };
};

/** A link that went to an earlier address of a contact is no longer for its holder. */
const wentElsewhere = ({ addressSince }: Contact, made: Date): boolean =>
  addressSince !== undefined && made.getTime() <= Date.parse(addressSince);

const refusal = (
  error: LinkError,
  purpose: LinkPurpose,
  token: string,
  words: PageWords,
): Reply => {
  if (error.kind !== 'expired') return noticeReply(404, 'broken', words);
  const { title, text, confirm, renew } = words.expired;
  const content =
    purpose === 'preferences'
      ? html`<p>${text}</p>
<form method="post" action="${token}/new-link"><button type="submit">${renew}</button></form>`
      : html`<p>${purpose === 'confirm' ? confirm : text}</p>`;
  return pageReply({ status: 410, title, content }, words);
};

/** A page that says one thing and offers nothing to do. */
export const noticeReply = (
  status: number,
  notice: 'broken' | 'gone' | 'failed' | 'renewed',
  words: PageWords,
): Reply => {
  const { title, text } = words[notice];
  return pageReply({ status, title, content: html`<p>${text}</p>` }, words);
};
