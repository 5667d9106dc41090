import * as z from 'zod';

/** A compiled index is in a format that this code does not know, or is no index at all; building it again mends it. */
export class UnknownIndexFormatError extends Error {
  override readonly name = 'UnknownIndexFormatError';
}

/** Reads JSON of a compiled index. Throws an UnknownIndexFormatError when it is none, or another than `schema`. */
export const readJson = <S extends z.ZodType>(schema: S, bytes: Uint8Array): z.output<S> => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UnknownIndexFormatError('a part that cannot be read', { cause });
  }
};

/** How an index is laid out in its chunks. A reader knows one format and refuses the others. */
const FORMAT = 3;
const MAGIC = 'GrantBridge calls';
const HEAD = MAGIC.length + 5;

/**
 * What the first chunk begins with. First come the chunks of the matcher, then the cards, each chunk of them
 * from the call in `cards` on.
 */
export const Contents = z.object({
  matchChunks: z.number().int().positive(),
  cards: z.array(z.number().int().nonnegative()),
  calls: z.number().int().nonnegative(),
});
export type Contents = z.infer<typeof Contents>;

/** The bytes that an index begins with: name, format, length of the contents, contents. */
export const writeContents = (contents: Contents): Buffer => {
  const json = Buffer.from(JSON.stringify(contents));
  const head = Buffer.alloc(HEAD);
  head.write(MAGIC);
  head.writeUInt8(FORMAT, MAGIC.length);
  head.writeUInt32LE(json.length, MAGIC.length + 1);
  return Buffer.concat([head, json]);
};

/** The contents, and the rest of the first chunk. Throws an UnknownIndexFormatError for another format. */
export const readContents = (first: Uint8Array): { contents: Contents; rest: Uint8Array } => {
  const bytes = Buffer.from(first.buffer, first.byteOffset, first.byteLength);
  if (bytes.length < HEAD || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new UnknownIndexFormatError('not a call index');
  }
  const format = bytes.readUInt8(MAGIC.length);
  if (format !== FORMAT) throw new UnknownIndexFormatError(`format ${format}, known is ${FORMAT}`);
  const end = HEAD + bytes.readUInt32LE(MAGIC.length + 1);
  return { contents: readJson(Contents, bytes.subarray(HEAD, end)), rest: bytes.subarray(end) };
};

/** Which chunk holds the card of the call at `position`, counted over all chunks. */
export const cardChunkOf = ({ matchChunks, cards }: Contents, position: number): number => {
  let low = 0;
  let high = cards.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return matchChunks + low - 1;
};
