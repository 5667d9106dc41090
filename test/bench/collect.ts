import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { collectCalls } from '../../functions/collect-calls/handler.ts';
import { startDynamo } from '../../infra/local/dynamodb.ts';
import { appliedFileRepository } from '../../shared/db/applied-file-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { ensureTable } from '../../shared/db/create-table.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { ok } from '../../shared/domain/result.ts';
import type { SourceRun } from '../../shared/domain/source-run.ts';
import type { FetchJson } from '../../shared/http/fetch-response.ts';
import { euPortal } from '../../shared/sources/eu-portal.ts';
import { keptLogger } from '../support/kept-logger.ts';
import { sourceDeps } from '../support/source-deps.ts';
import { timed } from './measure.ts';

const PAGES = 50;
const RECORDED = join(import.meta.dirname, '../../infra/local/recorded/eu-portal/page-1.json');

export type CollectBench = {
  records: number;
  wireMb: number;
  /** Records a second from wire format to table when all are new, and when none is. */
  newPerSecond: number;
  unchangedPerSecond: number;
};

/** Pages of 100 records of the portal, read, compared and stored by `collect-calls` in the embedded table. */
export const benchCollect = async (): Promise<CollectBench> => {
  const dynamo = await startDynamo();
  try {
    process.env.AWS_REGION ??= 'eu-west-1';
    process.env.AWS_ACCESS_KEY_ID ??= 'local';
    process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
    const table = openTable({ name: 'bench', endpoint: dynamo.endpoint });
    await ensureTable(table);
    const pages = manyPages();
    const collect = collectCalls({
      sources: [euPortal('https://portal.example/search')],
      calls: callRepository(table),
      appliedFiles: appliedFileRepository(table),
      runs: sourceRunRepository(table),
      ...sourceDeps({ fetchJson: answering(pages) }),
      publish: async () => undefined,
      log: keptLogger(),
    });
    const first = await timed(() => collect({ source: 'eu-portal' }));
    const second = await timed(() => collect({ source: 'eu-portal' }));
    return {
      records: first.value.seen,
      wireMb: Math.round(pages.reduce((sum, page) => sum + page.length, 0) / 1e5) / 10,
      newPerSecond: perSecond(first, 'new'),
      unchangedPerSecond: perSecond(second, 'unchanged'),
    };
  } finally {
    await dynamo.stop();
  }
};

const perSecond = (run: { value: SourceRun; seconds: number }, kind: 'new' | 'unchanged'): number =>
  Math.round(run.value[kind] / run.seconds);

const Answer = z.looseObject({ results: z.array(z.looseObject({ reference: z.string() })) });

/** The recorded page again and again, under references of its own each time. */
const manyPages = (): string[] => {
  const page = Answer.parse(JSON.parse(readFileSync(RECORDED, 'utf8')));
  return Array.from({ length: PAGES }, (_, n) =>
    JSON.stringify({
      ...page,
      totalResults: PAGES * page.results.length,
      pageNumber: n + 1,
      results: page.results.map((row) => ({ ...row, reference: `${n}${row.reference}` })),
    }),
  );
};

/** Answers as the network would, text to be parsed each time. */
const answering =
  (pages: readonly string[]): FetchJson =>
  async ({ url }) => {
    const page = Number(new URL(url).searchParams.get('pageNumber'));
    const text = pages[page - 1] ?? '{"results":[]}';
    return ok({ json: JSON.parse(text), bytes: text.length, attempts: 1 });
  };

export const collectLines = (bench: CollectBench): string[] => [
  `${bench.records} records (${bench.wireMb} MB) from wire format to the embedded table:`,
  `${bench.newPerSecond} a second when all are new, ${bench.unchangedPerSecond} when all are known`,
];
