import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { municipalityKey, municipalityListKey } from '../../shared/db/keys.ts';
import { membershipRepository } from '../../shared/db/membership-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { membersOf } from '../../shared/municipalities/members-of.ts';
import { aMunicipality } from '../support/builders.ts';
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

describe('a municipality that was kept before its changes were counted', () => {
  it('is of version 1, and saved as the second', async () => {
    const table = await newTable();
    const municipalities = municipalityRepository(table);
    const { version: _none, ...record } = aMunicipality();
    const Item = { ...municipalityKey(record.id), ...municipalityListKey(record.id), record };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    const kept = await municipalities.get(record.id);
    expect(kept).toEqual(aMunicipality());
    expect(await municipalities.save(aMunicipality())).toEqual({ ok: true });
    const other = aMunicipality({ population: 7 });
    expect(await municipalities.save(other)).toMatchObject({ ok: false });
    expect(await municipalities.save({ ...other, version: 2 })).toEqual({ ok: true });
    expect(await municipalities.save({ ...other, population: 8, version: 2 })).toMatchObject({
      ok: false,
    });
  });

  it('is found among those that ever joined its association once it is saved, also when it leaves', async () => {
    const table = await newTable();
    const municipalities = municipalityRepository(table);
    const memberships = membershipRepository(table);
    const one = aMunicipality();
    const [association] = one.associations;
    if (!association) throw new Error('it is in one');
    await municipalities.save(one);
    await municipalities.save({ ...one, associations: [], version: 2 });
    expect(await memberships.everJoined(association, 5)).toEqual([one.id]);
    expect(await memberships.everJoined(association, 5, one.id)).toEqual([]);
    const members = await membersOf({ municipalities, memberships }, association, { limit: 100 });
    expect(members).toEqual({ ok: true, value: { items: [] } });
  });
});
