import { Zone } from '../../domain/time.ts';
import { zoneOfCountry } from '../../domain/zone-of-country.ts';

/** Words before "time" (or "време") and the country whose clock they mean. */
const COUNTRY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:bulgarian?|sofia|българско)$/i, 'BG'],
  [/^(?:romanian?|bucharest|румънско)$/i, 'RO'],
  [/^(?:greece|greek|athens|гръцко)$/i, 'GR'],
  [/^(?:t[uü]rkiye|turkey|turkish|istanbul|ankara|турско)$/i, 'TR'],
  [/^(?:brussels|belgian|брюкселско|централноевропейско|central european)$/i, 'BE'],
  [/^(?:eastern european|източноевропейско)$/i, 'BG'],
  [/^(?:serbian?|belgrade|сръбско)$/i, 'RS'],
  [/^(?:north macedonian?|skopje|македонско)$/i, 'MK'],
  [/^(?:hungarian?|hungary|budapest)$/i, 'HU'],
  [/^(?:croatian?|zagreb)$/i, 'HR'],
  [/^(?:slovenian?|ljubljana)$/i, 'SI'],
  [/^(?:slovak|slovakian?|bratislava)$/i, 'SK'],
  [/^(?:czech|prague)$/i, 'CZ'],
  [/^(?:polish|poland|warsaw)$/i, 'PL'],
  [/^(?:estonian?|tallinn)$/i, 'EE'],
  [/^(?:latvian?|riga)$/i, 'LV'],
  [/^(?:lithuanian?|vilnius)$/i, 'LT'],
  [/^(?:maltese|malta|valletta)$/i, 'MT'],
  [/^(?:cypriot|cyprus|nicosia)$/i, 'CY'],
  [/^(?:portuguese|portugal|lisbon)$/i, 'PT'],
  [/^(?:italian|italy|rome)$/i, 'IT'],
  [/^(?:ukrainian?|ukraine|kyiv)$/i, 'UA'],
  [/^(?:moldovan?|chi[sș]in[aă]u)$/i, 'MD'],
  [/^(?:norwegian|norway|oslo)$/i, 'NO'],
  [/^(?:icelandic|iceland|reykjav[ií]k)$/i, 'IS'],
];

/** Short names of clocks. People write CET in summer too and mean the clock on the wall. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  CET: 'Europe/Brussels',
  CEST: 'Europe/Brussels',
  EET: 'Europe/Sofia',
  EEST: 'Europe/Sofia',
  TRT: 'Europe/Istanbul',
  UTC: 'UTC',
  GMT: 'UTC',
};

const SHORT = /^[\s,;(]{0,5}(CEST|CET|EEST|EET|TRT|UTC|GMT)(?![\p{L}\d+-])/u;
const LONG =
  /^[\s,;(]{0,5}((?:north |central |eastern )?[\p{L}]{3,25})\s+(?:local\s+)?(?:standard\s+)?(?:time|време)(?!\p{L})/iu;

/** The zone that `text` begins with, after blanks and an opening bracket, and how long the words for it are. */
export const zoneAhead = (text: string): { zone: Zone; length: number } | undefined => {
  const short = SHORT.exec(text);
  if (short) return named(SHORT_NAMES[short[1] ?? ''], short[0].length);
  const long = LONG.exec(text);
  const word = long?.[1]?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  const country = COUNTRY_WORDS.find(([pattern]) => pattern.test(word))?.[1];
  return long && country !== undefined ? named(zoneOfCountry(country), long[0].length) : undefined;
};

const named = (zone: string | undefined, length: number) => {
  const known = Zone.safeParse(zone);
  return known.success ? { zone: known.data, length } : undefined;
};
