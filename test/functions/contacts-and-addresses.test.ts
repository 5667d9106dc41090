import { HtmlValidate } from 'html-validate';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { type Deps as AddDeps, addContactRoute } from '../../functions/add-contact/handler.ts';
import { liftSuppression } from '../../functions/lift-suppression/handler.ts';
import { listSuppressed } from '../../functions/list-suppressed/handler.ts';
import { renewLink } from '../../functions/renew-link/handler.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { defaultPreferences, unsubscribe } from '../../shared/domain/contact-preferences.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { addressKeyOf } from '../../shared/mail/address-key.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import type { Mailer } from '../../shared/mail/ses-mailer.ts';
import { signToken, verifyToken } from '../../shared/mail/signed-link.ts';
import { composeLinkMail } from '../../shared/pages/compose-link-mail.ts';
import { aFormRequest, aSignedInRequest } from '../support/aws-events.ts';
import { aMunicipality, NOW } from '../support/builders.ts';
import { inMemoryAddressStates } from '../support/in-memory/address-states.ts';
import { anAuditLog } from '../support/in-memory/audit.ts';
import { inMemoryContactPreferences } from '../support/in-memory/contact-preferences.ts';
import { inMemoryLinkMailRequests } from '../support/in-memory/link-mail-requests.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { answerOf, CLAIMS } from '../support/signed-in.ts';

const KEYS = LinkKeys.parse(`k1:${'A'.repeat(43)}`);
const { id: municipalityId } = aMunicipality();
const DEPUTY = { municipalityId, contactId: 'deputy' };
const TO = 'deputy@stara-zagora.example';

const REQUEST = {
  request: 'r-1',
  contactId: 'deputy',
  email: TO,
  language: 'bg',
};

const complaint = { messageId: 'm1', kind: 'complaint', at: toInstant(NOW) } as const;

const aService = (municipality: Municipality = aMunicipality()) => {
  const mails: { to: string; raw: Uint8Array; tags: Readonly<Record<string, string>> }[] = [];
  const municipalities: MunicipalityRepository = inMemoryMunicipalities([municipality]);
  const preferences = inMemoryContactPreferences();
  const addresses = inMemoryAddressStates();
  const log = keptLogger();
  const audit = anAuditLog();
  const now = () => NOW;
  const taking: Mailer = {
    send: async (mail) => {
      mails.push(mail);
      return ok({ messageId: `ses-${mails.length}` });
    },
  };
  const from = { name: 'GrantBridge', email: 'digest@grantbridge.example' };
  const baseUrl = 'https://calls.example';
  const compose = composeLinkMail('confirm', { keys: async () => KEYS, baseUrl, from, now });
  const requests = inMemoryLinkMailRequests();
  const deps = { municipalities, preferences, addresses, requests, compose, audit, log, now };
  const add = (overrides: object = {}, mailer: Mailer = taking, changed: Partial<AddDeps> = {}) =>
    answerOf(
      addContactRoute({ ...deps, ...changed, mailer }),
      aSignedInRequest('POST', '/municipalities/{id}/contacts', {
        claims: CLAIMS.officer,
        path: { id: municipalityId },
        body: { ...REQUEST, ...overrides },
      }),
    );
  const list = () =>
    answerOf(
      listSuppressed({ addresses, preferences, municipalities, log }),
      aSignedInRequest('GET', '/suppressed-addresses', { claims: CLAIMS.administrator }),
    );
  const lift = (key: string, body: object) =>
    answerOf(
      liftSuppression({ addresses, audit, log, now }),
      aSignedInRequest('POST', '/suppressed-addresses/{key}/lifting', {
        claims: CLAIMS.administrator,
        path: { key },
        body,
      }),
    );
  return { add, list, lift, mails, municipalities, preferences, addresses, deps, taking };
};

describe('adding a contact', () => {
  it('asks by one mail, whose link confirms that very contact, and writes to it only then', async () => {
    const { add, mails, municipalities, preferences } = aService();
    const contact = 'BG-SZR31_deputy';
    expect(await add()).toEqual({ status: 201, body: { contact, mail: 'sent' } });
    expect(mails).toMatchObject([{ to: TO, tags: { contact } }]);
    const mail = await simpleParser(Buffer.from(mails[0]?.raw ?? ''));
    const token = /https:\/\/calls\.example\/confirm\/(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
    expect(verifyToken(token, 'confirm', NOW, KEYS)).toEqual({ ok: true, value: DEPUTY });
    expect(mail.html).toContain(`/confirm/${token}"`);
    expect(await preferences.get(DEPUTY)).toMatchObject({ standing: { kind: 'unconfirmed' } });
    expect((await municipalities.get(municipalityId))?.contacts.at(-1)).toMatchObject({
      email: TO,
    });
  });

  it('sends one mail for one request however often it is made, and another for another', async () => {
    const { add, mails } = aService();
    await add();
    expect(await add()).toMatchObject({ status: 201, body: { mail: 'sent-before' } });
    expect(mails).toHaveLength(1);
    expect(await add({ request: 'r-2' })).toMatchObject({ status: 201, body: { mail: 'sent' } });
    expect(mails).toHaveLength(2);
  });

  it('never repeats a mail that may have gone out, and may repeat one that was refused', async () => {
    const { add, mails } = aService();
    const unknown: Mailer = { send: async () => err({ kind: 'unknown', code: 'TimeoutError' }) };
    expect(await add({}, unknown)).toMatchObject({ status: 201, body: { mail: 'unknown' } });
    expect(await add()).toMatchObject({ status: 201, body: { mail: 'unknown' } });
    expect(mails).toHaveLength(0);
    const slow: Mailer = {
      send: async () => err({ kind: 'refused', retry: true, code: 'Throttling' }),
    };
    expect(await add({ request: 'r-2' }, slow)).toMatchObject({
      status: 503,
      body: { type: '/problems/mail-not-sent' },
    });
    expect(await add({ request: 'r-2' })).toMatchObject({ status: 201, body: { mail: 'sent' } });
  });

  it('leaves nobody to be written to unasked when it dies half way', async () => {
    const { taking, preferences, municipalities, add } = aService();
    const dying = async () => Promise.reject(new Error('died'));
    const changed = { municipalities: { ...municipalities, addContact: dying } };
    expect(await add({}, taking, changed)).toMatchObject({ status: 500 });
    expect(await preferences.get(DEPUTY)).toMatchObject({ standing: { kind: 'unconfirmed' } });
    expect(await add()).toMatchObject({ status: 201, body: { mail: 'sent' } });
  });

  it.each([
    ['the id of somebody else', { contactId: 'main' }, 409],
    ['the address of somebody else', { email: 'GRANTS@stara-zagora.example' }, 409],
    ['no address', { email: 'deputy' }, 400],
    ['a language that nobody writes', { language: 'fr' }, 400],
    ['a municipality beside that of the path', { municipalityId: 'BG-HKV34' }, 400],
  ])('is refused for %s', async (_, overrides, status) => {
    const { add, mails } = aService();
    expect((await add(overrides)).status).toBe(status);
    expect(mails).toEqual([]);
  });

  it('is refused for who has confirmed, for an address given up, and beyond twenty', async () => {
    const { add, preferences, addresses } = aService();
    await add();
    const kept = await preferences.get(DEPUTY);
    if (kept) await preferences.save({ ...kept, standing: { kind: 'active' } });
    expect(await add({ request: 'r-2' })).toMatchObject({ status: 409 });
    await addresses.record(addressKeyOf('x@town.example'), complaint);
    const given = await add({ contactId: 'other', email: 'x@town.example' });
    expect(given).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('failed before') },
    });
    const contacts = Array.from({ length: 20 }, (_, n) => ({
      id: `c${n}`,
      email: `c${n}@town.example`,
      language: 'bg',
    }));
    const full = aService(aMunicipality({ contacts }));
    expect(await full.add()).toMatchObject({ status: 409 });
  });

  it.each(DigestLanguage.options)(
    'asks in %s, in valid HTML and in plain text alike',
    async (language) => {
      const { add, mails } = aService();
      await add({ language });
      const mail = await simpleParser(Buffer.from(mails[0]?.raw ?? ''));
      const markup = mail.html || '';
      expect(markup).toContain(`<html lang="${language}"`);
      const rules = new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: {
          // What mail programs need, as in the digest.
          'no-inline-style': 'off',
          'no-deprecated-attr': 'off',
          'prefer-tbody': 'off',
          'presentation-role-style': 'off',
        },
      });
      const { results } = await rules.validateString(markup);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      const paragraphs = (mail.text ?? '').split('\n\n').filter((each) => !each.includes('http'));
      const said = markup.replaceAll(/<[^>]+>/g, '').replaceAll('&#39;', "'");
      for (const each of paragraphs.slice(1)) expect(said).toContain(each.trim());
    },
  );
});

describe('a link to the settings that is too old', () => {
  const KEY = { municipalityId, contactId: 'main' };
  const LONG_AGO = new Date(NOW.getTime() - 40 * 86_400_000);
  const token = signToken('preferences', KEY, LONG_AGO, KEYS);

  const aRenewal = () => {
    const { deps, taking, mails, addresses } = aService();
    const keys = async () => KEYS;
    const from = { name: 'GrantBridge', email: 'digest@grantbridge.example' };
    const compose = composeLinkMail('preferences', {
      ...{ keys, from, now: deps.now },
      baseUrl: 'https://calls.example',
    });
    const renew = renewLink({ ...deps, keys, compose, mailer: taking });
    const press = (old = token) =>
      renew(aFormRequest('/preferences/{token}/new-link', { token: old }, {}));
    return { press, mails, addresses };
  };

  it('has a new one mailed to its own contact, once a day', async () => {
    const { press, mails } = aRenewal();
    expect(await press()).toMatchObject({ statusCode: 200 });
    expect(await press()).toMatchObject({ statusCode: 200 });
    expect(mails).toMatchObject([{ to: 'grants@stara-zagora.example' }]);
    const mail = await simpleParser(Buffer.from(mails[0]?.raw ?? ''));
    expect(mail.subject).toBe('Вашата връзка към настройките на бюлетина');
    const fresh = /https:\/\/calls\.example\/preferences\/(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
    expect(verifyToken(fresh, 'preferences', NOW, KEYS)).toEqual({ ok: true, value: KEY });
  });

  it('has none mailed when it is not genuine, nor to an address that was given up', async () => {
    const { press, mails, addresses } = aRenewal();
    expect(await press(`${token}x`)).toMatchObject({ statusCode: 404 });
    expect(await press(signToken('unsubscribe', KEY, NOW, KEYS))).toMatchObject({
      statusCode: 404,
    });
    await addresses.record(addressKeyOf('grants@stara-zagora.example'), complaint);
    expect(await press()).toMatchObject({ statusCode: 200 });
    expect(mails).toEqual([]);
  });
});

describe('who gets no mail', () => {
  const MAIN = 'grants@stara-zagora.example';

  it('is listed with a masked address, and a municipality of which nobody is left', async () => {
    const { list, addresses } = aService();
    const reader = { municipalityId, contactId: 'main' };
    const issue = 'BG-SZR31_main_2026-W34';
    await addresses.record(addressKeyOf(MAIN), { ...complaint, issue }, reader);
    const key = addressKeyOf(MAIN);
    const address = 'g…@stara-zagora.example';
    expect((await list()).body).toEqual({
      suppressed: [{ ...reader, address, reason: 'complaint', at: complaint.at, issue, key }],
      unreachable: [{ municipalityId, unreachable: true }],
    });
  });

  it('does not flag a municipality in which somebody else is reached', async () => {
    const contacts = [
      { id: 'main', email: MAIN, language: 'bg' },
      { id: 'deputy', email: TO, language: 'bg' },
    ];
    const { list, addresses, preferences } = aService(aMunicipality({ contacts }));
    await addresses.record(addressKeyOf(MAIN), complaint, { municipalityId, contactId: 'main' });
    expect((await list()).body).toMatchObject({
      suppressed: [{ contactId: 'main' }],
      unreachable: [],
    });
    await preferences.save(unsubscribe(defaultPreferences(DEPUTY), toInstant(NOW)));
    expect((await list()).body).toMatchObject({ unreachable: [{ municipalityId }] });
  });

  it('is not a contact whose address was changed since', async () => {
    const { list, addresses } = aService();
    await addresses.record(addressKeyOf('old@town.example'), complaint, {
      municipalityId,
      contactId: 'main',
    });
    expect((await list()).body).toEqual({ suppressed: [], unreachable: [] });
  });

  it('gets mail again once an administrator lifts it, with who and why kept', async () => {
    const { list, lift, addresses } = aService();
    const key = addressKeyOf(MAIN);
    await addresses.record(key, complaint, { municipalityId, contactId: 'main' });
    const reason = 'Pressed by mistake';
    expect(await lift(key, { reason })).toMatchObject({ status: 200, body: { key, reason } });
    expect((await list()).body).toEqual({ suppressed: [], unreachable: [] });
    expect((await addresses.get(key))?.lifting).toMatchObject({ who: 'administrator-1', reason });
    expect(await lift(key, { reason })).toMatchObject({ status: 404 });
    expect(await lift(key, {})).toMatchObject({ status: 400 });
    expect(await lift(key, { reason, who: 'M. Ivanova' })).toMatchObject({ status: 400 });
  });
});
