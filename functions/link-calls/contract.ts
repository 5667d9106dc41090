import { AdministratorLink } from '../../shared/domain/call-link.ts';
import { type Contracts, emptyAnswer, jsonAnswer, named } from '../../shared/http/contract.ts';
import { DecideLinkRequest, TakeBackLinkRequest } from './request.ts';

const CallLinkView = named(
  'CallLink',
  AdministratorLink,
  'What an administrator decided on two calls, `a` and `b` in the order of their ids, with what was compared.',
);

const PARAMS = { callId: 'eu-portal:50150276TOPICSen', otherId: 'national-list:42' };
const ABOUT = {
  callId: 'Of either call, with its colon written as %3A.',
  otherId: 'Of the other.',
};
const DECISION = { verdict: 'same' as const, reason: 'The ministry says that it is this topic.' };

export const contracts: Contracts = {
  'PUT /call-links/{callId}/{otherId}': {
    operationId: 'decideCallLink',
    summary: 'Says whether two calls of different sources are one',
    description:
      'It takes the place of what a rule found, and shows when the calls are indexed next. `leads` names the one that speaks for both; without it the richer one does.',
    tag: 'calls',
    request: DecideLinkRequest,
    about: ABOUT,
    example: { params: PARAMS, body: DECISION },
    answers: {
      200: jsonAnswer('What is decided.', CallLinkView, {
        ...{ a: PARAMS.callId, b: PARAMS.otherId, by: 'administrator', ...DECISION, who: 'a3c1' },
        evidence: [{ what: 'title.en', a: 'Town Twinning', b: 'Twinning of towns' }],
        at: '2026-08-17T09:30:00.000Z',
      }),
    },
    problems: ['not-found', 'conflict'],
  },
  'DELETE /call-links/{callId}/{otherId}': {
    operationId: 'takeBackCallLink',
    summary: 'Takes a decision on two calls back',
    tag: 'calls',
    request: TakeBackLinkRequest,
    about: ABOUT,
    example: { params: PARAMS },
    answers: { 204: emptyAnswer('Nobody decides on these two any more; a rule may.') },
    problems: ['not-found'],
  },
};
