import { type Contracts, jsonAnswer, type RouteContract } from '../../shared/http/contract.ts';
import { PROGRAMME_EXAMPLE, ProgrammeView } from '../../shared/http/views/programme-view.ts';
import {
  AddProgrammeRequest,
  ChangeProgrammeRequest,
  ReplaceProgrammeRequest,
  RestoreProgrammeRequest,
  WithdrawProgrammeRequest,
} from './request.ts';

const { code, version: _version, ...STATED } = PROGRAMME_EXAMPLE;
const CHANGED = { ...PROGRAMME_EXAMPLE, version: 2, changedAt: '2026-08-17T09:30:00.000Z' };
const ETAG = { etag: 'The version, for If-Match.' };

/** A change of the programme of an address, which answers with the programme as it is then. */
const change = (
  operationId: string,
  summary: string,
  request: RouteContract['request'],
  more: Partial<RouteContract> = {},
): RouteContract => ({
  ...{ operationId, summary, request, tag: 'programmes', ifMatch: true },
  about: { code: 'Of the programme.' },
  example: { params: { code } },
  answers: { 200: jsonAnswer('The programme as it is now.', ProgrammeView, CHANGED, ETAG) },
  problems: ['not-found'],
  ...more,
});

const withBody = (body: object) => ({ example: { params: { code }, body } });

export const contracts: Contracts = {
  'POST /programmes': {
    operationId: 'addProgramme',
    summary: 'Adds a programme with the rules that its calls inherit',
    description: '`sources` says who says so. `by` may be left out: a programme states its rules.',
    tag: 'programmes',
    request: AddProgrammeRequest,
    example: { body: { code, ...STATED } },
    answers: {
      201: jsonAnswer('It is there.', ProgrammeView, PROGRAMME_EXAMPLE, {
        ...ETAG,
        location: 'Where the programme is.',
      }),
    },
    problems: ['conflict'],
  },
  'PUT /programmes/{code}': change(
    'replaceProgramme',
    'Says all of a programme anew',
    ReplaceProgrammeRequest,
    {
      description: 'Saying what is kept already changes nothing, and makes no version.',
      ...withBody(STATED),
    },
  ),
  'PATCH /programmes/{code}': change(
    'changeProgramme',
    'Changes some fields of a programme by a JSON merge patch',
    ChangeProgrammeRequest,
    {
      description:
        'RFC 7396 over the fields that PUT takes: null takes one away, a list replaces a list.',
      bodyType: 'application/merge-patch+json',
      ...withBody({ coFinancingRate: 0.85 }),
    },
  ),
  'POST /programmes/{code}/withdrawal': change(
    'withdrawProgramme',
    'Takes a programme off the list of those on offer',
    WithdrawProgrammeRequest,
    {
      description: 'Its calls stay, and so do its rules for them.',
      ...withBody({ why: 'The period is over' }),
    },
  ),
  'DELETE /programmes/{code}/withdrawal': change(
    'restoreProgramme',
    'Takes the withdrawal of a programme back',
    RestoreProgrammeRequest,
  ),
};
