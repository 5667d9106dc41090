import { consortiumOf } from './consortium-statements.ts';
import { nonProfit, partnershipRule } from './interreg-statements.ts';
import {
  applicantsAmong,
  countriesAmong,
  EU,
  onlyCountries,
  type WrittenProgramme,
} from './statements.ts';

/** Universities that are bodies under public law may lead as well. */
const PUBLIC_BODIES = [
  'municipality',
  'association-of-municipalities',
  'regional-authority',
  'national-authority',
  'other-public-body',
  'university',
] as const;

/** The rate depends on who applies: 80 % for public bodies, 70 % for others, national money in two countries. */
const interregEurope = (): WrittenProgramme => ({
  code: 'INTERREG-EUROPE',
  name: { en: 'Interreg Europe', bg: 'Интеррег Европа' },
  url: 'https://www.interregeurope.eu/',
  eligibility: {
    ...onlyCountries(
      [...EU, 'AL', 'BA', 'CH', 'MD', 'ME', 'MK', 'NO', 'RS', 'UA'],
      'Thirty-six countries as a whole. Partners from Norway and Switzerland get national money.',
    ),
    ...nonProfit,
    ...consortiumOf(
      {
        minPartners: 3,
        minCountries: 3,
        minEuMembers: 2,
        leadFrom: { countries: [...EU, 'NO'] },
        leadKinds: [...PUBLIC_BODIES],
      },
      'Partners from three countries at least, two of them of member states; the lead is a public body of the Union or Norway.',
    ),
  },
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'Answers of Interreg Europe to applicants',
      url: 'https://www.interregeurope.eu/help/faqs/13/',
      says: 'Partners from three countries at least, two of them from member states; five to ten are recommended, none are prescribed.',
    },
    {
      title: 'Help centre of Interreg Europe: who can lead',
      url: 'https://interregeurope.eu/help-centre/questions?page=4',
      says: 'Public bodies and bodies under public law of the Union or Norway.',
    },
    {
      title: 'What is Interreg Europe?',
      url: 'https://interregeurope.eu/what-is-interreg-europe',
      says: 'Lists the 36 countries; public bodies and private non-profit bodies take part.',
    },
    {
      title: 'Calls of Interreg Europe',
      url: 'https://www.interregeurope.eu/next-call-for-projects',
      says: 'All money of 2021-2027 is committed; no further open call is planned.',
    },
  ],
});

/** The rate is 50 to 95 % by the kind of region a city lies in. */
const urbact = (): WrittenProgramme => ({
  code: 'URBACT',
  name: { en: 'URBACT IV', bg: 'URBACT IV' },
  url: 'https://urbact.eu/',
  eligibility: {
    ...countriesAmong(
      [...EU, 'AL', 'BA', 'CH', 'ME', 'MK', 'NO', 'RS'],
      'Countries of the call of 2023; whether others joined since is not known here. Only a city of a member state may lead.',
    ),
    ...applicantsAmong(
      ['municipality', 'other-public-body'],
      'Cities first of all, and other public bodies.',
    ),
    ...consortiumOf(
      {
        minPartners: 3,
        minCountries: 3,
        minEuMembers: 2,
        leadFrom: { countries: [...EU] },
        leadKinds: ['municipality', 'association-of-municipalities'],
      },
      'Cities of three countries at least, led by one of a member state; metropolitan authorities and agglomerations count as cities. Action planning networks of 2023 had eight to ten partners of seven countries.',
    ),
  },
  actionRules: [],
  sources: [
    partnershipRule,
    {
      title: 'URBACT IV, seen from Montenegro',
      url: 'https://www.eu.me/en/urbact-iv/',
      says: 'Only partners of member states may lead.',
    },
    {
      title: 'Answers of URBACT III to applicants',
      url: 'https://urbact.eu/faq',
      says: 'A city is a municipality, a tier below it with powers of its own, a metropolitan authority or an organised agglomeration; in networks for action planning also its agencies.',
    },
    {
      title: 'Call for action planning networks, 2023',
      url: 'https://urbact.eu/get-involved',
      says: 'Cities and other public bodies of member states, Norway, Switzerland and five candidates.',
    },
    {
      title: 'The same call in Italian',
      url: 'http://europa.formez.it/content/programma-urbact-iv-bando-action-planning-network-scadenza-31032023',
      says: 'Eight to ten partners of at least seven states, a city leads, 70 % of them from less developed and transition regions; 50 to 95 % are paid.',
    },
  ],
});

/** The programmes of all of Europe that Bulgaria takes part in. */
export const allEuropeProgrammes = (): WrittenProgramme[] => [interregEurope(), urbact()];
