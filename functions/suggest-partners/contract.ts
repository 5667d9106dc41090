import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { PartnerSuggestions } from './answer.ts';
import { SuggestToMunicipalityRequest, SuggestToOrganisationRequest } from './request.ts';

const GREECE = { need: 'side' as const, label: 'Greece' };

const ABOUT_QUERY = {
  call: 'A call, by whose rules and themes.',
  programme: 'Or a programme, by whose rules.',
  with: 'Ids of those who are in the consortium already, apart by commas.',
  country: 'Only from these countries, apart by commas.',
  limit: 'How many municipalities, and how many organisations, at most.',
};

export const contracts: Contracts = {
  'GET /municipalities/{id}/partner-suggestions': {
    summary: 'Suggests partners to a municipality, for a call and what its consortium lacks',
    description:
      'Candidates are all municipalities of Europe and the organisations on the service. Who surely may not take part is left out; who hides is too. Who brings what the rules still demand comes first.',
    tag: 'municipalities',
    request: SuggestToMunicipalityRequest,
    about: {
      id: 'Of the municipality that seeks partners; it needs no profile.',
      ...ABOUT_QUERY,
    },
    example: { params: { id: 'BG-HKV32' }, query: { programme: 'INTERREG-GR-BG', limit: '1' } },
    answers: {
      200: jsonAnswer('Who could be asked, the best first.', PartnerSuggestions, {
        ...{ seeker: 'BG-HKV32', programme: 'INTERREG-GR-BG', members: ['BG-HKV32'] },
        missing: {
          ways: [
            [
              {
                count: 1,
                fills: [GREECE, { need: 'country' }],
                places: { countries: [], nuts: ['EL511', 'EL512', 'EL513'] },
                eachFromAnotherCountry: true,
              },
            ],
          ],
          moreWays: 0,
          obstacles: [],
        },
        municipalities: [
          {
            ...{ id: 'GR-0101', kind: 'municipality', country: 'GR', nuts3: 'EL513' },
            ...{ name: 'ΚΟΜΟΤΗΝΗΣ', latinName: 'Komotini', population: 65_107 },
            ...{ likelihood: 1, placeUnclear: false, onService: true },
            reasons: [
              { code: 'fills-gap', fills: [GREECE] },
              { code: 'answers', answered: 3, of: 4, days: 2 },
              { code: 'active-lately', since: '2026-08-10' },
              { code: 'twin-town' },
              { code: 'knows-programme', programme: 'INTERREG-GR-BG', projects: 1 },
            ],
          },
        ],
        organisations: [],
      }),
    },
    problems: ['not-found'],
  },
  'GET /organisations/{id}/partner-suggestions': {
    operationId: 'suggestPartnersToOrganisation',
    summary: 'Suggests partners to an organisation, for a call and what its consortium lacks',
    description:
      'As for a municipality. In the rules of a consortium the organisation counts as what it is: an association, an NGO, a university. One that is hidden may ask, too.',
    tag: 'organisations',
    request: SuggestToOrganisationRequest,
    about: { id: 'Of the organisation that seeks partners.', ...ABOUT_QUERY },
    example: { params: { id: 'org-ram-trakia' }, query: { country: 'NO', limit: '1' } },
    answers: {
      200: jsonAnswer('Who could be asked, the best first.', PartnerSuggestions, {
        ...{ seeker: 'org-ram-trakia', members: ['org-ram-trakia'], organisations: [] },
        municipalities: [
          {
            ...{ id: 'NO-0301', kind: 'municipality', name: 'Oslo', country: 'NO', nuts3: 'NO081' },
            ...{ population: 717_710, likelihood: 1, placeUnclear: false, onService: true },
            reasons: [{ code: 'common-languages', languages: ['en'] }],
          },
        ],
      }),
    },
    problems: ['not-found'],
  },
};
