import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ProgrammeCode } from '../domain/ids.ts';
import { Programme } from '../domain/programme.ts';
import { itemOf, readItem } from './item.ts';
import { PROGRAMMES, programmeKey, programmeListKey } from './keys.ts';
import { listAll } from './page.ts';
import type { Table } from './table.ts';

/** The funding programmes. Reads throw a CorruptItemError when what is stored does not parse. */
export type ProgrammeRepository = {
  put: (programme: Programme) => Promise<void>;
  get: (code: ProgrammeCode) => Promise<Programme | undefined>;
  /** In the order of their codes. */
  all: () => Promise<Programme[]>;
};

export const programmeRepository = (table: Table): ProgrammeRepository => ({
  put: async (programme) => {
    const { code } = programme;
    const keys = { ...programmeKey(code), ...programmeListKey(code) };
    await table.documents.send(
      new PutCommand({ TableName: table.name, Item: itemOf(keys, programme) }),
    );
  },

  get: async (code) => {
    const { Item } = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: programmeKey(code) }),
    );
    return Item && readItem(Programme, Item);
  },

  all: async () => {
    const programmes: Programme[] = [];
    for await (const item of listAll(table, { partitions: [PROGRAMMES] })) {
      programmes.push(readItem(Programme, item));
    }
    return programmes;
  },
});
