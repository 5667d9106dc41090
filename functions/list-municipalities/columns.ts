import { DigestLanguage } from '../../shared/domain/language.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { CsvCell } from '../../shared/http/csv.ts';

const LANGUAGES = DigestLanguage.options;

/** The columns of the list as a table. */
export const COLUMNS = [
  'id',
  ...LANGUAGES.map((language) => `name_${language}`),
  ...['country', 'nuts3', 'population', 'associations'],
];

/** Associations are apart by a vertical bar. */
export const rowOf = (municipality: Municipality): CsvCell[] => {
  const { id, name, country, nuts3, population, associations } = municipality;
  const names = LANGUAGES.map((language) => name[language]);
  return [id, ...names, country, nuts3, population, associations.join('|')];
};
