import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SourceId } from '../domain/ids.ts';
import { AppliedFile, KEPT_DAYS } from '../domain/kept-answer.ts';
import { itemOf, readItem } from './item.ts';
import { appliedFileKey } from './keys.ts';
import { expiringAfter, type Table } from './table.ts';

/** Which file of a source was applied as a whole, by the revision of its reader. */
export type AppliedFileRepository = {
  /** Takes it out: whoever may change calls holds it alone, and if he dies it is forgotten. */
  take: (source: SourceId, revision: number) => Promise<AppliedFile | undefined>;
  put: (source: SourceId, revision: number, file: AppliedFile) => Promise<void>;
};

export const appliedFileRepository = (table: Table): AppliedFileRepository => ({
  take: async (source, revision) => {
    const Key = appliedFileKey(source, revision);
    const { Attributes } = await table.documents.send(
      new DeleteCommand({ TableName: table.name, Key, ReturnValues: 'ALL_OLD' }),
    );
    return Attributes && readItem(AppliedFile, Attributes);
  },

  put: async (source, revision, file) => {
    const Item = {
      ...itemOf(appliedFileKey(source, revision), file),
      ...expiringAfter(file.readAt, KEPT_DAYS),
    };
    await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  },
});
