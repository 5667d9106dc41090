import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { CorruptItemError, itemOf } from '../../shared/db/item.ts';
import { municipalityKey, municipalityListKey } from '../../shared/db/keys.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { aMunicipality } from '../support/builders.ts';
import { useTables } from '../support/table.ts';

const newTable = useTables();
const { id } = aMunicipality();
const keys = { ...municipalityKey(id), ...municipalityListKey(id) };

describe('an item that does not hold what its key promises', () => {
  const corrupt = async (item: Record<string, unknown>) => {
    const table = await newTable();
    await table.documents.send(new PutCommand({ TableName: table.name, Item: item }));
    return municipalityRepository(table);
  };

  it('is never given out, however it is read', async () => {
    const record = { ...aMunicipality(), population: 'many' };
    const municipalities = await corrupt(itemOf(keys, record));
    for (const read of [
      () => municipalities.get(id),
      () => municipalities.getMany([id]),
      () => municipalities.page({ limit: 1 }),
    ]) {
      // One read at a time: a second one that is refused before it is looked at is nobody's.
      const refusal = await read().catch((cause: unknown) => cause);
      expect(refusal).toBeInstanceOf(CorruptItemError);
      expect(refusal).toMatchObject({ key: municipalityKey(id) });
    }
  });

  it('is named with what is wrong, and without its values', async () => {
    const contacts = [{ id: 'main', email: 'secret at example', language: 'bg' }];
    const municipalities = await corrupt(itemOf(keys, { ...aMunicipality(), contacts }));
    const message = await municipalities.get(id).catch((cause: unknown) => String(cause));
    expect(message).toContain('MUNICIPALITY#BG-SZR31');
    expect(message).toContain('contacts.0.email');
    expect(message).not.toContain('secret');
  });

  it('is corrupt without a record, too', async () => {
    const municipalities = await corrupt(keys);
    await expect(municipalities.get(id)).rejects.toThrow(CorruptItemError);
  });
});
