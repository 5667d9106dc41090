import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { EVENT_CATALOGUE } from '../../events/catalogue.ts';
import { schemaText } from '../../events/generate-schemas.ts';
import {
  publishAtom,
  publishDeadlines,
  publishRss,
} from '../../functions/publish-feeds/handler.ts';
import { showCalendar } from '../../functions/show-calendar/handler.ts';
import { listEventSchemas, showEventSchema } from '../../functions/show-event-schema/handler.ts';
import { cachedOpenCalls } from '../../shared/digest/open-calls.ts';
import { CallMark } from '../../shared/domain/call-mark.ts';
import { ContactKey } from '../../shared/domain/contact-preferences.ts';
import { cachedKnownCalls } from '../../shared/listing/known-calls.ts';
import { calendarLink } from '../../shared/mail/contact-links.ts';
import { LinkKeys } from '../../shared/mail/link-keys.ts';
import { signToken, verifyToken } from '../../shared/mail/signed-link.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { aDeadline, aMunicipality, anIndexedCall, NOW } from '../support/builders.ts';
import { anIndexOf, aStoredIndex } from '../support/call-index.ts';
import { inMemoryCallIndex } from '../support/in-memory/call-index.ts';
import { inMemoryCallMarks } from '../support/in-memory/call-marks.ts';
import { inMemoryContactPreferences } from '../support/in-memory/contact-preferences.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { keptLogger } from '../support/kept-logger.ts';

type Input = Record<string, unknown>;
type Node = { name: string; text: string; attributes: Record<string, string>; children: Node[] };

const call = (name: string, overrides: Input = {}) =>
  anIndexedCall({ id: `eu-portal:${name}`, identifier: name, title: { en: name }, ...overrides });

const ROUTES = {
  '/feeds/calls.rss': publishRss,
  '/feeds/calls.atom': publishAtom,
  '/feeds/deadlines.ics': publishDeadlines,
};

const serving = (calls: ReturnType<typeof call>[], now = NOW) => {
  const known = cachedKnownCalls(inMemoryCallIndex(aStoredIndex(calls)));
  const deps = { known, log: keptLogger(), now: () => now };
  return async (
    path: keyof typeof ROUTES,
    query: Record<string, string> = {},
    headers: Record<string, string> = {},
  ) => {
    const event = { ...aGetRequest(path, { query }), headers };
    const reply = await ROUTES[path](deps)(event, aContext());
    return { ...reply, headers: reply.headers ?? {}, body: reply.body ?? '' };
  };
};

/** A document as a strict parser reads it; it throws on what is not well-formed, or has an unknown prefix. */
const parsed = (xml: string): Node => {
  const root: Node = { name: '', text: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const node = { name, text: '', attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
};

const named = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((each) => each.name === name) ?? [];
const textOf = (node: Node | undefined, name: string): string | undefined =>
  named(node, name)[0]?.text;

const entriesIn = (body: string): Node[] => {
  const root = parsed(body);
  return root.name === 'rss' ? named(named(root, 'channel')[0], 'item') : named(root, 'entry');
};

const eventsIn = (body: string): ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent');

const FEEDS = ['/feeds/calls.rss', '/feeds/calls.atom'] as const;

describe.each(FEEDS)('GET %s', (path) => {
  const calls = [
    call('Old', { firstSeenAt: '2026-08-01T04:30:00.000Z' }),
    call('New', {
      firstSeenAt: '2026-08-15T04:30:00.000Z',
      title: { en: 'New', bg: 'Нова' },
      eligibility: { countries: { values: ['NO'], exhaustive: true, by: 'source' } },
    }),
    call('Closed', { deadlines: [aDeadline('2026-08-01')] }),
  ];
  const get = serving(calls);

  it('has the calls that are open or to come, the newest first', async () => {
    const { body } = await get(path);
    expect(entriesIn(body).map((each) => textOf(each, 'title'))).toEqual(['New', 'Old']);
  });

  it('is narrowed by country, theme and programme, and speaks the language asked for', async () => {
    const titles = async (query: Record<string, string>) =>
      entriesIn((await get(path, query)).body).map((each) => textOf(each, 'title'));
    expect(await titles({ country: 'NO', language: 'bg' })).toEqual(['Нова']);
    expect(await titles({ theme: 'energy-renovation', programme: 'LIFE' })).toHaveLength(2);
    expect(await titles({ theme: 'culture' })).toEqual([]);
    expect((await get(path, { since: 'ever' })).statusCode).toBe(400);
  });

  it('gives a call one id, whatever else changes and whichever source speaks for it', async () => {
    const idOf = async (get: ReturnType<typeof serving>) => {
      const [entry] = entriesIn((await get(path)).body);
      return textOf(entry, path.endsWith('rss') ? 'guid' : 'id');
    };
    const source = (callId: string, firstSeenAt: string) => ({
      ...{ callId, source: callId.split(':')[0], url: 'https://example.org/', firstSeenAt },
      ...{ version: 1, news: { version: 1, fields: [] }, outdated: [] },
    });
    const first = source('isun:7', '2026-08-01T04:30:00.000Z');
    const second = source('eu-portal:A', '2026-08-09T04:30:00.000Z');
    const ids = await Promise.all([
      idOf(serving([call('x', { id: 'isun:7' })])),
      idOf(serving([call('A', { ids: ['eu-portal:A', 'isun:7'], provenance: [second, first] })])),
    ]);
    expect(ids[0]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
    expect(ids[1]).toBe(ids[0]);
  });

  it('is well-formed and says what a call says, whatever that is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (title) => {
        const { body } = await serving([call('A', { title: { en: title } })])(path);
        const [entry] = entriesIn(body);
        const shown = textOf(entry, 'title') ?? '';
        expect(shown).toMatch(/\S/);
        if (/^[\w<>&"' ]+$/.test(title) && title.trim() !== '') {
          expect(shown).toBe(title.replace(/\s+/g, ' ').trim());
        }
      }),
      { numRuns: 40 },
    );
  });

  it('answers 304 to whoever has it, by tag or by date, until something changes', async () => {
    const { headers } = await get(path);
    const [etag, modified] = [String(headers.etag), String(headers['last-modified'])];
    expect((await get(path, {}, { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await get(path, {}, { 'if-modified-since': modified })).statusCode).toBe(304);
    const tomorrow = new Date(NOW.getTime() + 86_400_000);
    expect((await serving(calls, tomorrow)(path, {}, { 'if-none-match': etag })).statusCode).toBe(
      304,
    );
    const later = serving(calls, new Date('2026-12-01T00:00:00Z'));
    expect((await later(path, {}, { 'if-modified-since': modified })).statusCode).toBe(200);
    const other = serving([...calls, call('Another')]);
    expect(
      (await other(path, {}, { 'if-none-match': etag, 'if-modified-since': modified })).statusCode,
    ).toBe(200);
  });
});

describe('GET /feeds/deadlines.ics', () => {
  it('has every deadline to come, once and under a lasting name, and reminds nobody', async () => {
    const deadlines = [
      aDeadline('2026-08-01', { role: 'cut-off' }),
      aDeadline('2026-10-01', { role: 'cut-off' }),
      aDeadline('2026-12-01', { role: 'cut-off' }),
    ];
    const { body, headers } = await serving([
      call('A', { deadlines }),
      call('B', { deadlines: [] }),
    ])('/feeds/deadlines.ics', { country: 'BG' });
    const events = eventsIn(body);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(events.map((each) => each.getFirstPropertyValue('uid'))).toEqual([
      'eu-portal:A/cut-off-2026-10-01@grantbridge',
      'eu-portal:A/cut-off-2026-12-01@grantbridge',
    ]);
    expect(events.flatMap((each) => each.getAllSubcomponents('valarm'))).toEqual([]);
  });
});

describe('GET /calendars/{token}', () => {
  const KEYS = LinkKeys.parse(`k1:${'A'.repeat(43)}`);
  const KEY = ContactKey.parse({ municipalityId: 'BG-SZR31', contactId: 'main' });
  const calls = [
    call('Fits'),
    call('Dismissed'),
    call('NotHere', {
      eligibility: { countries: { values: ['NO'], exhaustive: true, by: 'source' } },
    }),
  ];
  const show = async (token: string, municipality = aMunicipality()) => {
    const log = keptLogger();
    const dismissed = CallMark.parse({
      ...{ municipalityId: KEY.municipalityId, callId: 'eu-portal:Dismissed' },
      ...{ mark: 'dismissed', at: NOW.toISOString() },
    });
    const marks = inMemoryCallMarks();
    await marks.put(dismissed);
    const handler = showCalendar({
      readCalendarToken: async (given, now) => verifyToken(given, 'calendar', now, KEYS),
      municipalities: inMemoryMunicipalities([municipality]),
      preferences: inMemoryContactPreferences(),
      marks,
      openCalls: cachedOpenCalls(anIndexOf(calls)),
      ...{ log, now: () => NOW },
    });
    const event = aGetRequest('/calendars/{token}', { path: { token } });
    const { statusCode, headers = {}, body = '' } = await handler(event, aContext());
    return { statusCode, headers, body, log };
  };
  const request = { ...KEY, now: NOW, baseUrl: 'https://grantbridge.example/', keys: KEYS };
  const TOKEN = calendarLink(request).replace('https://grantbridge.example/calendars/', '');

  it('has the deadlines of what the municipality may apply for and has not dismissed, in the language of its contact', async () => {
    const { body, headers } = await show(TOKEN);
    const [event, ...others] = eventsIn(body);
    expect(others).toEqual([]);
    expect(event?.getFirstPropertyValue('summary')).toBe('Краен срок: Fits');
    expect(event?.getAllSubcomponents('valarm')).toHaveLength(1);
    expect(headers['cache-control']).toBe('private, no-store');
    expect(body).not.toContain('stara-zagora.example');
  });

  it.each([
    ['a link for something else', signToken('preferences', KEY, NOW, KEYS), 404],
    ['a link that somebody made up', 'calendar.BG-SZR31.main.zzzzzz.k1.AAAA', 404],
    [
      'a link of a key that is no longer in use',
      signToken('calendar', KEY, NOW, LinkKeys.parse(`k1:${'B'.repeat(43)}`)),
      404,
    ],
    ['a link that is too old', signToken('calendar', KEY, new Date('2024-01-01'), KEYS), 410],
  ])('shows nothing for %s', async (_of, token, status) => {
    const { statusCode, log } = await show(token);
    expect(statusCode).toBe(status);
    expect(JSON.stringify(log.lines)).not.toContain(token);
  });

  it('ends with the contact', async () => {
    expect((await show(TOKEN, aMunicipality({ contacts: [] }))).statusCode).toBe(410);
  });
});

describe('GET /schemas/events', () => {
  const list = () => listEventSchemas(keptLogger())(aGetRequest('/schemas/events'), aContext());
  const show = (name: string) =>
    showEventSchema(keptLogger())(
      aGetRequest('/schemas/events/{name}', { path: { name } }),
      aContext(),
    );

  it('lists every event, and shows its schema as it is generated', async () => {
    const { items } = JSON.parse((await list()).body ?? '');
    expect(items.map(({ name }: { name: string }) => name).sort()).toEqual(
      EVENT_CATALOGUE.map(({ name }) => name).sort(),
    );
    for (const contract of EVENT_CATALOGUE) {
      const { headers, body = '' } = await show(contract.name);
      expect(headers?.['content-type']).toBe('application/schema+json; charset=utf-8');
      expect(JSON.parse(body)).toEqual(JSON.parse(schemaText(contract)));
    }
  });

  it('says so when there is no such event', async () => {
    expect((await show('MoonRose')).statusCode).toBe(404);
  });
});
