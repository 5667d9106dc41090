import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Call } from '../../shared/domain/call.ts';
import { PROGRAMME_CODES, programmeOf } from '../../shared/sources/eu-portal/programmes.ts';
import { STATUS, searchRequest, TYPE } from '../../shared/sources/eu-portal/request.ts';
import { callOf, callPage } from './eea-grants/pages.ts';
import { collect } from './generic/feeds.ts';

/** What others recorded of the sources, kept beside the project; not part of it. */
const FEEDS = new URL('../../../shared/data/feeds/', import.meta.url);

/** Every sample, and the test that reads it. CommonGrants is the format of an API, not of a source. */
const READ_BY: Readonly<Record<string, string>> = {
  'eea-grants/call-facts.json': 'eea-grants-samples',
  'eea-grants/programme-areas_2009-2014.json': 'feed-samples',
  'eu-portal/facet-labels.json': 'feed-samples',
  'eu-portal/grantsTenders-slice_2026-06-29.json': 'eu-portal-bulk-samples',
  'eu-portal/request-displayFields.json': 'feed-samples',
  'eu-portal/request-languages.json': 'feed-samples',
  'eu-portal/request-query_minimal.json': 'feed-samples',
  'eu-portal/request-query_portal.json': 'feed-samples',
  'eu-portal/request-sort.json': 'feed-samples',
  'eu-portal/search-response_2025-05-05.json': 'eu-portal-samples',
  'eu-portal/search-response_2025-12-05_languages-and-updates.json': 'eu-portal-samples',
  'eu-portal/search-response_2026_cascade_trimmed.json': 'eu-portal-samples',
  'eu-portal/search-response_2026_trimmed.json': 'eu-portal-samples',
  'eu-portal/topics-open_2026-08-17.jsonl.gz': 'feed-samples',
  'interreg/algolia-response_PARTIAL.json': 'interreg-recorded',
  'interreg/greece-bulgaria-calls_2026-08-10.json': 'interreg-recorded',
  'isun/active-listing_2026-08-08.fragment.html': 'isun-samples',
  'isun/detail_BG16RFPR001-1.011_2026-08-08.fragment.html': 'isun-samples',
};

const bytesOf = (name: string): Buffer => readFileSync(new URL(name, FEEDS));
const jsonOf = (name: string): unknown => JSON.parse(bytesOf(name).toString('utf8'));

const Labels = z.record(z.string(), z.record(z.string(), z.string()));
const Terms = z.object({ terms: z.record(z.string(), z.array(z.string())) });
const Query = z.object({ bool: z.object({ must: z.array(z.unknown()) }) });
const Area = z.object({ name: z.string() });
const Sectors = z.array(Area.extend({ children: z.array(Area) }));

/** The lists of values a query asks for, however deep they lie. */
const termsIn = (query: unknown): Record<string, string[]> =>
  Object.assign(
    {},
    ...Query.parse(query).bool.must.map((part) => {
      const terms = Terms.safeParse(part);
      if (terms.success) return terms.data.terms;
      return Query.safeParse(part).success ? termsIn(part) : {};
    }),
  );

const ownPart = async (name: string): Promise<unknown> => {
  const { body } = searchRequest('https://portal.example/search', 1);
  const part = body instanceof FormData ? body.get(name) : null;
  if (part === null || typeof part === 'string') throw new Error(`no part ${name}`);
  return JSON.parse(await part.text());
};

describe.skipIf(!existsSync(FEEDS))('the samples of the sources', () => {
  it('are each read by a test that names it', () => {
    const folders = ['eea-grants', 'eu-portal', 'interreg', 'isun'];
    const there = folders.flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, FEEDS))
        .filter((name) => name !== 'FORMAT.md')
        .map((name) => `${folder}/${name}`),
    );
    expect(there.sort()).toEqual(Object.keys(READ_BY).sort());
    const elsewhere = Object.entries(READ_BY).filter(([, test]) => test !== 'feed-samples');
    for (const [name, test] of elsewhere) {
      const text = readFileSync(new URL(`${test}.test.ts`, import.meta.url), 'utf8');
      expect(text, name).toContain(name.slice(name.indexOf('/') + 1));
    }
  });

  it('have names for the codes of the portal that we have, and for no programme we do not know', () => {
    const labels = Labels.parse(jsonOf('eu-portal/facet-labels.json'));
    expect(Object.keys(labels.frameworkProgramme ?? {}).sort()).toEqual(
      [...PROGRAMME_CODES].sort(),
    );
    for (const code of PROGRAMME_CODES) expect(programmeOf(code)).not.toMatch(/^EU-/);
    for (const code of Object.values(STATUS)) expect(labels.status).toHaveProperty(code);
    for (const code of Object.values(TYPE)) expect(labels.type).toHaveProperty(code);
  });

  it('ask the portal for what we ask it for', async () => {
    const ours = termsIn(await ownPart('query'));
    for (const name of ['minimal', 'portal']) {
      const theirs = termsIn(jsonOf(`eu-portal/request-query_${name}.json`));
      expect(theirs.type?.toSorted(), name).toEqual(ours.type?.toSorted());
      expect(theirs.status, name).toEqual(expect.arrayContaining(ours.status ?? ['none']));
    }
    expect(await ownPart('languages')).toEqual(jsonOf('eu-portal/request-languages.json'));
    expect(await ownPart('sort')).toEqual(jsonOf('eu-portal/request-sort.json'));
    const fields = z.array(z.string()).parse(jsonOf('eu-portal/request-displayFields.json'));
    expect(await ownPart('displayFields')).toEqual(
      expect.arrayContaining(
        ['type', 'identifier', 'title', 'status', 'deadlineDate'].filter((name) =>
          fields.includes(name),
        ),
      ),
    );
  });

  it('of topics as somebody else has them are calls when they are read as a list of JSON', async () => {
    const lines = gunzipSync(bytesOf('eu-portal/topics-open_2026-08-17.jsonl.gz')).toString('utf8');
    const topics = lines
      .trim()
      .split('\n')
      .map((line) => z.unknown().parse(JSON.parse(line)));
    const { calls, rejections, end } = await collect(topics, {
      mapping: {
        id: 'reference',
        url: 'portalUrl',
        grantMin: 'budgetMin',
        grantMax: 'budgetMax',
      },
    });
    expect(topics).toHaveLength(629);
    const whole = rejections.filter(({ scope }) => scope === 'record');
    expect(calls.length + whole.length).toBe(629);
    expect(calls.length).toBeGreaterThan(600);
    for (const call of calls) expect(Call.safeParse(call).error).toBeUndefined();
    expect(end?.outcome).toBe('complete');
  });

  it('of programme areas are names under which a call page may stand', async () => {
    const sectors = Sectors.parse(jsonOf('eea-grants/programme-areas_2009-2014.json'));
    const areas = sectors.flatMap(({ children }) => children.map(({ name }) => name));
    expect(areas.length).toBeGreaterThan(20);
    for (const name of areas) {
      const call = await callOf(
        callPage({ Country: 'Bulgaria', Programme: name, 'Submission Deadline': '30/09/2026' }),
      );
      expect(call.keywords).toEqual([name]);
      expect(call.descriptionText).toContain(name);
    }
  });
});
