import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../shared/matching/text/analyse.ts';
import { latinKey } from '../../../shared/matching/text/latin-key.ts';
import { bulgarianNames } from './bulgarian-names.ts';

describe('a name in Cyrillic', () => {
  it('is written in Latin as the register writes it, every municipality of Bulgaria', () => {
    const written = bulgarianNames().map(([name]) => latinKey(name.toLowerCase()));
    expect(written).toEqual(bulgarianNames().map(([, name]) => name.toLowerCase()));
  });

  it.each([
    ['българия', 'bulgaria'],
    ['софия', 'sofia'],
    ['марица', 'maritsa'],
    ['щъркелово', 'shtarkelovo'],
    ['синьо', 'sinyo'],
    ['ихтиман', 'ihtiman'],
    ['илиянци', 'iliyantsi'],
  ])('%s is %s', (cyrillic, latin) => {
    expect(latinKey(cyrillic)).toBe(latin);
  });
});

describe('a name in Greek', () => {
  it.each([
    ['θεσσαλονίκη', 'thessaloniki'],
    ['ξάνθη', 'xanthi'],
    ['αλεξανδρούπολη', 'alexandroupoli'],
    ['διδυμότειχο', 'didymoteicho'],
    ['ορεστιάδα', 'orestiada'],
    ['εύβοια', 'evvoia'],
    ['ευκαρπία', 'efkarpia'],
    ['ναύπακτος', 'nafpaktos'],
    ['μπάνσκο', 'bansko'],
    ['λαμπεία', 'lampeia'],
    ['άγγελος', 'angelos'],
    ['ψυχικό', 'psychiko'],
    ['προϋπολογισμός', 'proypologismos'],
    ['άυλος', 'aylos'],
  ])('%s is %s', (greek, latin) => {
    expect(latinKey(greek.replaceAll('ς', 'σ'))).toBe(latin);
  });
});

describe('a name in any spelling', () => {
  it.each([
    [
      ['Община Стара Загора', 'bg'],
      ['Stara Zagora', 'en'],
      ['stara', 'zagora'],
    ],
    [['в Кърджали', 'bg'], ['KARDZHALI', 'en'], ['kardzhali']],
    [['Τοπολόβο', 'el'], ['Topolovo', 'en'], ['topolovo']],
    [['ΘΕΣΣΑΛΟΝΙΚΗ', 'el'], ['Thessaloniki', 'nb'], ['thessaloniki']],
    [['Çorlu', 'tr'], ['Corlu', 'en'], ['corlu']],
    [['ILICA', 'tr'], ['Ilıca', 'bg'], ['ilica']],
    [['İstanbul', 'tr'], ['İSTANBUL', 'en'], ['istanbul']],
    [['Tromsø', 'nb'], ['Tromso', 'en'], ['tromso']],
    [['Ærøskøbing', 'nb'], ['Aeroskobing', 'en'], ['aeroskobing']],
    [['Łódź', 'pl'], ['Lodz', 'en'], ['lodz']],
  ] as const)('%j and %j share %j', ([one, its], [other, language], shared) => {
    expect(analyse(one, its)).toEqual(expect.arrayContaining([...shared]));
    expect(analyse(other, language)).toEqual(expect.arrayContaining([...shared]));
  });

  it('is one key in Cyrillic letters, whatever letters they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-я]{1,20}$/), (word) => {
        expect(latinKey(word)).toMatch(/^[a-z]+$/);
      }),
    );
  });
});
