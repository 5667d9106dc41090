import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SourceId } from '../domain/ids.ts';
import { SourceRun } from '../domain/source-run.ts';
import { itemOf, readItem } from './item.ts';
import { RUN_PREFIX, sourcePartition, sourceRunKey } from './keys.ts';
import { inPartition, queryAll } from './query.ts';
import type { Table } from './table.ts';

/** The runs of the sources. Reads throw a CorruptItemError when what is stored does not parse. */
export type SourceRunRepository = {
  /** A run of the same source that started at the same instant is the same run, and replaced. */
  put: (run: SourceRun) => Promise<void>;
  /** The last runs, the newest first. */
  latest: (source: SourceId, limit: number) => Promise<SourceRun[]>;
  /** The last run that read everything. */
  latestComplete: (source: SourceId) => Promise<SourceRun | undefined>;
};

export const sourceRunRepository = (table: Table): SourceRunRepository => ({
  put: async (run) => {
    const Item = itemOf(sourceRunKey(run.source, run.startedAt), run);
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  },

  latest: async (source, limit) => {
    const runs: SourceRun[] = [];
    for await (const run of newestFirst(table, source, limit)) {
      runs.push(run);
      if (runs.length === limit) break;
    }
    return runs;
  },

  latestComplete: async (source) => {
    for await (const run of newestFirst(table, source, LIKELY_ENOUGH)) {
      if (run.outcome === 'complete') return run;
    }
    return undefined;
  },
});

/** Runs read at once in search of a complete one: mostly the first is, and a run can be large. */
const LIKELY_ENOUGH = 3;

async function* newestFirst(
  table: Table,
  source: SourceId,
  pageSize: number,
): AsyncGenerator<SourceRun, void, void> {
  const items = queryAll(table, {
    ...inPartition(sourcePartition(source), RUN_PREFIX),
    ScanIndexForward: false,
    Limit: pageSize,
  });
  for await (const item of items) yield readItem(SourceRun, item);
}
