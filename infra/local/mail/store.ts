import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../durable-file.ts';
import { Envelope } from './envelope.ts';

export type MailStore = {
  /** On the disk for good when this resolves. */
  add: (envelope: Envelope, raw: Uint8Array) => Promise<void>;
  /** The newest first. */
  list: () => readonly Envelope[];
  get: (messageId: string) => Envelope | undefined;
  raw: (messageId: string) => Promise<Buffer>;
  /** Everything that was to be reported of this mail was handled. */
  confirm: (messageId: string) => Promise<void>;
  unconfirmed: () => readonly Envelope[];
};

/**
 * Mails in a folder: `<id>.eml` the source, `<id>.json` the envelope, `<id>.reported` once its events were
 * handled. The envelope comes first and the source last: a mail counts as taken as soon as its `.eml` exists.
 */
export const openMailStore = async (dataDir: string): Promise<MailStore> => {
  const folder = join(dataDir, 'mail');
  mkdirSync(folder, { recursive: true });
  const path = (messageId: string, kind: 'eml' | 'json' | 'reported'): string =>
    join(folder, `${messageId}.${kind}`);
  removeUnfinished(folder);
  const names = new Set(readdirSync(folder));
  const known = await readEnvelopes(folder, names);
  const reported = new Set([...known.keys()].filter((id) => names.has(`${id}.reported`)));

  return {
    add: async (envelope, raw) => {
      const { messageId } = envelope;
      await writeDurably(path(messageId, 'json'), JSON.stringify(envelope, undefined, 2));
      await writeDurably(path(messageId, 'eml'), raw);
      known.set(messageId, envelope);
    },
    list: () => [...known.values()].reverse(),
    get: (messageId) => known.get(messageId),
    raw: (messageId) => readFile(path(messageId, 'eml')),
    confirm: async (messageId) => {
      await writeFile(path(messageId, 'reported'), '', { flush: true });
      reported.add(messageId);
    },
    unconfirmed: () => [...known.values()].filter(({ messageId }) => !reported.has(messageId)),
  };
};

/** What a crash left of mails that were never taken. */
const removeUnfinished = (folder: string): void => {
  const names = readdirSync(folder);
  const taken = new Set(names.filter((name) => name.endsWith('.eml')));
  for (const name of names) {
    const source = name.replace(/\.(json|reported)$/, '.eml');
    const isOurs = source !== name || name.endsWith('.part');
    if (isOurs && !taken.has(source)) rmSync(join(folder, name));
  }
};

/** Files read at once: many enough to be quick, few enough for any limit on open files. */
const AT_ONCE = 64;

/** The envelopes of all mails, the oldest first. */
const readEnvelopes = async (
  folder: string,
  names: ReadonlySet<string>,
): Promise<Map<string, Envelope>> => {
  const sources = [...names].filter((name) => name.endsWith('.eml'));
  const envelopes: Envelope[] = [];
  for (let at = 0; at < sources.length; at += AT_ONCE) {
    const reads = sources.slice(at, at + AT_ONCE).map(async (name) => {
      const text = await readFile(join(folder, name.replace(/\.eml$/, '.json')), 'utf8');
      return Envelope.parse(JSON.parse(text));
    });
    envelopes.push(...(await Promise.all(reads)));
  }
  const order = (each: Envelope): string => `${each.receivedAt} ${each.messageId}`;
  envelopes.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return new Map(envelopes.map((envelope) => [envelope.messageId, envelope]));
};
