/** What the gazetteer of municipalities says of a place; the suite looks it up there where the gazetteer is at hand. */
export type Place = {
  id: string;
  country: string;
  nuts3: string;
  population?: number;
  /** On the Black Sea. Said of Bulgarian places only. */
  coastal?: true;
  /** Countries that it shares a border with. Said of Bulgarian places only. */
  borders?: readonly string[];
};

const place = (
  id: string,
  nuts3: string,
  population?: number,
  more: Partial<Place> = {},
): Place => ({
  ...{ id, country: id.slice(0, 2), nuts3 },
  ...(population === undefined ? {} : { population }),
  ...more,
});

export const PLACES = {
  topolovgrad: place('BG-HKV32', 'BG422', 9801, { borders: ['TR'] }),
  svilengrad: place('BG-HKV28', 'BG422', 21613, { borders: ['GR', 'TR'] }),
  haskovo: place('BG-HKV34', 'BG422', 86611),
  karlovo: place('BG-PDV13', 'BG421', 48277),
  plovdiv: place('BG-PDV22', 'BG421', 346893),
  staraZagora: place('BG-SZR31', 'BG344', 156568),
  kazanlak: place('BG-SZR12', 'BG344', 68206),
  zlatograd: place('BG-SML11', 'BG424', 10759, { borders: ['GR'] }),
  sandanski: place('BG-BLG40', 'BG413', 37400, { borders: ['GR'] }),
  petrich: place('BG-BLG33', 'BG413', 49530, { borders: ['GR', 'MK'] }),
  krumovgrad: place('BG-KRZ15', 'BG425', 17081, { borders: ['GR'] }),
  malkoTarnovo: place('BG-BGS12', 'BG341', 3208, { borders: ['TR'] }),
  tsarevo: place('BG-BGS13', 'BG341', 9014, { coastal: true, borders: ['TR'] }),
  burgas: place('BG-BGS04', 'BG341', 208915, { coastal: true }),
  bolyarovo: place('BG-JAM03', 'BG343', 3562, { borders: ['TR'] }),
  sliven: place('BG-SLV20', 'BG342', 118972),
  vidin: place('BG-VID09', 'BG311', 53764, { borders: ['RO'] }),
  silistra: place('BG-SLS31', 'BG325', 45711, { borders: ['RO'] }),
  varna: place('BG-VAR06', 'BG331', 345369, { coastal: true }),
  gabrovo: place('BG-GAB05', 'BG322', 57625),
  dobrich: place('BG-DOB28', 'BG332', 83584),
  dragoman: place('BG-SFO16', 'BG412', 4740, { borders: ['RS'] }),
  sofia: place('BG-SOF46', 'BG411', 1328120),
  tran: place('BG-PER51', 'BG414', 3915, { borders: ['RS'] }),
  pernik: place('BG-PER32', 'BG414', 88604),
  kyustendil: place('BG-KNL29', 'BG415', 53273, { borders: ['RS', 'MK'] }),
  treklyano: place('BG-KNL50', 'BG415', 758, { borders: ['RS'] }),
  alexandroupoli: place('GR-0301', 'EL511', 71601),
  orestiada: place('GR-0303', 'EL511', 31694),
  komotini: place('GR-0101', 'EL513', 65107),
  drama: place('GR-0201', 'EL514', 55593),
  thessaloniki: place('GR-0701', 'EL522', 317778),
  kilkis: place('GR-0901', 'EL523', 45489),
  serres: place('GR-1201', 'EL526', 73847),
  kozani: place('GR-1401', 'EL531', 67161),
  edirne: place('TR-M1821', 'TR212', 189673),
  kirklareli: place('TR-M2519', 'TR213', 90619),
  suleymanpasa: place('TR-M52561', 'TR211', 226582),
  oslo: place('NO-0301', 'NO081', 693494),
  bergen: place('NO-4601', 'NO0A2', 283929),
  tromso: place('NO-5501', 'NO072', 76974),
  drammen: place('NO-3301', 'NO085', 101386),
  reykjavik: place('IS-0000', 'IS001'),
  akureyri: place('IS-6000', 'IS002'),
  vaduz: place('LI-LI00001001', 'LI000', 5696),
  giurgiu: place('RO-100521', 'RO314', 66303),
  constanta: place('RO-60419', 'RO223', 311374),
  craiova: place('RO-69900', 'RO411', 299743),
  bosilegrad: place('RS-70335', 'RS228', 7304),
  dimitrovgrad: place('RS-70505', 'RS226', 9367),
  cakovec: place('HR-00604', 'HR061', 27104),
  munich: place('DE-09162000', 'DE212', 1484226),
  berlin: place('DE-11000000', 'DE300', 3669491),
  seville: place('ES-41091', 'ES618', 691395),
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof PLACES;

export const placeNamed = (name: PlaceName): Place => PLACES[name];
