import type { PlaceName } from './places.ts';
import type { Situation } from './situation.ts';

type Row = readonly [promise: string, who: PlaceName, inside: boolean];

/** A programme on a border is for its area: whoever is in it by the gazetteer is, everybody else is not. */
const areaOf = (programme: string, area: string, rows: readonly Row[]): Situation[] =>
  rows.map(([promise, who, has]) => ({
    ...{ promise, who, programme, asks: 'nuts-area' as const },
    says: has ? 'eligible' : 'ineligible',
    cites: { area, has },
  }));

const greeceBulgaria = areaOf('INTERREG-GR-BG', 'interreg-gr-bg', [
  ['Topolovgrad, Haskovo province BG422, is inside the Greece–Bulgaria area', 'topolovgrad', true],
  ['Karlovo, Plovdiv province BG421, is not inside the Greece–Bulgaria area', 'karlovo', false],
  ['Zlatograd, Smolyan province BG424, is inside the Greece–Bulgaria area', 'zlatograd', true],
  ['Sandanski, Blagoevgrad province BG413, is inside the Greece–Bulgaria area', 'sandanski', true],
  ['Krumovgrad, Kardzhali province BG425, is inside the Greece–Bulgaria area', 'krumovgrad', true],
  ['Stara Zagora BG344 is a province too far north for Greece–Bulgaria', 'staraZagora', false],
  ['Alexandroupoli, Evros EL511, is inside the Greece–Bulgaria area', 'alexandroupoli', true],
  [
    'Thessaloniki EL522, far from the border, is inside the Greece–Bulgaria area',
    'thessaloniki',
    true,
  ],
  ['Serres EL526 is inside the Greece–Bulgaria area', 'serres', true],
  ['Kilkis EL523, between Thessaloniki and Serres, is not', 'kilkis', false],
]);

const romaniaBulgaria = areaOf('INTERREG-RO-BG', 'interreg-ro-bg', [
  ['Vidin BG311, on the Danube, is inside the Romania–Bulgaria area', 'vidin', true],
  ['Silistra BG325, where the border leaves the Danube, is inside it', 'silistra', true],
  ['Varna BG331, though near, is not inside the Romania–Bulgaria area', 'varna', false],
  ['Gabrovo BG322, in the Balkan range, is not', 'gabrovo', false],
  ['Giurgiu RO314 is inside the Romania–Bulgaria area', 'giurgiu', true],
  ['Constanța RO223 is inside the Romania–Bulgaria area', 'constanta', true],
  ['Craiova, Dolj RO411, is inside the Romania–Bulgaria area', 'craiova', true],
]);

const bulgariaTurkiye = areaOf('INTERREG-BG-TR', 'interreg-bg-tr', [
  ['Svilengrad BG422 is inside the Bulgaria–Türkiye area', 'svilengrad', true],
  ['Malko Tarnovo, Burgas province BG341, is inside it', 'malkoTarnovo', true],
  ['Bolyarovo, Yambol province BG343, is inside it', 'bolyarovo', true],
  ['Sliven BG342, the next province, is not', 'sliven', false],
  ['Edirne TR212 is inside the Bulgaria–Türkiye area', 'edirne', true],
  ['Kırklareli TR213 is inside the Bulgaria–Türkiye area', 'kirklareli', true],
  ['Süleymanpaşa, Tekirdağ TR211, is in Thrace and not inside it', 'suleymanpasa', false],
]);

const bulgariaSerbia = areaOf('INTERREG-BG-RS', 'interreg-bg-rs', [
  ['Dragoman, Sofia province BG412, is inside the Bulgaria–Serbia area', 'dragoman', true],
  ['Sofia, the capital BG411, is not: the province around it is', 'sofia', false],
  ['Tran, Pernik province BG414, is inside the Bulgaria–Serbia area', 'tran', true],
  ['Bosilegrad, Pčinja RS228, is inside the Bulgaria–Serbia area', 'bosilegrad', true],
  ['Dimitrovgrad, Pirot RS226, is inside the Bulgaria–Serbia area', 'dimitrovgrad', true],
]);

const bulgariaNorthMacedonia = areaOf('INTERREG-BG-MK', 'interreg-bg-mk', [
  ['Petrich BG413 is inside the Bulgaria–North Macedonia area', 'petrich', true],
  ['Kyustendil BG415 is inside the Bulgaria–North Macedonia area', 'kyustendil', true],
  ['Pernik BG414 is inside the Serbian programme and not this one', 'pernik', false],
]);

const sides: Situation[] = [
  {
    promise: 'Topolovgrad may apply to a Greece–Bulgaria call that says nothing itself',
    ...{ who: 'topolovgrad', programme: 'INTERREG-GR-BG', asks: 'verdict', says: 'eligible' },
    cites: { document: 'interreg-vi-a-gurciya-bulgariya-2021-2027' },
  },
  {
    promise: 'Alexandroupoli stands on the Greek side of a Greece–Bulgaria partnership',
    ...{ who: 'alexandroupoli', programme: 'INTERREG-GR-BG', asks: 'consortium', says: 'eligible' },
    compared: 'lead or partner, Greece',
    cites: { document: 'reg/2021/1059' },
  },
  {
    promise: 'Edirne has no part in Greece–Bulgaria, though Greece and Bulgaria are in sight',
    ...{ who: 'edirne', programme: 'INTERREG-GR-BG', asks: 'country', says: 'ineligible' },
    cites: { document: 'greece-bulgaria.eu/about' },
  },
  {
    promise: 'Komotini has no part in Bulgaria–Türkiye',
    ...{ who: 'komotini', programme: 'INTERREG-BG-TR', asks: 'country', says: 'ineligible' },
    cites: { document: 'eligible-programme-area' },
  },
  {
    promise: 'Edirne stands on the Turkish side of a Bulgaria–Türkiye partnership',
    ...{ who: 'edirne', programme: 'INTERREG-BG-TR', asks: 'consortium', says: 'eligible' },
    compared: 'lead or partner, Türkiye',
    cites: { document: 'reg/2021/1059' },
  },
];

export const borderAreas: readonly Situation[] = [
  ...greeceBulgaria,
  ...romaniaBulgaria,
  ...bulgariaTurkiye,
  ...bulgariaSerbia,
  ...bulgariaNorthMacedonia,
  ...sides,
];
