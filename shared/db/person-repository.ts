import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type ContactKey, ContactPreferences } from '../domain/contact-preferences.ts';
import { DigestIssue, IssueKey } from '../domain/digest-issue.ts';
import { Erasure } from '../domain/erasure.ts';
import { LinkMailRequest } from '../domain/link-mail-request.ts';
import { type Contact, Municipality } from '../domain/municipality.ts';
import { batchWrite } from './batch.ts';
import { conditional, names } from './conditional.ts';
import { itemOf, readItem } from './item.ts';
import {
  archivedIssueKey,
  copyPrefix,
  erasureKey,
  issueKey,
  issuePrefix,
  type Key,
  LINK_MAIL_PREFIX,
  linkMailKey,
  municipalityKey,
  preferencesKey,
} from './keys.ts';
import { NEXT_VERSION } from './next-version.ts';
import { inPartition, queryAll, type RawItem, readAll } from './query.ts';
import { type RetryDeps, realRetry } from './retry.ts';
import type { Table } from './table.ts';

/** A copy of an issue, as it is found. */
export type CopyKey = IssueKey & { token: string };

/** What a contact's municipality has of it, save for the address itself. */
export type ContactTraces = {
  preferences?: ContactPreferences;
  issues: DigestIssue[];
  copies: CopyKey[];
  linkMails: LinkMailRequest[];
};

/** All that is kept of one contact in the partition of its municipality. Reads see every write that ended before. */
export type PersonRepository = {
  /** The entry in the municipality's profile. */
  contact: (key: ContactKey) => Promise<Contact | undefined>;
  traces: (key: ContactKey) => Promise<ContactTraces>;
  /** An erasure that has begun and is not through. */
  erasure: (key: ContactKey) => Promise<Erasure | undefined>;
  begin: (erasure: Erasure) => Promise<void>;
  /** Takes the contact out of the profile. Without effect when it is not there. */
  removeContact: (key: ContactKey) => Promise<void>;
  removeTraces: (traces: ContactTraces) => Promise<void>;
  finish: (key: ContactKey) => Promise<void>;
};

export const personRepository = (table: Table, retry: RetryDeps = realRetry): PersonRepository => {
  const read = async (key: Key): Promise<RawItem | undefined> => {
    const get = new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true });
    return (await table.documents.send(get)).Item;
  };
  const contacts = async ({ municipalityId }: ContactKey): Promise<Contact[]> => {
    const item = await read(municipalityKey(municipalityId));
    return item ? readItem(Municipality, item).contacts : [];
  };
  return {
    contact: async (key) => (await contacts(key)).find(({ id }) => id === key.contactId),

    traces: async (key) => {
      const { contactId } = key;
      const { pk } = municipalityKey(key.municipalityId);
      const within = (prefix: string) =>
        queryAll(table, { ...inPartition(pk, prefix), ConsistentRead: true });
      const preferences = await read(preferencesKey(key));
      const mails = await readAll(within(LINK_MAIL_PREFIX), (item) =>
        readItem(LinkMailRequest, item),
      );
      return {
        ...(preferences && { preferences: readItem(ContactPreferences, preferences) }),
        issues: await readAll(within(issuePrefix(contactId)), (item) =>
          readItem(DigestIssue, item),
        ),
        copies: await readAll(within(copyPrefix(contactId)), (item) => readItem(Copy, item)),
        linkMails: mails.filter((mail) => mail.contactId === contactId),
      };
    },

    erasure: async (key) => {
      const item = await read(erasureKey(key));
      return item && readItem(Erasure, item);
    },

    begin: async (erasure) => {
      const Item = itemOf(erasureKey(erasure), erasure);
      await table.documents.send(new PutCommand({ TableName: table.name, Item }));
    },

    removeContact: async (key) => {
      for (;;) {
        const at = (await contacts(key)).findIndex(({ id }) => id === key.contactId);
        if (at < 0) return;
        // Others may have been taken out meanwhile, so that another stands there now.
        await conditional(table.documents.send(removalOf(table, key, at)));
      }
    },

    removeTraces: async ({ preferences, issues, copies, linkMails }) => {
      const keys = [
        ...(preferences ? [preferencesKey(preferences)] : []),
        ...issues.map(issueKey),
        ...copies.map((copy) => archivedIssueKey(copy, copy.token)),
        ...linkMails.map((mail) => linkMailKey(mail, mail.request)),
      ];
      await batchWrite(
        table,
        keys.map((key) => ({ delete: key })),
        retry,
      );
    },

    finish: async (key) => {
      await table.documents.send(
        new DeleteCommand({ TableName: table.name, Key: erasureKey(key) }),
      );
    },
  };
};

const Copy = z.object({ ...IssueKey.shape, token: z.string().min(1) });

const removalOf = (table: Table, { municipalityId, contactId }: ContactKey, at: number) =>
  new UpdateCommand({
    TableName: table.name,
    Key: municipalityKey(municipalityId),
    UpdateExpression: `REMOVE #record.#contacts[${at}] SET ${NEXT_VERSION}`,
    ConditionExpression: `#record.#contacts[${at}].#id = :id`,
    ExpressionAttributeNames: names('record', 'contacts', 'id', 'version'),
    ExpressionAttributeValues: { ':id': contactId, ':one': 1 },
  });
