import { BadEnvironmentError } from '../../shared/environment.ts';
import { LocalDynamoError } from './dynamodb.ts';
import { oneLine, StartRefused } from './refusal.ts';

/** Does what a command is for; a refusal ends the process with one line and exit code 2. */
export const orRefuse = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (cause) {
    if (!isRefusal(cause)) throw cause;
    process.stderr.write(`grantbridge: ${oneLine(cause.message)}\n`);
    process.exit(2);
  }
};

/** Not a bug: the machine or the settings do not allow it. */
const isRefusal = (cause: unknown): cause is Error =>
  cause instanceof StartRefused ||
  cause instanceof LocalDynamoError ||
  cause instanceof BadEnvironmentError;
