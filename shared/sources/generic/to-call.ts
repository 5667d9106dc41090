import { Call } from '../../domain/call.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { cutTo, oneLine } from '../clean-text.ts';
import { readDateInWords } from '../dates-in-words.ts';
import { detectLanguage } from '../detect-language.ts';
import { fieldRejection } from '../rejections.ts';
import { safeDescription } from '../safe-html.ts';
import type { GenericSource } from './configuration.ts';
import { deadlinesOf } from './deadlines.ts';
import { type FieldReader, fieldReader } from './fields.ts';
import { sourceIdOf } from './identity.ts';
import { moneyOf } from './money.ts';
import type { FeedRecord } from './record.ts';

const MOST_TITLE = 500;
const MOST_SUMMARY = 2000;
const MOST_READ = 20_000;
const MOST_KEYWORDS = 100;
const MOST_KEYWORD = 200;

/** A call and what of its record could not be used. */
export type Understood = { call: Call; notes: Rejection[] };

type NoCall = {
  kind: 'no-id' | 'no-title' | 'no-deadline' | 'bad-date' | 'bad-shape';
  found?: string;
};

/** What a record calls itself: its id, else its address. */
export const nameOf = (config: GenericSource, record: FeedRecord): string | undefined => {
  const fields = fieldReader(config, record);
  return fields.texts('id')[0] ?? fields.texts('url')[0];
};

/** A record of a source that an administrator added, as a call. */
export const toCall = (
  ref: string,
  name: string,
  config: GenericSource,
  record: FeedRecord,
): Result<Understood, NoCall> => {
  const fields = fieldReader(config, record);
  const title = cutTo(line(fields, 'title'), MOST_TITLE);
  if (title === '') return err({ kind: 'no-title' });
  const summary = cutTo(line(fields, 'summary'), MOST_SUMMARY);
  const link = linkOf(ref, fields, config.url);
  const described = safeDescription(fields.texts('description')[0] ?? '', link.url);
  const passage = [title, summary, described.descriptionText ?? ''].join('\n');
  const language = detectLanguage(passage) ?? config.language;
  const timed = deadlinesOf(fields.texts('deadline'), passage, language, config.zone);
  if (!timed.ok) return timed;
  const opening = openingOf(ref, fields, config);
  const { money, notes } = moneyOf(ref, fields, config.currency);
  const sourceId = sourceIdOf(name);
  const call = Call.safeParse({
    id: `${config.id}:${sourceId}`,
    source: config.id,
    sourceId,
    identifier: cutTo(oneLine(name.slice(0, 1000)), 150) || sourceId,
    kind: 'grant',
    programme: config.programme,
    language,
    title: { [language]: title },
    ...(summary === '' || summary === title ? {} : { summary: { [language]: summary } }),
    ...described,
    keywords: keywordsOf(fields),
    typesOfAction: [],
    ...opening.stated,
    deadlines: timed.value,
    money,
    eligibility: eligibilityOf(config),
    url: link.url,
  });
  if (!call.success) return err({ kind: 'bad-shape', found: whereWrong(call.error.issues) });
  return ok({ call: call.data, notes: [...opening.notes, ...notes, ...link.notes] });
};

const line = (fields: FieldReader, field: 'title' | 'summary'): string =>
  oneLine((fields.texts(field)[0] ?? '').slice(0, MOST_READ));

const keywordsOf = (fields: FieldReader): string[] => {
  const parts = fields.texts('keywords').flatMap((text) => text.slice(0, MOST_READ).split(/[;,]/));
  const words = parts
    .map((part) => cutTo(oneLine(part), MOST_KEYWORD))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, MOST_KEYWORDS);
};

const openingOf = (ref: string, fields: FieldReader, { zone }: GenericSource) => {
  const [found] = fields.texts('opens');
  if (found === undefined) return { stated: {}, notes: [] };
  const opensOn = readDateInWords(found, { zone })?.date;
  return opensOn === undefined
    ? { stated: {}, notes: [fieldRejection(ref, 'opens', 'bad-date', found)] }
    : { stated: { opensOn }, notes: [] };
};

/** The page of a call; the feed's own address where the record gives none that may be followed. */
const linkOf = (ref: string, fields: FieldReader, feed: string) => {
  const [found] = fields.texts('url');
  const url = found === undefined ? undefined : URL.parse(found, feed);
  const safe = url && /^https?:$/.test(url.protocol) && url.username + url.password === '';
  if (safe && url.href.length <= 2000) return { url: url.href, notes: [] };
  const notes = found === undefined ? [] : [fieldRejection(ref, 'url', 'bad-url', found)];
  return { url: feed, notes };
};

const eligibilityOf = ({ country }: GenericSource) =>
  country === undefined
    ? {}
    : { countries: { values: [country], exhaustive: true, by: 'administrator' } };

const whereWrong = (issues: { path: PropertyKey[]; message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
