/**
 * The portal's framework programme codes and our short ones. Codes as the portal's facet service named
 * them from March to August 2026.
 */
const PROGRAMMES: Readonly<Record<string, string>> = {
  '111111': 'EXTERNAL',
  '31045243': 'H2020',
  '31059643': 'COSME',
  '42810547': 'ED',
  '43089234': 'INNOVFUND',
  '43108390': 'HORIZON',
  '43152860': 'DIGITAL',
  '43251567': 'CEF',
  '43251589': 'CERV',
  '43251814': 'CREA',
  '43251842': 'EUAF',
  '43252368': 'ISF',
  '43252386': 'JUST',
  '43252405': 'LIFE',
  '43252433': 'PERICLES',
  '43252449': 'RFCS',
  '43252476': 'SMP',
  '43252517': 'SOCPL',
  '43253967': 'RENEWFM',
  '43254019': 'ESF',
  '43254037': 'ESC',
  '43298203': 'UCPM',
  '43298664': 'AGRIP',
  '43298916': 'EURATOM',
  '43353764': 'ERASMUS',
  '43392145': 'EMFAF',
  '43637601': 'PPPA',
  '43697167': 'EP',
  '44181033': 'EDF',
  '44416173': 'I3',
  '44773066': 'JTM',
  '45532249': 'EUBA',
  '45876777': 'NDICI',
  '46324255': 'ERDFTA',
};

/** The codes a listing too long for one search is split by. */
export const PROGRAMME_CODES: readonly string[] = Object.keys(PROGRAMMES);

/** Our code of a programme; one that is new to us keeps the portal's number: `EU-47000000`. */
export const programmeOf = (code: string | undefined): string => {
  if (code === undefined) return 'EU-UNKNOWN';
  const known = Object.hasOwn(PROGRAMMES, code) ? PROGRAMMES[code] : undefined;
  return known ?? (/^\d{1,20}$/.test(code) ? `EU-${code}` : 'EU-UNKNOWN');
};
