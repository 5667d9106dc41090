import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { LinkMailRequest } from '../domain/link-mail-request.ts';
import { conditional } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import { linkMailKey } from './keys.ts';
import { expiringAfter, type Table } from './table.ts';

/**
 * The mails with a link that somebody asked for, so that each request sends one at most. Reads throw a CorruptItemError
 * when what is stored does not parse.
 */
export type LinkMailRequestRepository = {
  /** Writes down that a mail is about to go out; gives back what is kept when the request was begun before. */
  begin: (request: LinkMailRequest) => Promise<LinkMailRequest | undefined>;
  /** The mail service took the mail. */
  finish: (request: LinkMailRequest) => Promise<void>;
  /** The mail service certainly did not take it: the same request may be made again. */
  forget: (request: LinkMailRequest) => Promise<void>;
};

/** Nobody repeats a request much later. */
const KEPT_DAYS = 90;

export const linkMailRequestRepository = (table: Table): LinkMailRequestRepository => {
  const put = (request: LinkMailRequest, onlyNew: boolean): PutCommand =>
    new PutCommand({
      TableName: table.name,
      Item: {
        ...itemOf(linkMailKey(request, request.request), request),
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
          Key: linkMailKey(request, request.request),
          ConsistentRead: true,
        }),
      );
      return Item && readItem(LinkMailRequest, Item);
    },

    finish: async (request) => {
      await table.documents.send(put(request, false));
    },

    forget: async (request) => {
      const Key = linkMailKey(request, request.request);
      await table.documents.send(new DeleteCommand({ TableName: table.name, Key }));
    },
  };
};
