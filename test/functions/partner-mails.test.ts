import { HtmlValidate } from 'html-validate';
import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { defaultPreferences } from '../../shared/domain/contact-preferences.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { partnerMail } from '../../shared/partners/mails/partner-mail.ts';
import { PARTNER_MAILS } from '../../shared/partners/mails/words.ts';
import { aCallRecord, aMunicipality, NOW } from '../support/builders.ts';
import { aPartnerSearch } from '../support/partner-search-builders.ts';
import {
  aPartnerService,
  HASKOVO,
  KOMOTINI,
  officerOf,
  ZAGORA,
} from '../support/partner-service.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();
const aService = async () => aPartnerService(await newTable());
type Service = Awaited<ReturnType<typeof aService>>;

const OWNER = 'grants@stara-zagora.example';
const OTHER = 'dimos@komotini.example';
const DAY = 86_400_000;

const newMails = async (service: Service): Promise<(ParsedMail & { recipient: string })[]> => {
  service.mails.length = 0;
  await service.deliver();
  return Promise.all(
    service.mails.map(async ({ to, raw }) => ({ ...(await simpleParser(raw)), recipient: to })),
  );
};

const wait = (service: Service, days: number) => {
  service.clock.now = new Date(service.clock.now.getTime() + days * DAY);
};

describe('the mails about a partner search', () => {
  it('follow it from publishing to the exchange of contacts, each in its reader’s language', async () => {
    const service = await aService();
    const id = await service.published();
    const [published] = await newMails(service);
    expect(published).toMatchObject({
      recipient: OWNER,
      subject: expect.stringContaining('публикувана'),
    });
    expect(published?.text).toContain('10 септември 2026');
    await service.express(id, { message: 'First line.\nSecond line.' });
    const [interest, ...none] = await newMails(service);
    expect(none).toEqual([]);
    expect(interest?.recipient).toBe(OWNER);
    expect(interest?.replyTo).toBeUndefined();
    for (const part of [interest?.text, String(interest?.html)]) {
      expect(part).toContain('Second line.');
      expect(part).toContain(`https://calls.example/partner-searches/${id}/interests`);
      expect(part).toContain('Komotini');
      expect(part).not.toContain(OTHER);
    }
    await service.answer(id, 'accepted');
    const [toOwner, toOther] = await newMails(service);
    expect(toOwner).toMatchObject({ recipient: OWNER, text: expect.stringContaining(OTHER) });
    expect(toOther).toMatchObject({ recipient: OTHER, text: expect.stringContaining(OWNER) });
    expect(toOther?.subject).toContain('έγινε δεκτό');
  });

  it('are sent once, however often an event comes, and again only if the mail service refused', async () => {
    const service = await aService();
    const id = await service.published();
    await service.deliver();
    await service.deliver(service.told);
    expect(service.mails).toHaveLength(1);
    await service.express(id);
    service.mailService.throttles = true;
    await expect(service.deliver()).rejects.toThrow('interest');
    service.mailService.throttles = false;
    await service.deliver(service.told);
    await service.deliver(service.told);
    expect(service.mails).toHaveLength(2);
  });

  it('go to nobody who has left, has not confirmed, or whose address is given up', async () => {
    const service = await aService();
    const preferences = contactPreferencesRepository(service.table);
    const key = { municipalityId: ZAGORA.id, contactId: 'main' };
    const id = await service.published();
    const since = toInstant(NOW);
    await preferences.save({
      ...defaultPreferences(key),
      standing: { kind: 'unconfirmed', since },
    });
    await service.express(id);
    expect(await newMails(service)).toEqual([]);
    expect(service.log.lines.at(-1)?.detail).toMatchObject({ outcome: 'unconfirmed' });
    expect((await service.publish({ request: 'r-2' })).status).toBe(400);
  });

  it('say why it is not shown, that interest was declined, and nothing of what was taken back', async () => {
    const service = await aService();
    const { body } = await service.publish();
    const reason = 'Please name the programme.';
    await service.moderate(String(body.id), { decision: 'reject', reason });
    const [rejected] = await newMails(service);
    expect(rejected?.text).toContain(reason);
    const id = await service.published({ request: 'r-2' });
    await service.express(id);
    await service.answer(id, 'declined');
    const late = await newMails(service);
    expect(late.map(({ recipient }) => recipient)).toEqual([OWNER, OTHER]);
    await service.express(id, {}, officerOf(HASKOVO));
    const path = { path: { id, from: HASKOVO.id } };
    const route = '/partner-searches/{id}/interests/{from}/withdrawal';
    expect((await service.ask('POST', route, officerOf(HASKOVO), path)).status).toBe(200);
    expect(await newMails(service)).toEqual([]);
  });
});

describe('tending partner searches', () => {
  it('reminds the owner once after a week, then ends the search and tells both sides', async () => {
    const service = await aService();
    const id = await service.published();
    await service.express(id);
    await service.deliver();
    wait(service, 6);
    await service.tend();
    expect(await newMails(service)).toEqual([]);
    wait(service, 1);
    for (const _ of [1, 2]) await service.tend();
    const reminders = await newMails(service);
    expect(reminders.map(({ recipient }) => recipient)).toEqual([OWNER]);
    wait(service, 18);
    for (const _ of [1, 2]) await service.tend();
    const ended = await newMails(service);
    expect(ended.map(({ recipient }) => recipient)).toEqual([OWNER, OTHER]);
    const [search] = await service.searches.ofOwner(ZAGORA.id);
    expect(search?.state.kind).toBe('expired');
    expect((await service.searches.partnering(ZAGORA.id)).open).toEqual([]);
  });

  it('ends a search with its call, whatever day it names', async () => {
    const service = await aService();
    await service.published();
    const call = await service.deps.calls.get(aCallRecord().id);
    if (!call) throw new Error('the call is there');
    await service.deps.calls.reset({ ...call, sourceStatus: 'withdrawn' });
    await service.tend();
    expect(service.told.at(-1)?.name).toBe('PartnerSearchExpired');
  });

  it('tells what was written down and never told', async () => {
    const service = await aService();
    service.bus.down = true;
    await service.published();
    service.bus.down = false;
    await service.tend();
    expect(service.told.map(({ name }) => name).sort()).toEqual([
      'PartnerSearchPublished',
      'PartnerSearchSubmitted',
    ]);
    expect(await service.searches.owed()).toEqual([]);
  });
});

describe('what becomes of a partner search that is closed', () => {
  it('counts as co-operation between those who both agreed, and with nobody else', async () => {
    const service = await aService();
    const id = await service.published();
    await service.express(id);
    await service.answer(id, 'accepted');
    const foundWith = [KOMOTINI.id, HASKOVO.id];
    const close = (body: unknown) =>
      service.ask('POST', '/partner-searches/{id}/closing', officerOf(ZAGORA), {
        ...{ path: { id }, body },
      });
    expect((await close({ foundWith: [ZAGORA.id] })).status).toBe(400);
    expect((await close({ foundWith: ['BG-XXX99'] })).raw).toContain('BG-XXX99');
    for (const _ of [1, 2]) expect((await close({ foundWith })).status).toBe(200);
    const about = { searchId: id, callId: 'eu-portal:1TOPICS' };
    expect(await service.searches.cooperationsOf(ZAGORA.id)).toMatchObject([
      { with: KOMOTINI.id, ...about },
    ]);
    expect(await service.searches.cooperationsOf(KOMOTINI.id)).toMatchObject([{ with: ZAGORA.id }]);
    expect(await service.searches.cooperationsOf(HASKOVO.id)).toEqual([]);
  });
});

const ENTITIES: Record<string, string> = {
  ...{ '&lt;': '<', '&amp;': '&', '&quot;': '"', '&#39;': "'" },
};

describe('the words of the mails', () => {
  const envelope = {
    ...{ to: 'reader@town.example', from: { name: 'GrantBridge', email: 'd@grantbridge.example' } },
    now: NOW,
  };
  const markup = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // What mail programs need, as in the digest.
      'no-inline-style': 'off',
      'no-deprecated-attr': 'off',
      'prefer-tbody': 'off',
      'presentation-role-style': 'off',
      'long-title': 'off',
    },
  });

  it.each(DigestLanguage.options)(
    'are whole in %s, and the same as text and as markup',
    async (language) => {
      const subjects = new Set<string>();
      for (const kind of PARTNER_MAILS) {
        const mail = partnerMail(
          {
            ...{
              kind,
              language,
              search: aPartnerSearch(),
              name: 'n',
              link: 'https://calls.example/',
            },
            ...{ party: KOMOTINI.name, quoted: { label: 'message', text: 'A < B & "C"' } },
          },
          envelope,
        );
        subjects.add(mail.subject);
        expect(mail.text).not.toMatch(/undefined|\{|<p/);
        const report = await markup.validateString(mail.html);
        expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
        const shown = mail.html
          .replaceAll(/<[^>]+>/g, '')
          .replaceAll(/&(?:lt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');
        for (const line of mail.text.split(/\n+/).slice(1)) {
          if (!line.includes('http')) expect(shown).toContain(line.replace(/:$/, ''));
        }
      }
      expect(subjects.size).toBe(PARTNER_MAILS.length);
    },
  );
});

describe('a municipality that hides', () => {
  it('is suggested to nobody, and still finds and seeks', async () => {
    const service = await aService();
    const profiles = municipalityRepository(service.table);
    const id = await service.published({ areas: ['BG42'] });
    const fitting = async (of: typeof ZAGORA) =>
      (
        await service.ask('GET', '/municipalities/{id}/partner-searches', officerOf(of), {
          path: { id: of.id },
        })
      ).body;
    expect(await fitting(ZAGORA)).toMatchObject({
      seekingSuchAsYou: [],
      forYourSearches: [
        {
          searchId: id,
          candidates: [
            {
              id: HASKOVO.id,
              reasons: [{ code: 'seeks-here' }, { themes: ['energy-renovation'] }],
            },
            { id: KOMOTINI.id },
          ],
        },
      ],
    });
    expect(await fitting(KOMOTINI)).toMatchObject({ seekingSuchAsYou: [{ id }] });
    await service.published({ request: 'r-komotini' }, officerOf(KOMOTINI));
    // It fits as well as the other, and is seen to act.
    expect(await fitting(ZAGORA)).toMatchObject({
      forYourSearches: [{ candidates: [{ id: KOMOTINI.id }, { id: HASKOVO.id }] }],
    });
    await profiles.put(aMunicipality({ ...KOMOTINI, hidden: true }));
    const { forYourSearches } = await fitting(ZAGORA);
    expect(JSON.stringify(forYourSearches)).not.toContain(KOMOTINI.id);
    expect(await fitting(KOMOTINI)).toMatchObject({ seekingSuchAsYou: [{ id }] });
  });
});
