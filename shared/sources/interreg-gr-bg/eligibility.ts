import type { ApplicantType } from '../../domain/applicant-type.ts';
import type { Eligibility } from '../../domain/eligibility.ts';
import { CountryCode, Nuts } from '../../domain/ids.ts';
import { cutTo, oneLine } from '../clean-text.ts';
import type { Fields } from './fields.ts';

/** What `htmlToText` puts before an item of a list. */
const BULLET = '- ';
const LONGEST = 2000;

const REGION = /(?<![A-Z0-9])(BG|EL|GR)(\d[0-9A-Z]{0,2})(?![A-Z0-9])/g;

/** Words for applicants in lists of beneficiaries, and what they mean. A list may name several in one line. */
const APPLICANTS: readonly (readonly [RegExp, ApplicantType])[] = [
  [/\blocal\b[^.;]{0,40}\b(?:authorit|administration|government)|municipalit/i, 'municipality'],
  [/\bassociations? of municipalities/i, 'association-of-municipalities'],
  [/\bregional\b[^.;]{0,40}\b(?:authorit|administration|government)/i, 'regional-authority'],
  [
    /\bnational\b[^.;]{0,40}\b(?:authorit|administration)|\bministr(?:y|ies)\b/i,
    'national-authority',
  ],
  [/\bgoverned by public law|\bpublic (?:law )?(?:bod|organi|equivalent)/i, 'other-public-body'],
  [/\bNGOs?\b|non[- ]?governmental|non[- ]?profit/i, 'ngo'],
  [/\buniversit|higher education/i, 'university'],
  [/\bresearch (?:centre|center|institut|organi)/i, 'research-organisation'],
  [/\bschools?\b/i, 'school'],
  [/\bSMEs?\b|small and medium/i, 'sme'],
];

/** Who may apply as far as the page's table says it, with its own words. */
export const readEligibility = ({ area, beneficiaries }: Fields): Eligibility => ({
  ...areaOf(area),
  ...applicantsOf(beneficiaries),
});

/** A region outside the list is out. The list is whole, so the countries are those of its regions. */
const areaOf = (found: string | undefined): Pick<Eligibility, 'countries' | 'nuts'> => {
  const lines = linesOf(found ?? '').filter((line) => line.search(REGION) >= 0);
  const codes = [...lines.join(' ').matchAll(REGION)].map(([, country, rest]) =>
    Nuts.parse(`${country === 'GR' ? 'EL' : country}${rest}`),
  );
  const values = [...new Set(codes)].sort();
  if (values.length === 0) return {};
  const countries = new Set(values.map((code) => (code.startsWith('BG') ? 'BG' : 'GR')));
  const stated = { exhaustive: true, by: 'source' as const, text: quoted(lines) };
  return {
    countries: { ...stated, values: [...countries].map((code) => CountryCode.parse(code)) },
    nuts: { ...stated, values },
  };
};

const applicantsOf = (found: string | undefined): Pick<Eligibility, 'applicantTypes'> => {
  const lines = listIn(found ?? '');
  const text = quoted(lines);
  const values = APPLICANTS.flatMap(([words, type]) =>
    lines.some((line) => words.test(line)) ? [type] : [],
  );
  if (values.length === 0) return {};
  return { applicantTypes: { values, exhaustive: false, by: 'source', text } };
};

/** The list that a value begins with, or its first paragraph; behind it the page goes on with other things. */
const listIn = (value: string): string[] => {
  const lines = value.trim().split('\n');
  const end = lines.findIndex((line) => !line.startsWith(BULLET));
  const list = lines.slice(0, end < 0 ? lines.length : end);
  return linesOf(list.length > 0 ? list.join('\n') : (value.trim().split('\n\n')[0] ?? ''));
};

const linesOf = (value: string): string[] =>
  value
    .slice(0, LONGEST)
    .split('\n')
    .map((line) => (line.startsWith(BULLET) ? line.slice(BULLET.length) : line).trim())
    .filter((line) => line !== '');

const quoted = (lines: readonly string[]): string => cutTo(oneLine(lines.join('; ')), 500);
