import { SourceRun } from '../../shared/domain/source-run.ts';
import { NOW } from './builders.ts';

/** A run that found nothing, unless told otherwise. */
export const aSourceRun = (overrides: Record<string, unknown> = {}): SourceRun =>
  SourceRun.parse({
    source: 'eu-portal',
    startedAt: NOW.toISOString(),
    finishedAt: NOW.toISOString(),
    outcome: 'complete',
    ...{ pages: 1, seen: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0, bytes: 0 },
    rejections: [],
    ...overrides,
  });
