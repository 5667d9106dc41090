import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  type AddressEvent,
  type AddressKey,
  AddressState,
  afterFeedback,
  type Lifting,
  lifted,
  type Suppression,
  suppressionOf,
  unknownAddress,
  withoutReader,
} from '../domain/address-state.ts';
import type { PartyContactKey } from '../domain/contact-preferences.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { batchGet } from './batch.ts';
import { conditional, names } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import { addressStateKey, SUPPRESSED_ADDRESSES, suppressedAddressKey } from './keys.ts';
import { listAll } from './page.ts';
import { backoffMs, type RetryDeps, realRetry } from './retry.ts';
import type { Table } from './table.ts';

/** Others changed the same address again and again. Nothing was written: the same may be tried later. */
export class AddressBusyError extends Error {
  override readonly name = 'AddressBusyError';
}

/**
 * What became of mail, address by address. Writes follow one another: each is made from what was last written, and
 * made again when somebody else came first. They throw an AddressBusyError when that does not end. Reads throw a
 * CorruptItemError when what is stored does not parse.
 */
export type AddressStateRepository = {
  get: (key: AddressKey) => Promise<AddressState | undefined>;
  /** Takes a report into account. The same report again changes nothing. */
  record: (key: AddressKey, event: AddressEvent, reader?: PartyContactKey) => Promise<AddressState>;
  /** Lets mail go to an address again, until something new is reported. */
  lift: (
    key: AddressKey,
    lifting: Lifting,
  ) => Promise<Result<AddressState, { kind: 'not-suppressed' }>>;
  /**
   * Forgets that an address was a reader's. What nobody else needs is deleted; that nothing may be sent there is kept,
   * and given back.
   */
  forget: (key: AddressKey, reader: PartyContactKey) => Promise<Suppression | undefined>;
  /** Those of `keys` that get no mail. */
  suppressedAmong: (keys: readonly AddressKey[]) => Promise<Set<AddressKey>>;
  /** Every address that gets no mail, in no order; may lag a moment behind. */
  suppressed: () => Promise<AddressState[]>;
};

const ATTEMPTS = 6;

export const addressStateRepository = (
  table: Table,
  retry: RetryDeps = realRetry,
): AddressStateRepository => ({
  get: (key) => getState(table, key),

  record: (key, event, reader) =>
    change(table, retry, key, (state) => afterFeedback(state, event, reader)),

  lift: async (key, lifting) => {
    const state = await getState(table, key);
    if (!state || !suppressionOf(state)) return err({ kind: 'not-suppressed' });
    return ok(await change(table, retry, key, (current) => lifted(current, lifting)));
  },

  forget: async (key, reader) => {
    if (!(await getState(table, key))) return undefined;
    const state = await change(table, retry, key, (current) => withoutReader(current, reader));
    const suppression = suppressionOf(state);
    if (!suppression && state.readers.length === 0) await remove(table, state);
    return suppression;
  },

  suppressedAmong: async (keys) => {
    const items = await batchGet(table, keys.map(addressStateKey), retry);
    const states = items.map((item) => readItem(AddressState, item));
    return new Set(states.filter(suppressionOf).map(({ key }) => key));
  },

  suppressed: async () => {
    const states: AddressState[] = [];
    for await (const item of listAll(table, { partitions: [SUPPRESSED_ADDRESSES] })) {
      states.push(readItem(AddressState, item));
    }
    return states;
  },
});

const getState = async (table: Table, key: AddressKey): Promise<AddressState | undefined> => {
  const { Item } = await table.documents.send(
    new GetCommand({ TableName: table.name, Key: addressStateKey(key), ConsistentRead: true }),
  );
  return Item && readItem(AddressState, Item);
};

const change = async (
  table: Table,
  { sleep, random }: RetryDeps,
  key: AddressKey,
  to: (state: AddressState) => AddressState,
): Promise<AddressState> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(backoffMs(attempt - 1, random));
    const state = (await getState(table, key)) ?? unknownAddress(key);
    const changed = to(state);
    // A lost answer also ends here: what was written is found, and asks for no further change.
    if (changed === state) return state;
    const next = { ...changed, version: state.version + 1 };
    if ((await conditional(table.documents.send(putOf(table, next)))).ok) return next;
  }
  throw new AddressBusyError(`${ATTEMPTS} attempts to change the state of an address failed`);
};

/** What has been reported of the address meanwhile is somebody else's, and stays. */
const remove = async (table: Table, { key, version }: AddressState): Promise<void> => {
  const removal = new DeleteCommand({
    TableName: table.name,
    Key: addressStateKey(key),
    ConditionExpression: '#record.#version = :version',
    ExpressionAttributeNames: names('record', 'version'),
    ExpressionAttributeValues: { ':version': version },
  });
  await conditional(table.documents.send(removal));
};

const putOf = (table: Table, next: AddressState): PutCommand => {
  const listed = suppressionOf(next) ? suppressedAddressKey(next.key) : {};
  const before = next.version - 1;
  return new PutCommand({
    TableName: table.name,
    Item: itemOf({ ...addressStateKey(next.key), ...listed }, next),
    ...(before === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#record.#version = :before',
          ExpressionAttributeNames: names('record', 'version'),
          ExpressionAttributeValues: { ':before': before },
        }),
  });
};
