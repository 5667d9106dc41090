import * as z from 'zod';
import { startDynamo } from '../../infra/local/dynamodb.ts';
import { TABLE } from '../../infra/local/names.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { runService } from '../support/run-service.ts';
import { useDummyCredentials } from '../support/table.ts';
import { type ReplayedService, WeeklyRun } from './replay.ts';

const Summary = z.object({ sources: z.tuple([WeeklyRun]) });

/** The service as users start it, once a week, with its data in a folder. */
export const startedService = (data: string): ReplayedService => ({
  oneWeek: async (origin, now) => {
    const options = ['--once', '--json', '--sources', 'eu-portal', '--data', data];
    const run = await runService([...options, '--now', now.toISOString()], {
      EU_PORTAL_URL: origin,
    });
    if (run.code !== 0)
      throw new Error(`${now.toISOString()} ended with ${run.code}: ${run.stderr}`);
    return Summary.parse(JSON.parse(run.stdout)).sources[0];
  },

  lookInto: async (look) => {
    useDummyCredentials();
    const dynamo = await startDynamo({ dataDir: data, environment: {} });
    const table = openTable({ name: TABLE, endpoint: dynamo.endpoint });
    try {
      return await look(callRepository(table));
    } finally {
      table.documents.destroy();
      await dynamo.stop();
    }
  },
});
