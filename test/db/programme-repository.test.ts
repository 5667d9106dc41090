import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { inMemoryProgrammes } from '../support/in-memory/programmes.ts';
import { useTables } from '../support/table.ts';
import { withPagesOf } from './faulty-table.ts';
import { programmeContract } from './programme-repository.contract.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

programmeContract('in memory', async () => inMemoryProgrammes());
programmeContract('in the table', async () => programmeRepository(await newTable()));
programmeContract('in the table, page by page', async () =>
  programmeRepository(withPagesOf(await newTable(), 1)),
);
programmeContract('in the database without a binary', async () =>
  programmeRepository(await newTableInProcess()),
);
