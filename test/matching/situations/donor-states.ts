import { aDeadline } from '../../support/builders.ts';
import type { Situation } from './situation.ts';

const ENERGY = 'EEA-BG-ENERGY';
const GUIDE = { document: 'partnership-guide' };

const donors: Situation[] = (['oslo', 'reykjavik', 'vaduz'] as const).flatMap((who) => [
  {
    promise: `${who} may be a donor project partner in an EEA call`,
    ...{ who, programme: ENERGY, asks: 'donor-partner' as const, says: 'eligible' as const },
    cites: GUIDE,
  },
  {
    promise: `${who} is never the applicant of an EEA call`,
    ...{ who, programme: ENERGY, asks: 'verdict' as const, says: 'ineligible' as const },
    cites: GUIDE,
  },
]);

export const donorStates: readonly Situation[] = [
  ...donors,
  {
    promise:
      'Bergen cannot apply to the Fund for Regional Cooperation, though its list of countries is open',
    ...{ who: 'bergen', programme: 'EEA-REGIONAL', asks: 'donor-role', says: 'ineligible' },
    cites: GUIDE,
  },
  {
    promise: 'Bergen may be a donor partner there',
    ...{ who: 'bergen', programme: 'EEA-REGIONAL', asks: 'donor-partner', says: 'eligible' },
    cites: GUIDE,
  },
  {
    promise: 'Tromsø can be no partner in a call that has closed',
    ...{ who: 'tromso', programme: ENERGY, asks: 'donor-partner', says: 'ineligible' },
    call: { deadlines: [aDeadline('2026-08-01')] },
    cites: GUIDE,
  },
  {
    promise: 'nor in a project that the programme has named',
    ...{ who: 'tromso', programme: ENERGY, asks: 'donor-partner', says: 'ineligible' },
    call: { kind: 'predefined' },
    cites: GUIDE,
  },
  {
    promise: 'Akureyri is asked for by a call that requires a donor partner, in its own words',
    ...{ who: 'akureyri', programme: ENERGY, asks: 'donor-partner', says: 'eligible' },
    call: {
      partnership: { donorPartner: 'required', text: 'A donor project partner is required.' },
    },
    cites: GUIDE,
  },
  {
    promise: 'of Bergen as a donor partner in LIFE nothing is known: LIFE does not speak of them',
    ...{ who: 'bergen', programme: 'LIFE', asks: 'donor-partner', says: 'unknown' },
    cites: { document: 'reg/2021/783' },
  },
  {
    promise: 'Stara Zagora may be the applicant of an EEA call in Bulgaria',
    ...{ who: 'staraZagora', programme: ENERGY, asks: 'verdict', says: 'eligible' },
    cites: { document: 'how-to-apply' },
  },
  {
    promise: 'and never its donor partner',
    ...{ who: 'staraZagora', programme: ENERGY, asks: 'donor-partner', says: 'ineligible' },
    cites: GUIDE,
  },
  {
    promise: 'Drama is in a state that receives the grants',
    ...{ who: 'drama', programme: 'EEA-GRANTS', asks: 'country', says: 'eligible' },
    cites: { document: 'how-to-apply' },
  },
  {
    promise: 'Orestiada cannot apply to a programme of Bulgaria',
    ...{ who: 'orestiada', programme: ENERGY, asks: 'country', says: 'ineligible' },
    cites: { document: 'how-to-apply' },
  },
  {
    promise: 'Edirne neither receives the grants',
    ...{ who: 'edirne', programme: 'EEA-GRANTS', asks: 'country', says: 'ineligible' },
    cites: { document: 'how-to-apply' },
  },
  {
    promise: 'nor can it be a donor partner',
    ...{ who: 'edirne', programme: 'EEA-GRANTS', asks: 'donor-partner', says: 'ineligible' },
    cites: GUIDE,
  },
  {
    promise: 'Sliven cannot apply to the civil society fund: it is for organisations',
    ...{
      who: 'sliven',
      programme: 'EEA-CIVIL-SOCIETY',
      asks: 'applicant-type',
      says: 'ineligible',
    },
    cites: { document: 'fund-operators' },
  },
];
