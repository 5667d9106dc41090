import { type Contracts, jsonAnswer } from '../../shared/http/contract.ts';
import { LISTED_CALL_EXAMPLE } from '../../shared/http/views/call-example.ts';
import { ExplanationView } from './answer.ts';
import { ExplainMatchRequest } from './request.ts';

const { id, identifier, title, programme, url, version } = LISTED_CALL_EXAMPLE;

export const contracts: Contracts = {
  'GET /municipalities/{id}/matches/{callId}': {
    summary: 'Says why a call is or is not shown to a municipality, rule by rule',
    tag: 'municipalities',
    request: ExplainMatchRequest,
    about: { id: 'Of the municipality.', callId: 'Of the call, with its colon written as %3A.' },
    example: { params: { id: 'BG-SZR31', callId: id } },
    answers: {
      200: jsonAnswer('The explanation.', ExplanationView, {
        municipalityId: 'BG-SZR31',
        call: {
          ...{ id, identifier, title, programme, url, version, ids: [id], status: 'open' },
          programmeName: { en: 'Citizens, Equality, Rights and Values' },
        },
        verdict: 'eligible',
        rules: [
          {
            rule: 'country',
            kind: 'condition',
            answer: 'eligible',
            compared: 'BG',
            demanded: 'BG, GR, RO',
            statedBy: 'programme',
          },
        ],
        score: 61,
        parts: { themes: 0.8, lexical: 0.1, time: 0.5, prior: 0.4, programme: 0.2 },
        reasons: [
          { code: 'themes', themes: ['citizen-participation'] },
          { code: 'time-left', days: 31 },
        ],
        roles: {
          applicant: { verdict: 'eligible' },
          'donor-partner': { verdict: 'ineligible', rules: [] },
        },
        told: [{ contactId: 'main', told: false }],
        whyNotShown: [],
      }),
    },
    problems: ['not-found'],
  },
};
