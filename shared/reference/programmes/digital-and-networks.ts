import {
  ANY_LEGAL_ENTITY,
  applicantsAmong,
  countriesAmong,
  EU,
  inYears,
  onlyApplicants,
  regulation,
  type WrittenProgramme,
} from './statements.ts';

const anyLegalEntity = applicantsAmong(ANY_LEGAL_ENTITY, 'Any public or private legal entity.');

const DIGITAL_ASSOCIATED = ['AL', 'BA', 'IS', 'LI', 'MD', 'ME', 'MK', 'NO', 'RS', 'UA', 'XK'];

const digitalEurope = (): WrittenProgramme => ({
  code: 'DIGITAL',
  name: { en: 'Digital Europe Programme', bg: 'Цифрова Европа' },
  url: 'https://digital-strategy.ec.europa.eu/en/activities/digital-programme',
  eligibility: countriesAmong(
    [...EU, 'IS', 'LI', 'NO'],
    'Member states and the EEA; other associated countries by objective, and security may narrow a call.',
  ),
  actionRules: [
    {
      identifierPrefix: 'DIGITAL-JU-CHIPS',
      eligibility: onlyApplicants(
        ['company', 'sme', 'university', 'research-organisation'],
        'Chip industry and the research organisations it works with.',
      ),
    },
    ...inYears((year) =>
      ['SKILLS', 'BESTUSE'].flatMap((objective) =>
        [
          { typeOfActionPrefix: 'DIGITAL Coordination and Support Actions', coFinancingRate: 1 },
          { typeOfActionPrefix: 'DIGITAL Simple Grants', coFinancingRate: 0.5 },
          {},
        ].map((action) => ({
          identifierPrefix: `DIGITAL-${year}-${objective}`,
          eligibility: {
            ...anyLegalEntity,
            ...countriesAmong(
              [...EU, ...DIGITAL_ASSOCIATED, 'TR'],
              'Member states, the EEA and countries associated to this objective, Türkiye among them.',
            ),
          },
          ...action,
        })),
      ),
    ),
    {
      typeOfActionPrefix: 'DIGITAL Coordination and Support Actions',
      eligibility: anyLegalEntity,
      coFinancingRate: 1,
    },
    {
      typeOfActionPrefix: 'DIGITAL Simple Grants',
      eligibility: anyLegalEntity,
      coFinancingRate: 0.5,
    },
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/694 establishing the Digital Europe Programme',
      url: regulation(2021, 694),
      says: 'Legal entities of member states and associated countries; cybersecurity and other sensitive objectives may be kept to the Union.',
    },
  ],
});

const connectingEurope = (): WrittenProgramme => ({
  code: 'CEF',
  name: { en: 'Connecting Europe Facility', bg: 'Механизъм за свързване на Европа' },
  url: 'https://cinea.ec.europa.eu/programmes/connecting-europe-facility_en',
  eligibility: countriesAmong(
    [...EU, 'MD', 'UA'],
    'Member states and associated countries; others where a project of common interest needs them.',
  ),
  actionRules: [
    ...inYears((year) => [
      {
        identifierPrefix: `CEF-T-${year}-AFIF`,
        eligibility: applicantsAmong(
          ANY_LEGAL_ENTITY,
          'Public and private bodies, with the agreement of their member state.',
        ),
      },
      ...['CEF-E', 'CEF-DIG'].map((strand) => ({
        identifierPrefix: `${strand}-${year}`,
        eligibility: applicantsAmong(
          ['company', 'national-authority'],
          'Promoters of the projects, with the agreement of their member state.',
        ),
      })),
    ]),
  ],
  sources: [
    {
      title: 'Regulation (EU) 2021/1153 establishing the Connecting Europe Facility',
      url: regulation(2021, 1153),
      says: 'Member states propose, or public and private bodies with their agreement; the rate depends on the envelope and the kind of work.',
    },
  ],
});

export const digitalAndNetworksProgrammes = (): WrittenProgramme[] => [
  digitalEurope(),
  connectingEurope(),
];
