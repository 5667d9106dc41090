import { DatabaseSync } from 'node:sqlite';
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import * as z from 'zod';
import { TOP } from './lexical.ts';

/** A call's words as terms with blanks between, so that every engine has the same terms. */
export type PeerCall = { id: number; title: string; body: string };

/** The lexical task by another engine: the best calls for terms with blanks between. */
export type Peer = (terms: string) => Promise<number[]> | number[];

/** As our index weighs a title. */
const TITLE = 3;

const splitAtBlanks = (text: string): string[] => text.split(' ').filter(Boolean);

/** SQLite's full-text index, in memory, ranked by its BM25. */
export const sqlite = (calls: readonly PeerCall[]): Peer => {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE calls USING fts5(title, body, tokenize = 'ascii')");
  database.exec(`INSERT INTO calls(calls, rank) VALUES('rank', 'bm25(${TITLE}.0, 1.0)')`);
  const insert = database.prepare('INSERT INTO calls(rowid, title, body) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const { id, title, body } of calls) insert.run(id, title, body);
  database.exec('COMMIT');
  database.exec("INSERT INTO calls(calls) VALUES('optimize')");
  const select = database.prepare(
    `SELECT rowid AS id FROM calls WHERE calls MATCH ? ORDER BY rank LIMIT ${TOP}`,
  );
  const Rows = z.array(z.object({ id: z.number() }));
  return (terms) => {
    const query = splitAtBlanks(terms).map((term) => `"${term}"`);
    return Rows.parse(select.all(query.join(' OR '))).map(({ id }) => id);
  };
};

export const miniSearch = (calls: readonly PeerCall[]): Peer => {
  const index = new MiniSearch<PeerCall>({
    fields: ['title', 'body'],
    tokenize: splitAtBlanks,
    processTerm: (term) => term,
    searchOptions: { boost: { title: TITLE } },
  });
  index.addAll(calls);
  const Id = z.number();
  return (terms) =>
    index
      .search(terms)
      .slice(0, TOP)
      .map(({ id }) => Id.parse(id));
};

/** Orama takes what is asked for as the beginning of a word; with an end that all words have it is the whole word. */
const END = '$';

export const orama = async (calls: readonly PeerCall[]): Promise<Peer> => {
  const ended = (text: string): string[] => splitAtBlanks(text).map((term) => term + END);
  const index = create({
    schema: { title: 'string', body: 'string' },
    components: {
      tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: ended },
    },
  });
  await insertMultiple(
    index,
    calls.map(({ id, title, body }) => ({ id: String(id), title, body })),
  );
  return async (terms) => {
    const { hits } = await search(index, {
      term: terms,
      limit: TOP,
      boost: { title: TITLE },
      threshold: 1,
    });
    return hits.map(({ id }) => Number(id));
  };
};
