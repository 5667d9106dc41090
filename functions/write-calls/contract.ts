import * as z from 'zod';
import { Correction } from '../../shared/domain/correction.ts';
import {
  type Contracts,
  jsonAnswer,
  named,
  type RouteContract,
} from '../../shared/http/contract.ts';
import { CALL_EXAMPLE } from '../../shared/http/views/call-example.ts';
import { CallView } from '../../shared/http/views/call-view.ts';
import {
  AddCallRequest,
  ChangeCallRequest,
  OfCallRequest,
  ReplaceCallRequest,
  TakeBackCorrectionRequest,
  WithdrawCallRequest,
} from './request.ts';

const CorrectionView = named(
  'Correction',
  Correction.extend({
    value: z.unknown().optional(),
    sourceValue: z.unknown().optional(),
  }),
  'A field in which a call says what an administrator says: `value`, absent where nothing is known of it by that word, and `sourceValue`, what its source says of it now.',
);

const { id } = CALL_EXAMPLE;
const ETAG = { etag: 'The version, for If-Match.' };
const OF_CALL = { id: 'Of the call: its source, a colon, and its name there.' };

const STATED = {
  identifier: 'SMALL-GRANTS-2026',
  kind: 'small-grants',
  programme: 'CERV',
  language: 'bg',
  title: { bg: 'Малки проекти на общините' },
  description: '<p>За общини до 10 000 жители.</p>',
  deadlines: [{ date: '2026-10-30', time: '17:00', zone: 'Europe/Sofia', role: 'single' }],
  money: { currency: 'EUR', grantMax: 20_000 },
  eligibility: { countries: { values: ['BG'], exhaustive: true } },
  url: 'https://example.org/small-grants',
};

/** A change of the call of an address, which answers with the call as it is then. */
const change = (
  operationId: string,
  summary: string,
  request: RouteContract['request'],
  more: Partial<RouteContract> = {},
): RouteContract => ({
  ...{ operationId, summary, request, tag: 'calls', ifMatch: true, about: OF_CALL },
  example: { params: { id } },
  answers: { 200: jsonAnswer('The call as it is now.', CallView, CALL_EXAMPLE, ETAG) },
  problems: ['not-found', 'conflict'],
  ...more,
});

const ofCall = (body: object) => ({ example: { params: { id }, body } });

export const contracts: Contracts = {
  'POST /calls': {
    operationId: 'addCall',
    summary: 'Adds a call that no feed has',
    description:
      'In the name of the administrators, or of an association. `description` is HTML, which is made safe.',
    tag: 'calls',
    request: AddCallRequest,
    example: { body: { ...STATED, association: 'ram-trakia' } },
    answers: {
      201: jsonAnswer('It is there.', CallView, CALL_EXAMPLE, {
        ...ETAG,
        location: 'Where the call is.',
      }),
    },
    problems: ['conflict'],
  },
  'PUT /calls/{id}': change(
    'replaceCall',
    'Says all of a call anew that administrators added',
    ReplaceCallRequest,
    {
      description: 'Of a call that comes from a feed single fields are corrected, by PATCH.',
      ...ofCall(STATED),
    },
  ),
  'PATCH /calls/{id}': change(
    'changeCall',
    'Changes some fields of a call by a JSON merge patch',
    ChangeCallRequest,
    {
      description:
        'RFC 7396 over the fields that PUT takes. Of a call that comes from a feed the fields that it names are corrected: they keep saying so whatever the feed brings, until that is taken back; null says that nothing is known of it.',
      about: { ...OF_CALL, why: 'Of a correction, for other administrators.' },
      bodyType: 'application/merge-patch+json',
      ...ofCall({ money: { grantMax: 60_000 }, title: { bg: 'Побратимяване на градове' } }),
    },
  ),
  'POST /calls/{id}/withdrawal': change(
    'withdrawCall',
    'Withdraws a call, whatever its source says',
    WithdrawCallRequest,
    ofCall({ why: 'The ministry has stopped it' }),
  ),
  'DELETE /calls/{id}/withdrawal': change(
    'restoreCall',
    'Takes the withdrawal of a call by an administrator back',
    OfCallRequest,
  ),
  'GET /calls/{id}/corrections': {
    operationId: 'listCorrections',
    summary: 'Lists what administrators say of a call otherwise than its source',
    tag: 'calls',
    request: OfCallRequest,
    about: OF_CALL,
    example: { params: { id } },
    answers: {
      200: jsonAnswer(
        'All of them.',
        z.object({ items: z.array(CorrectionView) }),
        {
          items: [
            {
              field: 'money.grantMax',
              by: 'a3c1',
              at: '2026-08-17T09:30:00.000Z',
              why: 'The guide says so',
              value: 60_000,
              sourceValue: 50_745,
            },
          ],
        },
        ETAG,
      ),
    },
    problems: ['not-found'],
  },
  'DELETE /calls/{id}/corrections/{field}': change(
    'takeBackCorrection',
    'Takes a correction back: the field says what the source says of it now',
    TakeBackCorrectionRequest,
    {
      about: { ...OF_CALL, field: 'As the list of corrections names it.' },
      example: { params: { id, field: 'money.grantMax' } },
    },
  ),
};
