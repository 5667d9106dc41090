import type { ApplicantType } from '../../domain/applicant-type.ts';
import { cutTo } from '../clean-text.ts';

const WORDS: readonly (readonly [ApplicantType, RegExp])[] = [
  ['association-of-municipalities', /associations? of municipalit|сдружени[ея] на общини/i],
  [
    'municipality',
    /(?<!associations? of )municipalit|local (?:public )?authorit|local governments?|(?<!сдружени[ея] на )общин(?!ск)|местн[иа]т?е? власт/i,
  ],
  [
    'regional-authority',
    /regional (?:public )?authorit|regional governments?|регионалн[иа]т?е? власт|областн[аи] администраци/i,
  ],
  [
    'national-authority',
    /national (?:public )?authorit|ministr(?:y|ies)|state institutions?|национални власти|министерств/i,
  ],
  [
    'other-public-body',
    /public (?:bodies|body|institutions?|entit)|публични (?:институции|организации)/i,
  ],
  [
    'ngo',
    /\bNGOs?\b|non-?governmental|civil society organi[sz]ation|неправителствен|\bНПО\b|юридически лица с нестопанска цел/i,
  ],
  ['university', /universit|higher education|университет|висши училища/i],
  [
    'research-organisation',
    /research (?:bod|institut|organi[sz]ation)|научн(?:и|оизследователски) (?:институт|организаци)/i,
  ],
  ['school', /schools?|kindergartens?|(?<!висши )училищ|детски градини/i],
  ['sme', /\bSMEs?\b|small and medium|малки и средни предприятия|\bМСП\b/i],
  ['company', /enterprises|companies|private sector|предприятия|дружества/i],
];

/** Words that shut out whoever is not named. */
const ONLY = /\bonly\b|\bsolely\b|exclusively|само|единствено|изключително/i;

/** The kinds of applicant that a call names, quoted; absent when it names none that is known here. */
export const applicantsOf = (texts: readonly string[]) => {
  const text = texts.join(' ').slice(0, 5000);
  const values = WORDS.filter(([, word]) => word.test(text)).map(([type]) => type);
  if (values.length === 0) return {};
  const stated = { values, exhaustive: ONLY.test(text), by: 'source', text: cutTo(text, 500) };
  return { applicantTypes: stated };
};
