import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { PartnerSuggestions } from './answer.ts';
import { SuggestPartnersRequest } from './request.ts';

const GREECE = { need: 'side' as const, label: 'Greece' };

export const contracts: Contracts = {
  'GET /municipalities/{id}/partner-suggestions': {
    summary: 'Suggests partners to a municipality, for a call and what its consortium lacks',
    description:
      'Candidates are all municipalities of Europe and the organisations on the service. Who surely may not take part is left out; who hides is too. Who brings what the rules still demand comes first.',
    tag: 'municipalities',
    request: SuggestPartnersRequest,
    about: {
      id: 'Of the municipality that seeks partners; it needs no profile.',
      call: 'A call, by whose rules and themes.',
      programme: 'Or a programme, by whose rules.',
      with: 'Ids of those who are in the consortium already, apart by commas.',
      country: 'Only from these countries, apart by commas.',
      limit: 'How many municipalities, and how many organisations, at most.',
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
};
