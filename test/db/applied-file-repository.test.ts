import { appliedFileRepository } from '../../shared/db/applied-file-repository.ts';
import { inMemoryAppliedFiles } from '../support/in-memory/applied-files.ts';
import { useTables } from '../support/table.ts';
import { appliedFileContract } from './applied-file-repository.contract.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

appliedFileContract('in memory', async () => inMemoryAppliedFiles());
appliedFileContract('in the table', async () => appliedFileRepository(await newTable()));
appliedFileContract('in the database without a binary', async () =>
  appliedFileRepository(await newTableInProcess()),
);
