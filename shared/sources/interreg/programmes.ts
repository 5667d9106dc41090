/** Our codes of the programmes whose rules we know, by their names without what varies; see `plainName`. */
const CODES: Readonly<Record<string, string>> = {
  'greece bulgaria': 'INTERREG-GR-BG',
  'bulgaria greece': 'INTERREG-GR-BG',
  'romania bulgaria': 'INTERREG-RO-BG',
  'bulgaria romania': 'INTERREG-RO-BG',
  'bulgaria turkiye': 'INTERREG-BG-TR',
  'bulgaria turkey': 'INTERREG-BG-TR',
  'bulgaria serbia': 'INTERREG-BG-RS',
  'bulgaria north macedonia': 'INTERREG-BG-MK',
  'bulgaria republic of north macedonia': 'INTERREG-BG-MK',
  'black sea basin': 'INTERREG-BSB',
  danube: 'INTERREG-DANUBE',
  'danube region': 'INTERREG-DANUBE',
  'euro med': 'INTERREG-EURO-MED',
  'euro mediterranean': 'INTERREG-EURO-MED',
  europe: 'INTERREG-EUROPE',
  urbact: 'URBACT',
  'urbact iv': 'URBACT',
};

/** Longest programme code, as in `ProgrammeCode`. */
const LONGEST = 40;

/** Of a programme that has no name. */
const NAMELESS = 'INTERREG';

/**
 * The code of the programme a call belongs to, from the names the index gives. Of several the first whose
 * rules are known counts, else the first; one that is not known is called after its name.
 */
export const programmeOf = (names: readonly string[]): string => {
  const plain = names.slice(0, 20).map((name) => plainName(name.slice(0, 300)));
  const known = plain.map((name) => knownCode(name.replace(/\b(?:ipa|next|cbc)\b/g, '').trim()));
  const code = known.find((each) => each !== undefined);
  return code ?? codeAfter(plain.find((name) => name !== '') ?? '');
};

/** A name in plain lower case, without "Interreg", strand, period and "programme", which come and go. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:interreg|programmes?|v[i1]? [abc]|20\d\d 20\d\d|20\d\d)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const codeAfter = (plain: string): string => {
  if (plain === '') return NAMELESS;
  const code = `${NAMELESS}-${plain.toUpperCase().replaceAll(' ', '-')}`;
  return code.slice(0, LONGEST).replace(/-+$/, '');
};

const knownCode = (name: string): string | undefined =>
  Object.hasOwn(CODES, name) ? CODES[name] : undefined;
