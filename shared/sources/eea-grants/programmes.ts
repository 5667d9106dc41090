const CIVIL_SOCIETY = /civil society fund|фонд (?:за )?гражданско общество/i;
const REGIONAL = /regional cooperation|регионално сътрудничество/i;

/** Bulgarian programmes by words of their names. The bilateral fund last: others name it too. */
const BULGARIAN: readonly (readonly [string, RegExp])[] = [
  ['EEA-BG-LOCAL-DEVELOPMENT', /local ?dev(?:elopment)?\b|местно развитие|mestno razvitie/i],
  [
    'EEA-BG-ENERGY',
    /renewable energy|energy efficiency|^energy\b|възобновяема енергия|енерги|energi/i,
  ],
  ['EEA-BG-ENVIRONMENT', /environment|околна(?:та)? среда|okolna(?:ta)? sreda/i],
  ['EEA-BG-CULTURE', /cultur|култур/i],
  ['EEA-BG-CIVIL-SOCIETY', /active ?citizens|civil society|активни граждани|гражданско общество/i],
  ['EEA-BG-BUSINESS', /business development|бизнес/i],
  ['EEA-BG-SOCIAL-DIALOGUE', /social dialogue|decent work|социален диалог|достоен труд/i],
  ['EEA-BG-HOME-AFFAIRS', /home ?affairs|вътрешни работи|v[ua]?treshni raboti/i],
  ['EEA-BG-JUSTICE', /justice|правосъдие|pravos[ua]die/i],
  ['EEA-BG-BILATERAL', /bilateral|двустранни|dvustranni/i],
];

/** All programmes that calls of this source may belong to. */
export const EEA_PROGRAMMES: readonly string[] = [
  'EEA-GRANTS',
  'EEA-CIVIL-SOCIETY',
  'EEA-REGIONAL',
  ...BULGARIAN.map(([code]) => code),
];

/**
 * Our code of the programme a call belongs to. The grants know some 150 programmes; those of Bulgaria and
 * the two funds of all countries have rules of their own here, all others share those of the grants.
 *
 * A call whose country cannot be told has a code of its own, for no rule is known to hold for it.
 *
 * @param named where the programme may be named, the surest first: label, path of the page, title
 */
export const programmeOf = (named: readonly string[], countries: readonly string[]): string => {
  const texts = named.map((text) => text.replace(/[-_/.]+/g, ' '));
  if (texts.some((text) => REGIONAL.test(text))) return 'EEA-REGIONAL';
  if (texts.some((text) => CIVIL_SOCIETY.test(text))) return 'EEA-CIVIL-SOCIETY';
  if (countries.length === 0) return 'EEA-UNKNOWN';
  if (countries.length !== 1 || countries[0] !== 'BG') return 'EEA-GRANTS';
  const codes = texts.map((text) => BULGARIAN.find(([, name]) => name.test(text))?.[0]);
  return codes.find((code) => code !== undefined) ?? 'EEA-GRANTS';
};
