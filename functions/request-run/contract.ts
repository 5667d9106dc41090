import * as z from 'zod';
import { SourceId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import { RequestRunRequest } from './request.ts';

const RunRequestView = named(
  'RunRequest',
  z.object({ source: SourceId, requestedAt: Instant, believe: z.boolean(), runs: z.string() }),
  'A run that was asked for, and the address at which it will be seen.',
);

export const contracts: Contracts = {
  'POST /sources/{source}/runs': {
    summary: 'Has a source read now, beside its schedule',
    description:
      'One run of a source at a time, and none within ten minutes of the last. It stands as `underWay` among the runs until it is over.',
    tag: 'sources',
    request: RequestRunRequest,
    about: { source: 'The name of the source.' },
    example: { params: { source: 'isun' }, body: { believe: false } },
    answers: {
      202: jsonAnswer(
        'It is asked for.',
        RunRequestView,
        {
          ...{ source: 'isun', requestedAt: '2026-08-17T09:30:00.000Z', believe: false },
          runs: '/sources/isun/runs',
        },
        { location: 'Where its outcome will be.' },
      ),
    },
    problems: ['not-found', 'conflict', 'too-many-requests'],
  },
};
