import { Call } from '../../domain/call.ts';
import { SourceId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { cutTo } from '../clean-text.ts';
import { detectLanguage } from '../detect-language.ts';
import { fieldRejection } from '../rejections.ts';
import { safeDescription } from '../safe-html.ts';
import { publicPageOf } from './address.ts';
import { applicantsOf } from './applicants.ts';
import { slugOf, sourceIdOf } from './identity.ts';
import { kindOf } from './kind.ts';
import { moneyOf, rateOf } from './money.ts';
import { partnershipOf } from './partnership.ts';
import { programmeOf } from './programmes.ts';
import { type CallPage, timesOf } from './times.ts';
import { type Where, whereOf } from './where.ts';

export const EEA_GRANTS = SourceId.parse('eea-grants');

const MOST_TITLE = 500;

export type Understood = { call: Call; notes: Rejection[] };
type NoCall = { kind: 'no-title' | 'no-deadline' | 'bad-shape'; found?: string };

/** A call page as a call. One that has no deadline yet is a call only while its opening lies ahead. */
export const toCall = (page: CallPage): Result<Understood, NoCall> => {
  const { address, listings, outline, values } = page;
  const title = cutTo(outline.title, MOST_TITLE);
  if (title === '') return err({ kind: 'no-title' });
  const url = publicPageOf(address);
  const described = safeDescription(outline.main, url);
  const text = described.descriptionText ?? '';
  const language = languageOf(outline.language, title, text);
  const where = whereOf(values, title, language, address);
  const timed = timesOf(page, text, language, where);
  if (!timed) return err({ kind: 'no-deadline', found: values.deadline?.[0] ?? title });
  const sourceId = sourceIdOf(address, listings);
  const conditions = conditionsOf(page, title, text, where);
  const call = Call.safeParse({
    id: `${EEA_GRANTS}:${sourceId}`,
    source: EEA_GRANTS,
    sourceId,
    identifier: cutTo(values.reference?.[0] ?? slugOf(address), 150),
    language,
    title: { [language]: title },
    ...described,
    ...timed.fields,
    ...conditions.fields,
    url,
  });
  if (!call.success) return err({ kind: 'bad-shape', found: whereWrong(call.error.issues) });
  return ok({ call: call.data, notes: [...timed.notes, ...conditions.notes] });
};

/** What the call pays for, how much, and who may apply. */
const conditionsOf = (
  { address, values }: CallPage,
  title: string,
  text: string,
  where: Where,
): { fields: Record<string, unknown>; notes: Rejection[] } => {
  const programme = values.programme?.[0] ?? '';
  const kind = kindOf([title, values.type?.[0] ?? '', programme].join('\n'), text);
  const { money, notes } = moneyOf(address.href, values);
  const rate = rateOf(values.grantRate?.[0]);
  const partners = partnersOf(address.href, values.partnership, text);
  return {
    fields: {
      ...kind,
      programme: programmeOf([programme, address.pathname, title], where.countries),
      keywords: programme === '' ? [] : [cutTo(programme, 200)],
      money,
      ...(rate === undefined ? {} : { coFinancing: { rate, by: 'source' } }),
      ...partners.stated,
      eligibility: {
        ...countriesOf(where, kind.kind === 'bilateral'),
        ...applicantsOf(values.applicants ?? []),
      },
    },
    notes: [...notes, ...partners.notes],
  };
};

const partnersOf = (ref: string, labelled: readonly string[] | undefined, text: string) => {
  const partnership = partnershipOf([(labelled ?? []).join('\n'), text]);
  if (partnership === 'contradictory') {
    return { stated: {}, notes: [fieldRejection(ref, 'partnership', partnership)] };
  }
  return { stated: partnership ? { partnership } : {}, notes: [] };
};

/** A page that says it is Bulgarian under a title that is not is one whose template was not told otherwise. */
const languageOf = (stated: string | undefined, title: string, text: string): string => {
  const cyrillic = title.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic * 2 > (title.match(/\p{L}/gu)?.length ?? 0)) return 'bg';
  const code = stated?.slice(0, 2).toLowerCase() ?? '';
  if (/^[a-z]{2}$/.test(code) && code !== 'bg') return code;
  return detectLanguage(`${title}\n${text}`) ?? 'en';
};

/** The bilateral fund may pay entities of the donor states, so its list of countries leaves a door open. */
const countriesOf = ({ countries, told }: Where, bilateral: boolean) =>
  countries.length === 0
    ? {}
    : {
        countries: { values: countries, exhaustive: !bilateral, by: 'source', text: told },
      };

const whereWrong = (issues: { path: PropertyKey[]; message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
