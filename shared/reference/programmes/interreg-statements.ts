import type { ApplicantType } from '../../domain/applicant-type.ts';
import { consortiumOf } from './consortium-statements.ts';
import { applicantsAmong, regulation, type WrittenProgramme } from './statements.ts';

type Area = WrittenProgramme['eligibility'];

const area = (values: string, exhaustive: boolean, text: string): Area => ({
  nuts: { values: values.split(' '), exhaustive, by: 'programme', text },
});

/** Whoever is established outside these regions is out. */
export const onlyRegions = (values: string, text: string): Area => area(values, true, text);

/** These regions are in; of others in the countries of the programme it is not known here. */
export const regionsAmong = (values: string, text: string): Area => area(values, false, text);

const NON_PROFIT: readonly ApplicantType[] = [
  'municipality',
  'association-of-municipalities',
  'regional-authority',
  'national-authority',
  'other-public-body',
  'ngo',
  'university',
  'research-organisation',
  'school',
];

/** Who takes part in every Interreg programme with Bulgaria, by what was read of them. */
export const nonProfit = applicantsAmong(
  NON_PROFIT,
  'Local, regional and national authorities, other public bodies and non-profit organisations; a call may narrow or widen this.',
);

/** Pages of Bulgaria's Ministry of Regional Development and Public Works. */
export const MINISTRY = 'https://www.mrrb.bg/en/infrastructure-and-programmes/';
export const THIS_PERIOD = `${MINISTRY}programmes-for-territorial-cooperation-2021-2027/`;
export const BULGARIAN_PAGES =
  'https://www.mrrb.bg/bg/infrastruktura-i-programi/programi-za-teritorialno-sutrudnichestvo-2021-2027/';

/** What the regulation asks of every partnership on a border and in a larger region. */
export const partnershipRule = {
  title: 'Regulation (EU) 2021/1059 on Interreg, Article 23',
  url: regulation(2021, 1059),
  says: 'Partners come from two participating countries at least, one of them a member state; in programmes of all Europe from three, two of them member states.',
};

/** The two sides of a border, by the regions of each, with a partner from either. */
export const twoSides = (regions: string, sides: Readonly<Record<string, string>>) =>
  consortiumOf(
    {
      minPartners: 2,
      minCountries: 2,
      minEuMembers: 1,
      requiredSides: Object.entries(sides).map(([prefix, label]) => ({
        label,
        nuts: regions.split(' ').filter((region) => region.startsWith(prefix)),
        min: 1,
      })),
    },
    'A partner from either side of the border at least.',
  );
