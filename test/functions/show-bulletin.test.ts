import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { showBulletin } from '../../functions/show-bulletin/handler.ts';
import { STYLE } from '../../functions/show-bulletin/style.ts';
import { DigestIssue } from '../../shared/domain/digest-issue.ts';
import { ASSOCIATIONS } from '../../shared/reference/associations.ts';
import { aContext, aGetRequest } from '../support/aws-events.ts';
import { aCallRecord, aDeadline, aMunicipality, aProgramme, NOW } from '../support/builders.ts';
import { contrast } from '../support/contrast.ts';
import { inMemoryCalls } from '../support/in-memory/calls.ts';
import { inMemoryDigestIssues } from '../support/in-memory/digest-issues.ts';
import { inMemoryMemberships } from '../support/in-memory/memberships.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { keptLogger } from '../support/kept-logger.ts';

const member = (id: string, name: string, associations = ['ram-trakia']) =>
  aMunicipality({
    ...{ id, name: { bg: name, en: name }, associations },
    contacts: [{ id: 'main', email: `mayor@${id.toLowerCase()}.example`, language: 'bg' }],
  });

/** Two members, one of which joined since the list of the first members was made, and one that has left. */
const MEMBERS = [
  member('BG-SZR04', 'Братя Даскалови'),
  member('BG-SZR31', 'Гълъбово'),
  member('BG-SZR23', 'Опан', []),
];

const call = (n: number, overrides: Record<string, unknown> = {}) =>
  aCallRecord({
    ...{ id: `eu-portal:${n}TOPICS`, sourceId: `${n}TOPICS`, title: { en: `Call ${n}` } },
    ...overrides,
  });

const CALLS = [
  call(1),
  call(2, { opensOn: '2026-10-01', deadlines: [aDeadline('2026-12-01', { time: undefined })] }),
  call(3, { deadlines: [aDeadline('2026-08-12')] }),
  call(4, { sourceStatus: 'withdrawn', title: { en: 'Fish & <chips>' } }),
  call(5),
];

const issue = (id: string, week: string, calls: number[], state = 'accepted'): DigestIssue =>
  DigestIssue.parse({
    ...{ municipalityId: id, contactId: 'main', week, state, attempt: 1 },
    lease: { token: 't', until: NOW.toISOString() },
    told: calls.map((n) => ({ callId: `eu-portal:${n}TOPICS`, version: 1, kind: 'new' })),
  });

const ISSUES = [
  issue('BG-SZR04', '2026-W34', [1, 2]),
  issue('BG-SZR04', '2026-W33', [1, 3]),
  issue('BG-SZR31', '2026-W31', [1, 4]),
  issue('BG-SZR31', '2026-W30', [5]),
  issue('BG-SZR31', '2026-W34', [5], 'handing-over'),
  issue('BG-SZR23', '2026-W34', [5]),
];

const asking = (issues = ISSUES) => {
  let reads = 0;
  const kept = inMemoryDigestIssues(issues);
  const get: typeof kept.get = (key) => {
    reads += 1;
    return kept.get(key);
  };
  const show = showBulletin({
    associations: ASSOCIATIONS,
    municipalities: inMemoryMunicipalities(MEMBERS),
    memberships: inMemoryMemberships(MEMBERS),
    issues: { get },
    calls: inMemoryCalls(CALLS),
    programmes: inMemoryProgrammes([aProgramme()]),
    ...{ log: keptLogger(), now: () => NOW },
  });
  const ask = async (language = 'bg', association = 'ram-trakia', headers = {}) => {
    const event = aGetRequest('/bulletins/{association}/{language}', {
      path: { association, language },
    });
    const reply = await show({ ...event, headers }, aContext());
    return { ...reply, headers: reply.headers ?? {}, body: reply.body ?? '' };
  };
  return { ask, reads: () => reads };
};

/** Headings and facts in the order of the page. */
const outlineOf = (page: string): string[] =>
  [...page.matchAll(/<(h2|h3|dt|dd)[^>]*>(.*?)<\/\1>/gs)].map(([, , text = '']) =>
    text.replace(/<[^>]+>/g, '').trim(),
  );

describe('GET /bulletins/{association}/{language}', () => {
  it('has the calls that members were told of in four weeks, as they stand now', async () => {
    const { body } = await asking().ask();
    expect(outlineOf(body)).toEqual([
      ...['Отворени за кандидатстване', 'Call 1'],
      ...['Краен срок', '16 септември 2026 г., 18:00 ч.', 'Предложена на', '2 от 2 общини'],
      ...['Предстоящи', 'Call 2', 'Отваря се на', '1 октомври 2026 г.'],
      ...['Краен срок', '1 декември 2026 г.', 'Предложена на', '1 от 2 общини'],
      ...['Вече приключили', 'Fish &amp; &lt;chips&gt;', 'Състояние', 'Оттеглена'],
      ...['Краен срок', '16 септември 2026 г., 18:00 ч.', 'Предложена на', '1 от 2 общини'],
      ...['Call 3', 'Състояние', 'Приключила'],
      ...['Краен срок', '12 август 2026 г., 18:00 ч.', 'Предложена на', '1 от 2 общини'],
    ]);
    expect(body).toContain('Програма LIFE');
    expect(body).toContain(`href="${CALLS[0]?.url}"`);
  });

  it('names no municipality and nobody in it', async () => {
    for (const language of ['bg', 'en']) {
      const { body } = await asking().ask(language);
      for (const { id, name } of MEMBERS) {
        for (const text of [id, ...Object.values(name)]) expect(body).not.toContain(text);
      }
      expect(body).not.toMatch(/mayor|@(?!media)/);
    }
  });

  it.each(['bg', 'el', 'tr', 'nb', 'en'])(
    'is a valid and accessible page without scripts in %s, with or without calls',
    async (language) => {
      const validator = new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: { 'long-title': 'off' },
      });
      for (const { ask } of [asking(), asking([])]) {
        const { body, headers } = await ask(language);
        const report = await validator.validateString(body);
        expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
        expect(body).toContain(`<html lang="${language}">`);
        expect(body.match(/<h1/g)).toHaveLength(1);
        expect(body).not.toContain('<script');
        expect(headers['content-security-policy']).toMatch(
          /^default-src 'none'; style-src 'sha256-[\w+/=]{44}';/,
        );
      }
    },
  );

  it('may be kept for an hour, and is not sent again to whoever has it', async () => {
    const { ask } = asking();
    const { statusCode, headers, body } = await ask();
    expect([statusCode, headers['cache-control']]).toEqual([200, 'public, max-age=3600']);
    const again = await ask('bg', 'ram-trakia', { 'if-none-match': `W/${headers.etag}, "other"` });
    expect(again).toMatchObject({ statusCode: 304, body: '', headers: { etag: headers.etag } });
    const changed = await ask('en', 'ram-trakia', { 'if-none-match': String(headers.etag) });
    expect(changed.statusCode).toBe(200);
    expect(changed.body).not.toBe(body);
  });

  it('reads the ledger once for many who ask', async () => {
    const { ask, reads } = asking();
    for (const language of ['bg', 'en', 'bg', 'el']) await ask(language);
    expect(reads()).toBe(2 * 4);
  });

  it.each([
    ['bg', 'nobody'],
    ['fr', 'ram-trakia'],
    ['toString', 'ram-trakia'],
  ])('is not there in %s of %s', async (language, association) => {
    const { statusCode, headers } = await asking().ask(language, association);
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toContain('problem+json');
  });
});

describe('the colours of a bulletin', () => {
  const palettes = STYLE.toString()
    .split('prefers-color-scheme')
    .slice(0, 2)
    .map((part) =>
      Object.fromEntries(
        [...part.matchAll(/--([\w-]+): (#\w{3,6})/g)].map(([, name = '', colour = '']) => [
          name,
          colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour,
        ]),
      ),
    );

  it.each([
    ['ink', 'paper'],
    ['ink', 'ground'],
    ['soft', 'paper'],
    ['soft', 'ground'],
    ['link', 'paper'],
    ['link', 'ground'],
    ['mark', 'mark-ground'],
  ])('%s on %s is readable in light and dark (AA, 4.5)', (text, ground) => {
    expect(palettes).toHaveLength(2);
    for (const palette of palettes) {
      expect(contrast(palette[text] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });
});
