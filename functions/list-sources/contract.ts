import * as z from 'zod';
import { SourceHealth } from '../../shared/domain/source-health.ts';
import { SourceRun } from '../../shared/domain/source-run.ts';
import { type Contracts, jsonAnswer, named } from '../../shared/http/contract.ts';
import { ListSourcesRequest } from './request.ts';

const SourceView = named(
  'Source',
  SourceHealth.extend({ lastRun: SourceRun.omit({ rejections: true, heldBack: true }).optional() }),
  'A source, whether it is alive, and how its last run went.',
);

export const contracts: Contracts = {
  'GET /sources': {
    summary: 'Lists the sources: whether each is alive, and how its last run went',
    tag: 'sources',
    request: ListSourcesRequest,
    answers: {
      200: jsonAnswer('Every source.', z.object({ items: z.array(SourceView) }), {
        items: [
          {
            source: 'eu-portal',
            state: 'fresh',
            everyHours: 24,
            lastGoodAt: '2026-08-17T02:15:00.000Z',
            lastRun: {
              source: 'eu-portal',
              startedAt: '2026-08-17T02:15:00.000Z',
              finishedAt: '2026-08-17T02:15:09.000Z',
              outcome: 'complete',
              ...{ pages: 2, seen: 171, new: 3, changed: 1, unchanged: 165, rejected: 2 },
              ...{ missing: 0, bytes: 1_048_576, notModified: 0 },
            },
          },
        ],
      }),
    },
  },
};
