import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ASSOCIATIONS } from '../../shared/reference/associations.ts';
import { referenceMunicipalities } from '../../shared/reference/municipalities/reference-municipalities.ts';
import { referenceOrganisations } from '../../shared/reference/organisations/reference-organisations.ts';
import { themeCodes } from '../../shared/reference/themes.ts';

const GAZETTEER = new URL('../../../shared/data/gazetteer/', import.meta.url);

const GazetteerRow = z.object({
  id: z.string(),
  nuts3: z.string(),
  population: z.number().nullish(),
  lat: z.number(),
  lon: z.number(),
  nameEn: z.string().optional(),
  nameBg: z.string().optional(),
  borders: z.array(z.string()).optional(),
  coastal: z.boolean().optional(),
});
const GazetteerFile = z.object({ municipalities: z.array(GazetteerRow) });
const AssociationsFile = z.object({
  associations: z.array(
    z.object({ id: z.string(), members: z.array(z.object({ id: z.string() })) }),
  ),
});

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, GAZETTEER), 'utf8'));

const gazetteerRows = () =>
  new Map(
    ['bg', 'gr', 'no', 'is', 'tr-thrace'].flatMap((part) =>
      GazetteerFile.parse(read(`municipalities-${part}.json`)).municipalities.map(
        (row) => [row.id, row] as const,
      ),
    ),
  );

const all = referenceMunicipalities();
const of = (country: string) => all.filter((each) => each.country === country);
const membersOf = (association: string) =>
  all.filter(({ associations }) => associations.some((each) => each === association));

describe('the municipalities to start with', () => {
  it('name each municipality once', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('hold the 27 members of RAM Trakia and the 20 of the Rhodope association, two in both', () => {
    expect(membersOf('ram-trakia')).toHaveLength(27);
    expect(membersOf('arm')).toHaveLength(20);
    const trakia = new Set(membersOf('ram-trakia').map(({ id }) => id));
    const both = membersOf('arm').filter(({ id }) => trakia.has(id));
    expect(both.map(({ id }) => id)).toEqual(['BG-PDV01', 'BG-PDV26']);
  });

  it('are members of the associations that have a bulletin, as those name them', () => {
    for (const { id, members } of ASSOCIATIONS.values()) {
      expect(
        membersOf(id)
          .map((each) => each.id)
          .sort(),
      ).toEqual([...members].sort());
    }
  });

  it('hold Stara Zagora with its networks, and neighbours and partners in four countries', () => {
    const staraZagora = all.find(({ id }) => id === 'BG-SZR31');
    expect(staraZagora?.associations).toEqual(['club-of-strasbourg', 'cities-for-children']);
    expect(of('BG')).toHaveLength(46);
    expect(['GR', 'TR', 'NO', 'IS'].map((country) => of(country).length)).toEqual([13, 9, 9, 3]);
  });

  it('have one contact each, at an address of their own that can reach nobody', () => {
    const addresses = all.flatMap(({ contacts }) => contacts.map(({ email }) => email));
    expect(new Set(addresses).size).toBe(all.length);
    expect(addresses.filter((email) => !email.endsWith('.example'))).toEqual([]);
  });

  it.each([
    ['GR', 'el'],
    ['TR', 'tr'],
    ['NO', 'nb'],
    ['IS', 'en'],
  ] as const)(
    'write to contacts in %s in %s, or in English where there is no digest in theirs',
    (country, language) => {
      const languages = of(country).flatMap(({ contacts }) =>
        contacts.map((each) => each.language),
      );
      expect(new Set(languages)).toEqual(new Set([language]));
    },
  );

  it('write to Bulgarian municipalities in Bulgarian, and know their needs', () => {
    for (const { needs, contacts, name } of of('BG')) {
      expect(contacts[0]?.language).toBe('bg');
      expect(needs?.language).toBe('bg');
      expect(needs?.text).toMatch(/^[^a-z]+$/i);
      expect(name.bg).toMatch(/^[А-Я]/);
    }
  });

  it('are told apart by their priorities, all of them themes of the vocabulary', () => {
    const known = new Set(themeCodes());
    const profiles = all.map(({ priorities }) => priorities);
    expect(profiles.flat().filter(({ theme }) => !known.has(theme))).toEqual([]);
    for (const priorities of profiles) {
      expect(priorities.length).toBeGreaterThanOrEqual(4);
      expect(priorities.length).toBeLessThanOrEqual(8);
      expect(new Set(priorities.map(({ theme }) => theme)).size).toBe(priorities.length);
    }
    expect(new Set(profiles.map((priorities) => JSON.stringify(priorities))).size).toBe(all.length);
  });

  it('say that an area is a border area when it borders a country, and only then', () => {
    for (const { areaTypes, borders } of all) {
      expect(areaTypes.includes('border')).toBe(borders.length > 0);
    }
  });
});

describe.skipIf(!existsSync(GAZETTEER))(
  'the municipalities to start with, against the gazetteer',
  () => {
    it('carry its areas, populations and positions unchanged', () => {
      const rows = gazetteerRows();
      for (const { id, nuts3, population, lat, lon } of all) {
        const row = rows.get(id);
        expect({ id, nuts3, population, lat, lon }).toEqual({
          id,
          nuts3: row?.nuts3,
          population: row?.population ?? undefined,
          lat: row?.lat,
          lon: row?.lon,
        });
      }
    });

    it('carry the Bulgarian names, borders and coast unchanged', () => {
      const rows = gazetteerRows();
      for (const { id, name, borders, areaTypes } of of('BG')) {
        const row = rows.get(id);
        expect([name.bg, name.en]).toEqual([row?.nameBg, row?.nameEn]);
        expect(borders).toEqual(row?.borders);
        expect(areaTypes.includes('coastal')).toBe(row?.coastal);
      }
    });

    it('hold every member the associations named, and nobody else', () => {
      const { associations } = AssociationsFile.parse(read('associations.json'));
      for (const { id, members } of associations.filter(
        ({ id }) => id !== 'stara-zagora-networks',
      )) {
        expect(membersOf(id).map((each) => each.id)).toEqual(members.map((each) => each.id).sort());
      }
    });
  },
);

describe('the organisations a fresh installation starts with', () => {
  const organisations = referenceOrganisations();

  it('are the associations, whose members their profiles name, and networks of towns with theirs, each once', () => {
    const members = new Map(organisations.map(({ id, members }) => [String(id), members]));
    expect(members.size).toBe(organisations.length);
    for (const id of ASSOCIATIONS.keys()) expect(members.get(`org-${id}`)).toEqual([]);
    const networks = organisations.filter(({ kind }) => kind === 'network-of-towns');
    expect(networks.length).toBeGreaterThan(10);
    for (const { members } of networks) expect(new Set(members).size).toBe(members.length);
  });

  it('come without anybody to write to', () => {
    expect(organisations.flatMap(({ contacts }) => contacts)).toEqual([]);
  });
});
