import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import type { RunningDynamo } from './dynamodb.ts';
import { LocalDynamoError, reasonOf } from './dynamodb-error.ts';
import { withTransactions } from './dynamodb-transactions.ts';

/** A DynamoDB inside this process, for machines without the prebuilt one. Ends with the process. */
export const startInProcess = async (dataDir: string | undefined): Promise<RunningDynamo> => {
  // Imported late: it brings its own storage along, which most machines never need.
  const { default: dynalite } = await import('dynalite');
  const path = dataDir === undefined ? undefined : join(dataDir, 'dynalite');
  if (path !== undefined) await mustOpen(path);
  const bare = dynalite({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(path === undefined ? {} : { path }),
  });
  const server = withTransactions(bare);
  const port = await listen(server);
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => close(server) };
};

type Storage = { open: () => Promise<void>; close: () => Promise<void> };

const StorageModule = z.object({
  Level: z.custom<new (path: string) => Storage>((value) => typeof value === 'function'),
});

/** dynalite never tells that its storage does not open, and hangs: so open it once beforehand, as it will. */
const mustOpen = async (path: string): Promise<void> => {
  const here = createRequire(import.meta.url);
  const { Level } = StorageModule.parse(createRequire(here.resolve('dynalite'))('level'));
  const storage = new Level(path);
  try {
    await storage.open();
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    const message = `The local database does not start with its data in ${path}: ${reasonOf(cause)}`;
    throw new LocalDynamoError(message, { cause });
  } finally {
    await storage.close();
  }
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new LocalDynamoError(`The local database cannot listen: ${reasonOf(cause)}`)),
    );
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new LocalDynamoError('The local database has no port'));
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!server.listening) return resolve();
    server.close((cause) => (cause ? reject(cause) : resolve()));
    // Clients keep connections open for the next request; waiting for them would take a minute.
    server.closeAllConnections();
  });
