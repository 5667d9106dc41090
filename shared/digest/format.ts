import type { CallMoney } from '../domain/money.ts';
import type { PlainDate } from '../domain/time.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { keptByKey } from './kept-by-key.ts';

const NARROW_NO_BREAK_SPACE = /\u202f/g;
const SHORT_WORD_AFTER_YEAR = /(\d{4}) (?=\S{1,2}\.)/g;

/** A date that has no clock is formatted at midnight UTC, whatever zone the reader is in. */
const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  keptByKey((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));

const longDates = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const weekdayDates = dateFormat({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayMonths = dateFormat({ day: 'numeric', month: 'long' });

const inDays = (format: Intl.DateTimeFormat, date: PlainDate): string =>
  keepYearWord(format.format(Date.parse(date)));

/** `2026 г.` must not break before its `г.`, and many mail fonts lack the narrow no-break space. */
const keepYearWord = (text: string): string =>
  text.replace(NARROW_NO_BREAK_SPACE, '\u00a0').replace(SHORT_WORD_AFTER_YEAR, '$1\u00a0');

/** `17 септември 2026 г.`, `17 September 2026`. */
export const longDate = (date: PlainDate, { locale }: Catalogue): string =>
  inDays(longDates(locale), date);

/** `четвъртък, 17 септември 2026 г.`: people plan by weekday. */
export const weekdayDate = (date: PlainDate, { locale }: Catalogue): string =>
  inDays(weekdayDates(locale), date);

/** `17 септември`, with the year only when it is not the reader's own. */
export const shortDate = (date: PlainDate, today: PlainDate, catalogue: Catalogue): string =>
  date.slice(0, 4) === today.slice(0, 4)
    ? inDays(dayMonths(catalogue.locale), date)
    : longDate(date, catalogue);

const figures = keptByKey((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));

const currencyFormats = keptByKey((key) => {
  const [locale, currency, currencyDisplay] = key.split(' ');
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: currency ?? 'EUR',
    currencyDisplay: currencyDisplay === 'name' ? 'name' : 'symbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
});

const figure = (value: number, { locale }: Catalogue): string =>
  figures(locale).format(value).replace(NARROW_NO_BREAK_SPACE, '\u00a0');

/** A full amount with its currency: `1 500 000 евро`, `€1,500,000`. */
export const money = (amount: number, currency: string, catalogue: Catalogue): string =>
  currencyFormats(`${catalogue.locale} ${currency} ${catalogue.currencyDisplay}`)
    .format(amount)
    .replace(NARROW_NO_BREAK_SPACE, '\u00a0');

/** What one project may get; undefined when the source does not say. Equal bounds are one amount. */
export const grantSize = (
  { currency, grantMin, grantMax }: CallMoney,
  catalogue: Catalogue,
): string | undefined => {
  const { values } = catalogue;
  const inWords = (amount: number): string => money(amount, currency, catalogue);
  if (grantMin === undefined) {
    return grantMax === undefined ? undefined : values.upTo(inWords(grantMax));
  }
  if (grantMax === undefined) return values.from(inWords(grantMin));
  if (grantMin === grantMax) return inWords(grantMax);
  const [low, high] = grantMin < grantMax ? [grantMin, grantMax] : [grantMax, grantMin];
  return values.between({
    low: inWords(low),
    bareLow: figure(low, catalogue),
    high: inWords(high),
  });
};

/** A share of one as a percentage with at most two decimals: `60 %`, `60%`. */
export const percent = (share: number, catalogue: Catalogue): string =>
  catalogue.percent(figure(share * 100, catalogue));

/** The share the grant pays and what is left to pay: `до 60 % …; поне 40 % собствено участие`. */
export const rate = (share: number, catalogue: Catalogue): string =>
  catalogue.values.rate(
    percent(share, catalogue),
    share < 1 ? percent(1 - share, catalogue) : undefined,
  );

/** A whole number with the language's own grouping. */
export const count = (value: number, catalogue: Catalogue): string => figure(value, catalogue);
