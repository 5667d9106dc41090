import * as z from 'zod';
import { RunUnderWay } from '../../shared/domain/run-under-way.ts';
import { SourceRun } from '../../shared/domain/source-run.ts';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import { ListSourceRunsRequest } from './request.ts';

named(
  'SourceRun',
  SourceRun,
  'One run of one source: seen = new + changed + unchanged + rejected.',
);

const Runs = z.object({
  items: z.array(SourceRun),
  /** A run that was asked for or has begun, and is not over. */
  underWay: RunUnderWay.pick({ because: true, since: true }).optional(),
});

export const contracts: Contracts = {
  'GET /sources/{source}/runs': {
    summary: 'Shows the last runs of a source, with what was rejected and why',
    tag: 'sources',
    request: ListSourceRunsRequest,
    about: { source: 'The name of the source.', limit: 'Most runs of the answer.' },
    example: { params: { source: 'eu-portal' } },
    answers: {
      200: jsonAnswer('The last runs, the newest first.', Runs, {
        items: [
          {
            source: 'eu-portal',
            startedAt: '2026-08-17T02:15:00.000Z',
            finishedAt: '2026-08-17T02:15:09.000Z',
            outcome: 'complete',
            ...{ pages: 2, seen: 4, new: 0, changed: 0, unchanged: 3, rejected: 1 },
            ...{ missing: 0, bytes: 1_048_576, notModified: 0 },
            rejections: [{ scope: 'record', ref: '9', reason: 'no-deadline' }],
          },
        ],
      }),
    },
    problems: ['not-found'],
  },
};
