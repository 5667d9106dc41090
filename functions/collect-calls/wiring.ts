import middy from '@middy/core';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { appliedFileRepository } from '../../shared/db/applied-file-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { keptAnswerRepository } from '../../shared/db/kept-answer-repository.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import type { Result } from '../../shared/domain/result.ts';
import { TableEnvironment } from '../../shared/environment.ts';
import { answerMemory } from '../../shared/http/answer-memory.ts';
import { DEFAULT_FETCH_SETTINGS, systemEdge } from '../../shared/http/fetch-edge.ts';
import { jsonFetcher, textFetcher } from '../../shared/http/fetch-response.ts';
import { DEFAULT_STREAM_SETTINGS, streamFetcher } from '../../shared/http/fetch-stream.ts';
import { politeEdge } from '../../shared/http/polite-edge.ts';
import { logger } from '../../shared/log/logger.ts';
import { publisher } from '../../shared/queue/publish-events.ts';
import type { Source } from '../../shared/sources/source.ts';
import { collectCalls } from './handler.ts';

/** What every collecting function is told. */
export const CollectEnvironment = TableEnvironment.extend({
  EVENT_BUS_NAME: z.string().min(1),
  FETCH_TIMEOUT_MS: z.coerce.number().int().positive().default(15_000),
  FETCH_RETRIES: z.coerce.number().int().nonnegative().default(3),
  FETCH_SPACING_MS: z.coerce.number().int().nonnegative().max(10_000).default(300),
});

/** A setting that holds an address, checked and completed by the source it belongs to. */
export const addressBy = <T>(read: (setting?: string) => Result<T, { kind: string }>) =>
  z
    .string()
    .optional()
    .transform((setting, context) => {
      const address = read(setting);
      if (address.ok) return address.value;
      context.addIssue({ code: 'custom', message: 'not a web address' });
      return z.NEVER;
    });

/**
 * What reads any of `sources`, and asks only under their `addresses`, with what it writes to. `system`: by what it
 * reaches them.
 */
export const wireCollecting = (
  name: string,
  environment: z.infer<typeof CollectEnvironment>,
  sources: readonly Source[],
  addresses: readonly string[],
  system = systemEdge(),
) => {
  const table = openTable({ name: environment.TABLE_NAME });
  const patience = { retries: environment.FETCH_RETRIES };
  const fetching = {
    ...DEFAULT_FETCH_SETTINGS,
    ...patience,
    timeoutMs: environment.FETCH_TIMEOUT_MS,
  };
  const streaming = {
    ...DEFAULT_STREAM_SETTINGS,
    ...patience,
    idleMs: environment.FETCH_TIMEOUT_MS,
  };
  // One edge for all three, so that together they are easy on a host.
  const edge = politeEdge(system, { spacingMs: environment.FETCH_SPACING_MS, addresses });
  const memory = answerMemory(keptAnswerRepository(table), edge);
  const [runs, log, now] = [sourceRunRepository(table), logger(name), systemClock()];
  const collect = collectCalls({
    sources,
    calls: callRepository(table),
    runs,
    appliedFiles: appliedFileRepository(table),
    fetchJson: jsonFetcher(fetching, edge, memory),
    fetchText: textFetcher(fetching, edge, memory),
    fetchStream: streamFetcher(streaming, edge),
    publish: publisher(environment.EVENT_BUS_NAME),
    log,
    now,
  });
  return { collect, runs, log, now };
};

/** The function that reads any of `sources`. */
export const collector = (...wiring: Parameters<typeof wireCollecting>) =>
  middy(wireCollecting(...wiring).collect);
