import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { ImportId } from '../../shared/domain/bulk-import.ts';
import { eachMessage } from '../../shared/queue/batch.ts';
import type { MessageSender } from '../../shared/queue/send-messages.ts';
import { type Deps as RunDeps, runImport } from './run-import.ts';

export type Deps = RunDeps & {
  /** To the queue that starts this function. */
  send: MessageSender;
};

/** One message of the `imports` queue: this import has work to do. */
const ImportDue = z.object({ importId: ImportId });

/** Works on imports; one that takes longer than an invocation may goes on in another. */
export const runImports =
  (deps: Deps) =>
  (
    event: SQSEvent,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<SQSBatchResponse> =>
    eachMessage(deps.log, async (body) => {
      const { importId } = ImportDue.parse(body);
      const outcome = await runImport(deps, importId, () => context.getRemainingTimeInMillis());
      if (outcome === 'unfinished') await deps.send([{ importId }]);
    })(event);
