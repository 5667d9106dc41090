import { DigestLanguage } from '../../shared/domain/language.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';

/** Parts of a list in one cell are apart by this, for names may hold commas. */
const LIST_SEPARATOR = '|';

const nameColumns = DigestLanguage.options.map((language) => `name_${language}`);

const LISTS = ['languages', 'themes', 'networks', 'members'] as const;
const TEXTS = ['kind', 'country', 'nuts3', 'url'] as const;
const NUMBERS = ['lat', 'lon'] as const;

/** Every column that a file may have; `id` it must have. */
export const COLUMNS: ReadonlySet<string> = new Set([
  'id',
  ...nameColumns,
  ...TEXTS,
  ...NUMBERS,
  ...LISTS,
  'hidden',
  'contact_email',
  'contact_language',
]);

export type Cells = Readonly<Record<string, string>>;

/**
 * What the cells of a row say of an organisation, not yet checked. An empty cell says that there is none; what
 * has no column stays as `kept` has it.
 */
export const saidBy = (cells: Cells, kept: Organisation | undefined): Record<string, unknown> => {
  const said = {
    ...EMPTY,
    ...kept,
    id: cells.id,
    ...(nameColumns.some((column) => column in cells) ? { name: nameIn(cells, kept) } : {}),
    ...valuesIn(cells, TEXTS, (text) => text || undefined),
    ...valuesIn(cells, NUMBERS, (text) => (text === '' ? undefined : Number(text))),
    ...valuesIn(cells, LISTS, partsOf),
    ...valuesIn(cells, ['hidden'], (text) => YES_OR_NO[text.toLowerCase()] ?? text),
    ...('contact_email' in cells ? { contacts: contactsIn(cells) } : {}),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
};

/** What an organisation is that nothing else is said of. */
const EMPTY = {
  ...{ languages: [], themes: [], experience: [], networks: [], members: [] },
  ...{ hidden: false, contacts: [] },
};

const YES_OR_NO: Readonly<Record<string, boolean>> = {
  ...{ '': false, no: false, false: false, yes: true, true: true },
};

const valuesIn = (cells: Cells, columns: readonly string[], read: (text: string) => unknown) =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const text = cells[column];
      return text === undefined ? [] : [[column, read(text)]];
    }),
  );

const partsOf = (text: string): string[] =>
  text
    .split(LIST_SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Names in languages without a column stay. */
const nameIn = (cells: Cells, kept: Organisation | undefined): Record<string, unknown> => {
  const said = DigestLanguage.options.flatMap((language): [string, string | undefined][] => {
    const text = cells[`name_${language}`];
    return text === undefined ? [] : [[language, text || undefined]];
  });
  const names = Object.entries({ ...kept?.name, ...Object.fromEntries(said) });
  return Object.fromEntries(names.filter(([, text]) => text !== undefined));
};

const contactsIn = ({ contact_email: email, contact_language: language }: Cells) =>
  email === '' ? [] : [{ id: 'main', email, language: language || 'en' }];
