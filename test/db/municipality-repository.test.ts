import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { inMemoryMunicipalities } from '../support/in-memory/municipalities.ts';
import { inMemoryOrganisations } from '../support/in-memory/organisations.ts';
import { useTables } from '../support/table.ts';
import { withPagesOf } from './faulty-table.ts';
import { municipalityContract } from './municipality-repository.contract.ts';
import { organisationContract } from './organisation-repository.contract.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

municipalityContract('in memory', async () => inMemoryMunicipalities());
municipalityContract('in the table', async () => municipalityRepository(await newTable()));
municipalityContract('in the table, page by page', async () =>
  municipalityRepository(withPagesOf(await newTable(), 2)),
);
municipalityContract('in the database without a binary', async () =>
  municipalityRepository(await newTableInProcess()),
);

organisationContract('in memory', async () => inMemoryOrganisations());
organisationContract('in the table', async () => organisationRepository(await newTable()));
organisationContract('in the database without a binary', async () =>
  organisationRepository(await newTableInProcess()),
);
