import { keptByKey } from '../kept-by-key.ts';

const lists = keptByKey((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Things in a row as the language joins them: `a, b и c`. */
export const listIn =
  (locale: string) =>
  (things: readonly string[]): string =>
    lists(locale).format(things);
