import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ConfirmationRequest } from '../domain/confirmation-request.ts';
import { conditional } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import { confirmationKey } from './keys.ts';
import { expiringAfter, type Table } from './table.ts';

/**
 * The mails that ask to confirm an address, so that each request sends one at most. Reads throw a CorruptItemError
 * when what is stored does not parse.
 */
export type ConfirmationRequestRepository = {
  /** Writes down that a mail is about to go out; gives back what is kept when the request was begun before. */
  begin: (request: ConfirmationRequest) => Promise<ConfirmationRequest | undefined>;
  /** The mail service took the mail. */
  finish: (request: ConfirmationRequest) => Promise<void>;
  /** The mail service certainly did not take it: the same request may be made again. */
  forget: (request: ConfirmationRequest) => Promise<void>;
};

/** A link to confirm works for a week; nobody repeats a request much later. */
const KEPT_DAYS = 90;

export const confirmationRequestRepository = (table: Table): ConfirmationRequestRepository => {
  const put = (request: ConfirmationRequest, onlyNew: boolean): PutCommand =>
    new PutCommand({
      TableName: table.name,
      Item: {
        ...itemOf(confirmationKey(request, request.request), request),
        ...expiringAfter(request.at, KEPT_DAYS),
      },
      ...(onlyNew ? { ConditionExpression: 'attribute_not_exists(pk)' } : {}),
    });
  return {
    begin: async (request) => {
      const written = await conditional(table.documents.send(put(request, true)));
      if (written.ok) return undefined;
      const { Item } = await table.documents.send(
        new GetCommand({
          TableName: table.name,
          Key: confirmationKey(request, request.request),
          ConsistentRead: true,
        }),
      );
      return Item && readItem(ConfirmationRequest, Item);
    },

    finish: async (request) => {
      await table.documents.send(put(request, false));
    },

    forget: async (request) => {
      const Key = confirmationKey(request, request.request);
      await table.documents.send(new DeleteCommand({ TableName: table.name, Key }));
    },
  };
};
