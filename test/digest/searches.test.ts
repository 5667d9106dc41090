import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDigest } from '../../shared/digest/render.ts';
import {
  fittingSearches,
  type ShownSearch,
} from '../../shared/digest/searches/fitting-searches.ts';
import { cachedOpenSearches } from '../../shared/digest/searches/open-searches.ts';
import { DigestLanguage } from '../../shared/domain/language.ts';
import { isOpenSearch } from '../../shared/domain/partner-search.ts';
import { unpartnered } from '../../shared/domain/partnering.ts';
import { partyOf } from '../../shared/domain/party.ts';
import { byFit, fitOf } from '../../shared/partners/searches/fit.ts';
import { searchAddress } from '../../shared/partners/searches/search-address.ts';
import { aCallRecord, aMunicipality, NOW } from '../support/builders.ts';
import { aDigestContent, themeLabel } from '../support/digest-content.ts';
import { inMemoryPartnerSearches } from '../support/in-memory/partner-searches.ts';
import { aNoticeInput, aPartnerSearch } from '../support/partner-search-builders.ts';

const THEMES = ['energy-renovation', 'urban-mobility', 'culture', 'sport'];
const idOf = (at: number): string => `ps-${String(at).padStart(20, '0')}`;

const someSearch = fc.record({
  owner: fc.constantFrom('GR-0501', 'BG-PDV22', 'BG-SZR31'),
  themes: fc.subarray(THEMES, { minLength: 1 }),
  countries: fc.subarray(['BG', 'GR', 'NO']),
  role: fc.constantFrom('partner', 'lead', 'donor-partner'),
  endsAt: fc.constantFrom('2026-08-16T20:59:59.999Z', '2026-09-10T20:59:59.999Z'),
  state: fc.constantFrom({ kind: 'published', at: NOW.toISOString() }, { kind: 'draft' }),
});

describe('the partner searches that fit', () => {
  it('are those that asking of each would find, in that order', () => {
    const profile = fc.subarray(THEMES).map((themes) => {
      const priorities = themes.map((theme) => ({ theme, weight: 1 }));
      return partyOf(aMunicipality({ priorities }));
    });
    fc.assert(
      fc.property(fc.array(someSearch, { maxLength: 12 }), profile, (inputs, party) => {
        const shown = inputs.map(({ owner, endsAt, state, ...notice }, at): ShownSearch => {
          const input = { id: idOf(at), owner, endsAt, state, notice: aNoticeInput(notice) };
          return { search: aPartnerSearch(input), owner: { en: owner } };
        });
        const bySearch = shown.flatMap(({ search }) => {
          const fit = isOpenSearch(search, NOW) ? fitOf(search, party) : undefined;
          return fit ? [{ id: search.id, fit, order: `${search.endsAt}#${search.id}` }] : [];
        });
        const found = fittingSearches(shown, NOW)(party);
        expect(found.map(({ search }) => search.id)).toEqual(
          bySearch.sort(byFit).map(({ id }) => id),
        );
        expect(found.every(({ search }) => search.owner !== party.id)).toBe(true);
      }),
    );
  });
});

describe('the partner searches that are told of', () => {
  it('are of owners that neither hide nor are suspended, and name their call', async () => {
    const searches = inMemoryPartnerSearches();
    const owners = ['BG-PDV22', 'BG-PDV13', 'BG-SZR16'];
    for (const [at, owner] of owners.entries()) {
      const notice = aNoticeInput({ countries: [] });
      const search = aPartnerSearch({ id: idOf(at), owner, notice });
      await searches.commit({ search, owes: [] });
    }
    const [shown, hidden, suspended] = owners.map((id, at) =>
      partyOf(aMunicipality({ id, hidden: at === 1 })),
    );
    if (!shown || !hidden || !suspended) throw new Error('three owners');
    const since = aPartnerSearch().createdAt;
    const partnering = { ...unpartnered(suspended.id), suspended: { since, reason: 'Not real.' } };
    await searches.commit({ partnering, owes: [] });
    const parties = new Map([shown, hidden, suspended].map((each) => [each.id, each]));
    const call = aCallRecord();
    let read = 0;
    const open = cachedOpenSearches({
      published: () => {
        read += 1;
        return searches.all('published');
      },
      partnering: searches.partnering,
      parties: { getMany: async () => parties },
      titles: async () => new Map([[call.id, call.title]]),
    });
    const found = [await open(NOW), await open(NOW)].map((find) => find(partyOf(aMunicipality())));
    expect(found[1]).toMatchObject([{ search: { owner: shown.id }, call: call.title }]);
    expect(found[0]).toEqual(found[1]);
    expect(read).toBe(1);
  });
});

const reader = partyOf(aMunicipality());
const aFitting = (notice: Record<string, unknown> = {}) => {
  const search = aPartnerSearch({
    owner: 'GR-0501',
    notice: aNoticeInput({ countries: [], ...notice }),
  });
  const owner = { en: 'Komotini', el: 'Κομοτηνή' };
  return fittingSearches([{ search, owner, call: { en: 'Warm homes' } }], NOW)(reader);
};

describe.each(DigestLanguage.options)('a digest of partner searches in %s', (language) => {
  const content = aDigestContent({ language, items: [], searches: aFitting() });
  const searchLink = searchAddress.bind(undefined, 'https://grantbridge.example/');
  const { subject, text, html } = renderDigest(content, { themeLabel, searchLink });

  it('says who looks for whom, for what, until when, why it fits and where to answer, in both parts', () => {
    const link = `https://grantbridge.example/partner-searches/${aPartnerSearch().id}`;
    const seeker = language === 'el' ? 'Κομοτηνή' : 'Komotini';
    for (const part of [text, html]) {
      for (const said of ['A partner for warm schools', seeker, 'Warm homes', '10', link]) {
        expect(part).toContain(said);
      }
      expect(part).toContain('A municipality that has renovated schools before.');
    }
    expect(subject).toContain('1 ');
    expect(html).toContain(subject);
  });

  it('holds no address, and leaves all that is said of calls as it is', () => {
    expect(text + html).not.toMatch(/[\w.]+@[\w-]+\.\w+/);
    const calls = aDigestContent({ language });
    const both = renderDigest({ ...calls, searches: aFitting() }, { themeLabel });
    const alone = renderDigest(calls, { themeLabel });
    const said = alone.text.split('\n\n');
    expect(both.subject).toBe(alone.subject);
    expect(both.text.split('\n\n').filter((block) => said.includes(block))).toEqual(said);
  });
});

describe('the words of a stranger in a digest', () => {
  it('are cut where they are long, and never become markup', () => {
    const searches = aFitting({ title: 'Warm < schools & more', whatWeSeek: 'Warm '.repeat(300) });
    const { html, text } = renderDigest(aDigestContent({ items: [], searches }), { themeLabel });
    expect(html).toContain('Warm &lt; schools &amp; more');
    expect(text.match(/Warm /g)?.length).toBeLessThan(65);
  });
});
