import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';

const GAZETTEER = resolve(
  import.meta.dirname,
  '../../../../shared/data/gazetteer/municipalities-bg.json',
);

const Gazetteer = z.object({
  municipalities: z.array(z.object({ nameBg: z.string(), nameEn: z.string() })),
});

/** Municipalities with every letter of the alphabet, and what the register of the names writes in Latin. */
const CARRIED: readonly (readonly [string, string])[] = [
  ['Стара Загора', 'Stara Zagora'],
  ['Кърджали', 'Kardzhali'],
  ['Тополовград', 'Topolovgrad'],
  ['Ивайловград', 'Ivaylovgrad'],
  ['Хасково', 'Haskovo'],
  ['Свищов', 'Svishtov'],
  ['Козлодуй', 'Kozloduy'],
  ['София', 'Sofia'],
  ['Ябланица', 'Yablanitsa'],
  ['Шумен', 'Shumen'],
  ['Чепеларе', 'Chepelare'],
  ['Търговище', 'Targovishte'],
  ['Ардино', 'Ardino'],
  ['Джебел', 'Dzhebel'],
  ['Симеоновград', 'Simeonovgrad'],
  ['Гълъбово', 'Galabovo'],
  ['Любимец', 'Lyubimets'],
  ['Цар Калоян', 'Tsar Kaloyan'],
  ['Аврен', 'Avren'],
  ['Юндола', 'Yundola'],
];

/** Name in Bulgarian, name in Latin; all 265 municipalities when the gazetteer is at hand. */
export const bulgarianNames = (): readonly (readonly [string, string])[] => {
  if (!existsSync(GAZETTEER)) return CARRIED;
  const { municipalities } = Gazetteer.parse(JSON.parse(readFileSync(GAZETTEER, 'utf8')));
  return [...CARRIED, ...municipalities.map(({ nameBg, nameEn }) => [nameBg, nameEn] as const)];
};
