import * as z from 'zod';
import { CountryCode, ProgrammeCode, SourceId } from '../../domain/ids.ts';
import { Language } from '../../domain/language.ts';
import { Currency } from '../../domain/money.ts';
import { Zone } from '../../domain/time.ts';

/** The parts of a call that a field of a feed can give. */
export const CallField = z.enum([
  'id',
  'title',
  'url',
  'summary',
  'description',
  'deadline',
  'opens',
  'budgetTotal',
  'grantMin',
  'grantMax',
  'currency',
  'keywords',
]);
export type CallField = z.infer<typeof CallField>;

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** https only; http on this machine, for tests. No user in it, for addresses are shown. */
const FeedAddress = z
  .string()
  .max(2000)
  .refine((text) => {
    const url = URL.parse(text);
    if (!url || url.username + url.password !== '') return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  }, 'an https address without a user is wanted');

/** A source that an administrator adds without a change to the service. */
export const GenericSource = z.object({
  id: SourceId,
  kind: z.enum(['rss', 'atom', 'json', 'csv']),
  url: FeedAddress,
  /** The programme whose rules its calls inherit. */
  programme: ProgrammeCode,
  /** What its texts are written in, where they are too short to tell. */
  language: Language,
  /** By which clock its deadlines are meant where they do not say. */
  zone: Zone,
  /** Where applicants must be, if that is the same for all its calls. */
  country: CountryCode.optional(),
  /**
   * Which field of a record gives which part of a call: a column of a CSV file, a key of a JSON object (with
   * dots for keys within), an element of a feed's entry. What is not named has the part's own name.
   */
  mapping: z.partialRecord(CallField, z.string().min(1).max(200)).optional(),
  /** What parts the columns of a CSV file. */
  delimiter: z.enum([',', ';', '\t']).optional(),
  currency: Currency.default('EUR'),
  /** How often it is read. */
  cadenceHours: z.number().int().min(1).max(168),
});
export type GenericSource = z.infer<typeof GenericSource>;

/** All sources that administrators added; each has a name of its own. */
export const GenericSources = z
  .array(GenericSource)
  .max(100)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two sources of one name');
