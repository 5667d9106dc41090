import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { DonorOpeningsView } from './answer.ts';
import { ListDonorOpeningsRequest } from './request.ts';

export const contracts: Contracts = {
  'GET /municipalities/{id}/donor-openings': {
    summary: 'Lists the calls in which a municipality of a donor state can be a partner',
    description:
      'Calls of the EEA and Norway Grants, open or to come, with what pays for travel and who looks for a donor partner. Only for municipalities of Iceland, Liechtenstein and Norway.',
    tag: 'municipalities',
    request: ListDonorOpeningsRequest,
    about: { id: 'Of the municipality.' },
    example: { params: { id: 'NO-1804' } },
    answers: {
      200: jsonAnswer('The calls, none before any were collected.', DonorOpeningsView, {
        calls: [
          {
            ...{ id: 'eea-grants:1', title: { en: 'Local development' }, status: 'open' },
            ...{
              programme: 'EEA-BG-LOCAL-DEVELOPMENT',
              programmeName: { en: 'Local Development' },
            },
            applicantCountries: ['BG'],
            donorPartner: { wish: 'required', statedBy: 'programme' },
            deadlines: [
              { date: '2026-11-30', time: '17:00', zone: 'Europe/Sofia', role: 'single' },
            ],
            money: { currency: 'EUR', budgetTotal: 2_000_000 },
            url: 'https://eeagrants.org/currently-available-funding',
            seekers: 1,
          },
        ],
        travelSupport: [
          {
            ...{
              kind: 'fund',
              countries: ['BG'],
              pays: { en: 'Search for partners and meetings.' },
            },
            sources: [],
          },
        ],
        searches: [
          {
            ...{ id: 'ps-0123456789abcdef0123', title: 'A partner for warm schools' },
            ...{ language: 'en', seeker: { id: 'BG-SZR31', name: { en: 'Stara Zagora' } } },
            about: { callId: 'eea-grants:1', title: { en: 'Local development' } },
            whatWeSeek: 'A Norwegian municipality that has renovated schools.',
            endsAt: '2026-10-31T21:59:59.999Z',
          },
        ],
      }),
    },
    problems: ['not-found'],
  },
};
