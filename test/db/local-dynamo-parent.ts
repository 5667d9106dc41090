import { startDynamo } from '../../infra/local/dynamodb.ts';

/** A process that starts a database in the folder it is given, tells its address, and stays. */
const { endpoint } = await startDynamo({
  ...(process.argv[2] ? { dataDir: process.argv[2] } : {}),
});
process.stdout.write(`${endpoint}\n`);
setInterval(() => {}, 60_000);
