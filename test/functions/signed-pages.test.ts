import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { confirmContact } from '../../functions/confirm-contact/handler.ts';
import { editPreferences } from '../../functions/edit-preferences/handler.ts';
import { unsubscribeContact } from '../../functions/unsubscribe-contact/handler.ts';
import {
  type ContactPreferences,
  defaultPreferences,
} from '../../shared/domain/contact-preferences.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import { type LinkPurpose, signToken } from '../../shared/mail/signed-link.ts';
import { acceptedLanguages, allPageWords } from '../../shared/pages/i18n/page-words.ts';
import { aFormRequest, aGetRequest } from '../support/aws-events.ts';
import { aMunicipality, NOW } from '../support/builders.ts';
import { anAuditLog } from '../support/in-memory/audit.ts';
import { inMemoryContactPreferences } from '../support/in-memory/contact-preferences.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';

const KEYS = LinkKeys.parse(`k1:${'A'.repeat(43)}`);
const KEY = { municipalityId: MunicipalityId.parse('BG-SZR31'), contactId: 'main' };
const LATER = new Date(NOW.getTime() + 40 * 86_400_000);
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

const FORM = {
  version: '0',
  language: 'en',
  cadence: 'monthly',
  minimumScore: '40',
  maximumItems: '5',
  pausedUntil: '2026-09-01',
};

const aService = (kept: readonly ContactPreferences[] = [], now = NOW) => {
  const preferences = inMemoryContactPreferences(kept);
  const log = keptLogger();
  const deps = {
    keys: async () => KEYS,
    municipalities: inMemoryMunicipalities([aMunicipality()]),
    preferences,
    audit: anAuditLog(),
    log,
    now: () => now,
  };
  const pages = {
    unsubscribe: unsubscribeContact(deps),
    preferences: editPreferences(deps),
    confirm: confirmContact(deps),
  };
  const tokenFor = (purpose: LinkPurpose) => signToken(purpose, KEY, NOW, KEYS);
  type Purpose = keyof typeof pages;
  const get = (purpose: Purpose, token = tokenFor(purpose), query: Record<string, string> = {}) =>
    pages[purpose](aGetRequest(`/${purpose}/{token}`, { path: { token }, query }));
  const post = (purpose: Purpose, fields: Record<string, string>, token = tokenFor(purpose)) =>
    pages[purpose](aFormRequest(`/${purpose}/{token}`, { token }, fields));
  return { get, post, pages, preferences, log, tokenFor };
};

const unconfirmed: ContactPreferences = {
  ...defaultPreferences(KEY),
  standing: { kind: 'unconfirmed', since: toInstant(NOW) },
  version: 1,
};

const PURPOSES = ['unsubscribe', 'preferences', 'confirm'] as const;

describe('a page behind a signed link', () => {
  it.each(PURPOSES)('to %s changes nothing however often it is fetched', async (purpose) => {
    const service = aService([unconfirmed]);
    const before = service.preferences.all();
    for (let time = 0; time < 20; time += 1) {
      expect(await service.get(purpose)).toMatchObject({ statusCode: 200 });
    }
    expect(service.preferences.all()).toEqual(before);
  });

  it.each(PURPOSES)('to %s keeps its address to itself, and runs nothing', async (purpose) => {
    const service = aService([unconfirmed]);
    const { headers = {}, body = '' } = await service.get(purpose);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toContain('noindex');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+={0,2}'; form-action 'self';/,
    );
    expect(body).not.toMatch(/<script|https?:|style="|grants@/);
    expect(JSON.stringify(service.log.lines)).not.toContain(service.tokenFor(purpose));
  });

  it('tells of a broken, a foreign and an expired link what to do, and lets it do nothing', async () => {
    const service = aService([], LATER);
    const cut = service.tokenFor('preferences').slice(0, -1);
    expect(await service.post('preferences', FORM, cut)).toMatchObject({ statusCode: 404 });
    const foreign = await service.post('preferences', FORM, service.tokenFor('unsubscribe'));
    expect(foreign).toMatchObject({ statusCode: 404 });
    const expired = await service.post('preferences', FORM);
    expect(expired.statusCode).toBe(410);
    expect(expired.body).toContain('at the foot of your newest digest');
    expect(expired.body).toContain(`action="${service.tokenFor('preferences')}/new-link"`);
    expect((await service.get('confirm')).body).toContain('for a new mail');
    expect(service.preferences.all()).toEqual([]);
    expect(service.log.lines.map(({ detail }) => detail.because)).toEqual([
      'tampered',
      'wrong-purpose',
      'expired',
      'expired',
    ]);
  });

  it('says that an address is gone which was removed since', async () => {
    const service = aService();
    const token = signToken('preferences', { ...KEY, contactId: 'gone' }, NOW, KEYS);
    expect(await service.get('preferences', token)).toMatchObject({ statusCode: 410 });
  });

  it('is in the language of the contact, else in one that the browser asks for', async () => {
    const chosen = { ...defaultPreferences(KEY), language: 'el', version: 1 } as const;
    expect((await aService([chosen]).get('preferences')).body).toContain('<html lang="el"');
    expect((await aService().get('preferences')).body).toContain('<html lang="bg"');
    expect(acceptedLanguages('nn-NO,fr;q=0.2, en;q=0.8,bg;q=0')).toEqual(['nb', 'en', 'fr']);
  });
});

describe('leaving', () => {
  it('takes one click of a mail client, and answers without a redirect', async () => {
    const { post, preferences } = aService();
    expect(await post('unsubscribe', ONE_CLICK)).toMatchObject({ statusCode: 200 });
    const left = { standing: { kind: 'unsubscribed', at: NOW.toISOString() }, version: 1 };
    expect(preferences.all()).toMatchObject([left]);
  });

  it('takes a form in parts too, as RFC 8058 prefers it', async () => {
    const { pages, preferences, tokenFor } = aService();
    const body =
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    const event = aFormRequest('/unsubscribe/{token}', { token: tokenFor('unsubscribe') }, {});
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    await pages.unsubscribe({ ...event, headers, body, isBase64Encoded: false });
    expect(preferences.all()).toMatchObject([{ standing: { kind: 'unsubscribed' } }]);
  });

  it('can be done again without another effect', async () => {
    const { post, get, preferences } = aService();
    await post('unsubscribe', ONE_CLICK);
    expect(await post('unsubscribe', ONE_CLICK)).toMatchObject({ statusCode: 200 });
    expect(preferences.all()).toMatchObject([{ version: 1 }]);
    expect((await get('unsubscribe')).body).not.toContain('<button');
  });

  it('is not done by a request that says nothing of the kind', async () => {
    const { post, pages, preferences, tokenFor } = aService();
    expect(await post('unsubscribe', {})).toMatchObject({ statusCode: 400 });
    const event = aFormRequest(
      '/unsubscribe/{token}',
      { token: tokenFor('unsubscribe') },
      ONE_CLICK,
    );
    const torn = { 'content-type': 'multipart/form-data; boundary=nowhere' };
    expect(await pages.unsubscribe({ ...event, headers: torn })).toMatchObject({ statusCode: 400 });
    expect(preferences.all()).toEqual([]);
  });

  it('loses nothing that was chosen, and succeeds although somebody saves at the same time', async () => {
    const service = aService();
    let raced = false;
    const { save } = service.preferences;
    service.preferences.save = async (wanted) => {
      if (!raced) {
        raced = true;
        await save({ ...defaultPreferences(KEY), minimumScore: 70 });
      }
      return save(wanted);
    };
    await service.post('unsubscribe', ONE_CLICK);
    const kept = { minimumScore: 70, standing: { kind: 'unsubscribed' }, version: 2 };
    expect(service.preferences.all()).toMatchObject([kept]);
  });
});

describe('choosing', () => {
  it('saves, sends on to the page, and shows there what is saved now', async () => {
    const { post, get, preferences } = aService();
    const saved = await post('preferences', FORM);
    expect(saved).toMatchObject({ statusCode: 303, headers: { location: '?saved' } });
    const { version: _version, ...choices } = FORM;
    const chosen = { ...choices, minimumScore: 40, maximumItems: 5, version: 1 };
    expect(preferences.all()).toMatchObject([{ ...chosen, standing: { kind: 'active' } }]);
    const { body } = await get('preferences', undefined, { saved: '' });
    expect(body).toContain('Your settings are saved. The next digest comes on 7 September 2026');
    expect(body).toContain('value="monthly" required checked');
    expect(body).toContain('value="2026-09-01"');
  });

  it.each([
    ['minimumScore', '101'],
    ['minimumScore', ''],
    ['minimumScore', '1e2'],
    ['maximumItems', '0'],
    ['maximumItems', '"><script>'],
    ['pausedUntil', '2206-09-01'],
    ['pausedUntil', '2026-08-17'],
    ['pausedUntil', 'soon'],
    ['cadence', 'hourly'],
    ['language', 'xx'],
  ])('gives the form back with %s marked that says %j, and saves nothing', async (field, value) => {
    const { post, preferences } = aService();
    const { statusCode, body = '' } = await post('preferences', { ...FORM, [field]: value });
    expect(statusCode).toBe(422);
    expect(body.match(/id="\w+-error"/g)).toEqual([`id="${field}-error"`]);
    expect(body).toContain('role="alert"');
    expect(body).not.toContain('<script>');
    expect(body).toContain(field === 'maximumItems' ? 'value="40"' : 'value="5"');
    expect(preferences.all()).toEqual([]);
  });

  it('does not overwrite what another tab has saved, and shows that', async () => {
    const { post, preferences } = aService();
    await post('preferences', FORM);
    const late = await post('preferences', { ...FORM, minimumScore: '90' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('value="40"');
    expect(late.body).toContain('name="version" value="1"');
    expect(preferences.all()).toMatchObject([{ minimumScore: 40, version: 1 }]);
  });

  it('ends the digest and brings it back, but confirms nobody', async () => {
    const { post, preferences } = aService();
    await post('preferences', { ...FORM, leave: 'yes' });
    expect(preferences.all()).toMatchObject([{ standing: { kind: 'unsubscribed' } }]);
    await post('preferences', { ...FORM, version: '1', pausedUntil: '' });
    const [back] = preferences.all();
    expect(back).toMatchObject({ standing: { kind: 'active' } });
    expect(back).not.toHaveProperty('pausedUntil');
    const fresh = aService([unconfirmed]);
    await fresh.post('preferences', { ...FORM, version: '1' });
    expect(fresh.preferences.all()).toMatchObject([{ standing: { kind: 'unconfirmed' } }]);
  });
});

describe('confirming an address', () => {
  it('lets it be written to, once and for all', async () => {
    const { post, preferences } = aService([unconfirmed]);
    expect(await post('confirm', {})).toMatchObject({ statusCode: 200 });
    await post('confirm', {});
    expect(preferences.all()).toMatchObject([{ standing: { kind: 'active' }, version: 2 }]);
  });

  it('does not bring back who has left since', async () => {
    const { post, preferences } = aService([unconfirmed]);
    await post('unsubscribe', ONE_CLICK);
    expect((await post('confirm', {})).body).toContain('Междувременно');
    expect(preferences.all()).toMatchObject([{ standing: { kind: 'unsubscribed' } }]);
  });
});

describe('the pages in every language', () => {
  const rules = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });

  it.each(DigestLanguage.options)('%s are valid and accessible', async (language) => {
    const kept = { ...unconfirmed, language };
    const { get, post } = aService([kept]);
    const faulty = await post('preferences', { ...FORM, version: '1', minimumScore: 'x' });
    for (const page of [...(await Promise.all(PURPOSES.map((each) => get(each)))), faulty]) {
      expect(page.body).toContain(`<html lang="${language}"`);
      const report = await rules.validateString(page.body ?? '');
      const faults = report.results.flatMap(({ messages }) => messages);
      expect(faults.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    }
  });

  it('say everything in each, and in its own letters', () => {
    const [first, ...others] = allPageWords().map((words) => pathsOf(words));
    for (const other of others) expect(other).toEqual(first);
    const texts = allPageWords().map((words) => JSON.stringify(words));
    expect(texts[0]).toMatch(/\p{Script=Cyrillic}/u);
    expect(texts[2]).toMatch(/\p{Script=Greek}/u);
    expect(texts.join('')).not.toMatch(/""|undefined/);
  });
});

/** Where in a catalogue there is something to say. */
const pathsOf = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]) => pathsOf(each, `${path}.${name}`))
    : [path];
