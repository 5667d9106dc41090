/**
 * How the programmes of two calls stand to each other. `equal`: one code. `family`: one code is the roof of
 * the other (INTERREG of INTERREG-GR-BG), or says no more than which family it is. `unknown`: one of the two
 * is not known at all. `different`: two programmes.
 */
export type Kinship = 'equal' | 'family' | 'unknown' | 'different';

const NAMELESS = /-UNKNOWN$/;

/** Codes that a source gives when it cannot tell the programme, or that are new to this service. */
const UNKNOWN = /-UNKNOWN$|^EU-\d+$|^ISUN-/;

/** Codes that stand for all programmes of a family whose own is not known. */
const ROOFS = new Map([
  ['INTERREG', 'INTERREG'],
  ['EEA-GRANTS', 'EEA'],
  ['EEA-UNKNOWN', 'EEA'],
]);

/** Whether a code leaves open which programme a call belongs to. */
export const isVagueProgramme = (code: string): boolean => ROOFS.has(code) || UNKNOWN.test(code);

export const kinshipOf = (one: string, other: string): Kinship => {
  const oneRoof = one === other && ROOFS.has(one);
  if (oneRoof || covers(one, other) || covers(other, one)) return 'family';
  if (one === other) return NAMELESS.test(one) ? 'unknown' : 'equal';
  return UNKNOWN.test(one) || UNKNOWN.test(other) ? 'unknown' : 'different';
};

const covers = (roof: string, code: string): boolean =>
  code.startsWith(`${ROOFS.get(roof) ?? roof}-`);
