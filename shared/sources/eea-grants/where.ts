import { Zone } from '../../domain/time.ts';
import { zoneOfCountry } from '../../domain/zone-of-country.ts';
import { cutTo } from '../clean-text.ts';
import { beneficiary, countriesNamed } from './countries.ts';
import type { LabelValues } from './label-values.ts';

/** The countries of a call, the words that say so, and the clock its times are by. */
export type Where = { countries: string[]; told: string; zone: Zone };

/** Titles may begin with the code of the programme, and that with its country: `BG-LOCALDEV`. */
const CODE = /^([A-Z]{2})-[A-Z]{3}/;

/**
 * Where a call is open: by its label; else by the site, the language, the code, the programme or the title,
 * the first that names one country. Times are those of the country; of Brussels, where the grants have
 * their office, when there are several or none.
 */
export const whereOf = (values: LabelValues, title: string, language: string, page: URL): Where => {
  const [countries, told] = namedIn(values) ?? inferred(values, title, language, page) ?? [[], ''];
  const [only, ...others] = countries;
  const local = only !== undefined && others.length === 0 ? zoneOfCountry(only) : undefined;
  return { countries, told: cutTo(told, 400), zone: local ?? Zone.parse('Europe/Brussels') };
};

type Told = [countries: string[], told: string];

const namedIn = ({ country }: LabelValues): Told | undefined => {
  const label = (country ?? []).join(', ').slice(0, 2000);
  const countries = countriesNamed(label);
  return countries.length > 0 ? [countries, `Country: ${label}`] : undefined;
};

const inferred = (
  values: LabelValues,
  title: string,
  language: string,
  page: URL,
): Told | undefined => {
  const reference = values.reference?.[0] ?? '';
  const programme = values.programme?.[0] ?? '';
  const candidates: Told[] = [
    [beneficiary(page.hostname.split('.').at(-1)), `Site: ${page.hostname}`],
    [beneficiary(language === 'bg' ? 'BG' : undefined), 'Language: Bulgarian'],
    [beneficiary(CODE.exec(reference)?.[1]), `Reference: ${reference}`],
    [beneficiary(CODE.exec(title)?.[1]), `Title: ${title}`],
    [countriesNamed(programme), `Programme: ${programme}`],
    [countriesNamed(title), `Title: ${title}`],
  ];
  return candidates.find(([countries]) => countries.length === 1);
};
