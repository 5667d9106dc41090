import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { ConsortiumCheckView } from './answer.ts';
import { CheckConsortiumRequest } from './request.ts';

export const contracts: Contracts = {
  'POST /consortium-checks': {
    summary: 'Says what a consortium lacks by the rules of a call or programme',
    description:
      'Name a call that the service knows, or a programme and perhaps the identifier of a call of it. Members are parties that the service knows, or a country with as much as is known. Nothing is kept.',
    tag: 'partners',
    request: CheckConsortiumRequest,
    about: { language: 'Of the words of the answer.' },
    example: {
      query: { language: 'en' },
      body: { programme: 'INTERREG-GR-BG', members: [{ party: 'BG-HKV34', lead: true }] },
    },
    answers: {
      200: jsonAnswer('What each rule says, and what to do.', ConsortiumCheckView, {
        ...{ programme: 'INTERREG-GR-BG', sources: [], ruleStated: true, verdict: 'fails' },
        rules: [
          {
            ...{ rule: 'min-partners', has: 1, perhaps: 1, needs: 2 },
            ...{
              answer: 'fails',
              statedBy: 'programme',
              words: 'Partners: at least 2, now 1',
            },
          },
        ],
        additions: [
          [
            {
              ...{ count: 1, fills: [{ need: 'partner' }], eachFromAnotherCountry: false },
              places: { countries: [], nuts: ['EL511', 'EL512'] },
              words: 'One partner from EL511 or EL512.',
            },
          ],
        ],
        ...{ moreWays: 0, obstacles: [] },
      }),
    },
  },
};
