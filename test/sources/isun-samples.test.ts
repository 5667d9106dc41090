import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readListing } from '../../shared/sources/isun/listing.ts';
import { ISUN_ORIGIN, isun } from '../../shared/sources/isun.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { gather } from './eu-portal/rows.ts';
import { fetchFrom } from './isun/pages.ts';

/** Parts of pages as they came, kept beside the project; not part of it. */
const SAMPLES = new URL('../../../shared/data/feeds/isun/', import.meta.url);
const LIST = 'active-listing_2026-08-08.fragment.html';
const DETAIL = 'detail_BG16RFPR001-1.011_2026-08-08.fragment.html';

const sample = (name: string): string => readFileSync(new URL(name, SAMPLES), 'utf8');

describe.skipIf(!existsSync(SAMPLES))('parts of real pages', () => {
  it('list 45 procedures of 8 programmes, as many as each says', () => {
    const listing = readListing(sample(LIST));
    expect(listing?.procedures).toHaveLength(45);
    expect(listing?.rejections).toEqual([]);
    expect(listing?.shortfall).toBeUndefined();
    expect(listing?.procedures.at(-2)?.guid).toBe('06021f2c-6c40-457d-846a-71dcd7b01b83');
  });

  it('describe one of them; the same page is not taken for any other', async () => {
    const fetchText = fetchFrom(({ url }) => sample(url.endsWith('/Active') ? LIST : DETAIL));
    const { calls, rejections } = await gather(
      isun(ISUN_ORIGIN).collect(sourceDeps({ fetchText })),
    );
    expect(new Set(rejections.map(({ reason }) => reason))).toEqual(new Set(['other-procedure']));
    expect(calls).toMatchObject([
      {
        identifier: 'BG16RFPR001-1.011',
        programme: 'BG-PKIP',
        kind: 'grant',
        opensOn: '2026-07-10',
        deadlines: [{ date: '2026-09-14', time: '16:30', zone: 'Europe/Sofia', role: 'single' }],
        url: 'https://eumis2020.government.bg/bg/s/Procedure/Info/06021f2c-6c40-457d-846a-71dcd7b01b83',
      },
    ]);
    expect(calls[0]?.title.bg).toMatch(/^Внедряване на иновации в МСП .* \(МИГ\)$/);
    expect(calls[0]?.descriptionText).toMatch(/^Предоставяне подкрепа/);
    expect(calls[0]?.descriptionText).not.toContain('В тази страница');
  });
});
