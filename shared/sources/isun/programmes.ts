/** The programmes of 2021-2027 by what the codes of their procedures begin with, as listed in August 2026. */
const PROGRAMMES: Readonly<Record<string, string>> = {
  BG05SFPR001: 'BG-EDU',
  BG05SFPR002: 'BG-PHRD',
  BG05SFPR003: 'BG-FOOD',
  BG14MFPR001: 'BG-PMFA',
  BG16FFPR001: 'BG-PTS',
  BG16FFPR002: 'BG-ENV',
  BG16FFPR003: 'BG-PRR',
  BG16RFPR001: 'BG-PKIP',
  BG16RFPR002: 'BG-PNIIDIT',
  BG65AMPR001: 'BG-AMIF',
  BG65BVPR001: 'BG-BMVI',
  BG65ISPR001: 'BG-ISF',
};

/** Our codes of the programmes whose procedures the list holds. */
export const ISUN_PROGRAMMES: readonly string[] = Object.values(PROGRAMMES);

/** Our code of a procedure's programme; one that is new to us keeps its own: `ISUN-BG16RFTA001`. */
export const programmeOf = (procedure: string): string => {
  const prefix = /^(.+?)-\d/.exec(procedure)?.[1] ?? '';
  const known = Object.hasOwn(PROGRAMMES, prefix) ? PROGRAMMES[prefix] : undefined;
  return known ?? (/^[A-Z0-9][A-Z0-9-]{1,29}$/.test(prefix) ? `ISUN-${prefix}` : 'ISUN-UNKNOWN');
};
