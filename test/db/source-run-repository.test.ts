import { runUnderWayRepository } from '../../shared/db/run-under-way-repository.ts';
import { sourceRunRepository } from '../../shared/db/source-run-repository.ts';
import { inMemoryRunsUnderWay } from '../support/in-memory/runs-under-way.ts';
import { inMemorySourceRuns } from '../support/in-memory/source-runs.ts';
import { useTables } from '../support/table.ts';
import { withPagesOf } from './faulty-table.ts';
import { runUnderWayContract } from './run-under-way-repository.contract.ts';
import { sourceRunContract } from './source-run-repository.contract.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

sourceRunContract('in memory', async () => inMemorySourceRuns());
sourceRunContract('in the table', async () => sourceRunRepository(await newTable()));
sourceRunContract('in the table, page by page', async () =>
  sourceRunRepository(withPagesOf(await newTable(), 1)),
);
sourceRunContract('in the database without a binary', async () =>
  sourceRunRepository(await newTableInProcess()),
);

runUnderWayContract('in memory', async () => inMemoryRunsUnderWay());
runUnderWayContract('in the table', async () => runUnderWayRepository(await newTable()));
