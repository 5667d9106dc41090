import { ApplicantType } from '../../shared/domain/applicant-type.ts';
import type { Member } from '../../shared/partners/consortium/terms.ts';
import { countryOf } from './brute-force.ts';

type ClosedProject = { programme: string; id: string; members: string; says?: 'unknown' };

/**
 * Partnerships of closed projects of 2014-2020: each member with its NUTS 3 area and kind, set against the
 * programme of today that follows theirs. Facts from the project data of keep.eu, by the ids of the evaluation
 * set (November 2026), which does not say where in Serbia a partner is. Taken from those with a municipality in
 * which the kind of each member is known.
 */
export const CLOSED_PROJECTS: readonly ClosedProject[] = [
  {
    ...{ programme: 'INTERREG-BG-MK', id: 'k-0cd5bbdc1f' },
    members: 'BG413 municipality, MK004 municipality lead',
  },
  {
    ...{ programme: 'INTERREG-GR-BG', id: 'k-16f747b2a4' },
    members:
      'BG413 municipality, EL526 municipality lead, EL522 other-public-body, EL512 other-public-body',
  },
  {
    ...{ programme: 'INTERREG-BG-MK', id: 'k-1b01dac1b4' },
    members: 'BG413 municipality, MK004 municipality lead',
  },
  {
    ...{ programme: 'INTERREG-GR-BG', id: 'k-1b66fd096e' },
    members: 'BG425 municipality lead, EL512 municipality',
  },
  {
    ...{ programme: 'INTERREG-BG-MK', id: 'k-215e200a24' },
    members: 'BG413 municipality lead, MK002 municipality',
  },
  {
    ...{ programme: 'INTERREG-GR-BG', id: 'k-2da9cd4ea7' },
    members: 'BG422 municipality, EL511 municipality lead',
  },
  {
    ...{ programme: 'INTERREG-BG-RS', id: 'k-2f0a2a0409', says: 'unknown' },
    members: 'BG415 municipality lead, RS municipality',
  },
  {
    ...{ programme: 'INTERREG-BG-RS', id: 'k-31d7802db2', says: 'unknown' },
    members: 'BG412 municipality, RS municipality lead',
  },
  {
    ...{ programme: 'INTERREG-RO-BG', id: 'k-327c39bd67' },
    members: 'BG323 municipality, RO314 municipality lead, RO314 municipality',
  },
  {
    ...{ programme: 'INTERREG-GR-BG', id: 'k-428fa6a485' },
    members: 'BG413 municipality, EL522 municipality, EL522 ngo lead, BG413 other-public-body',
  },
  {
    ...{ programme: 'URBACT', id: 'k-4666a73eb0' },
    members:
      'FR101 municipality, ITC4C municipality, ITC11 municipality, PL633 municipality lead, PL518 municipality, PT112 municipality, RO114 municipality, ES511 other-public-body, FR421 other-public-body, SE224 other-public-body',
  },
  {
    ...{ programme: 'URBACT', id: 'k-5c500b5f1a' },
    members:
      'HU102 municipality lead, ITH36 other-public-body, SI032 other-public-body, RO224 other-public-body, NL423 other-public-body',
  },
  {
    ...{ programme: 'INTERREG-BG-TR', id: 'k-5de43ae404' },
    members: 'BG343 municipality, TR212 ngo lead',
  },
  {
    ...{ programme: 'INTERREG-BG-TR', id: 'k-7c129a4033' },
    members: 'BG343 municipality lead, TR212 municipality',
  },
  {
    ...{ programme: 'INTERREG-RO-BG', id: 'k-90d14e8949' },
    members: 'BG323 municipality, BG323 other-public-body, RO314 other-public-body lead',
  },
  {
    ...{ programme: 'INTERREG-RO-BG', id: 'k-958d2d9db6' },
    members: 'BG313 municipality, RO411 other-public-body lead, RO411 other-public-body',
  },
  {
    ...{ programme: 'INTERREG-BG-TR', id: 'k-b5097415b5' },
    members: 'BG341 municipality lead, TR213 municipality',
  },
  {
    ...{ programme: 'INTERREG-DANUBE', id: 'k-c382e7a24d' },
    members:
      'AT221 municipality, BG341 municipality, HU333 municipality, RO123 municipality, RS municipality, SK010 municipality, BG411 other-public-body, RS other-public-body, AT130 other-public-body, DE238 other-public-body, RO113 other-public-body, RS other-public-body, HU102 other-public-body lead, SI041 other-public-body, SK010 other-public-body, SI032 other-public-body',
  },
  {
    ...{ programme: 'INTERREG-DANUBE', id: 'k-e59eb5a63e' },
    members:
      'RO111 municipality lead, RS municipality, BG411 ngo, RS other-public-body, RO322 other-public-body, HU333 other-public-body, SI041 other-public-body, HU102 other-public-body, HR042 other-public-body, AT130 other-public-body',
  },
];

/** `BG413 municipality lead, RS ngo`: an area or, where it is not known, the country. */
export const membersOf = ({ members }: ClosedProject): Member[] =>
  members.split(', ').map((member) => {
    const [area = '', kind, lead] = member.split(' ');
    return {
      country: countryOf(area),
      ...(area.length > 2 ? { nuts3: area } : {}),
      kind: ApplicantType.parse(kind),
      lead: lead !== undefined,
    };
  });
