import type { IndexedCall } from '../indexed-call.ts';
import { decodeCardChunk } from './chunks.ts';
import { type Contents, cardChunkOf, UnknownIndexFormatError } from './index-format.ts';

/** Reads chunks of one build of the index by their places. */
export type ReadChunks = (places: readonly number[]) => Promise<Uint8Array[]>;

/**
 * Gives the cards of calls by their positions in the index, in the order asked for. A chunk of cards is read when
 * the first of them is asked for, and kept. Throws an UnknownIndexFormatError for a position the index has not.
 */
export const cardsFrom = (
  contents: Contents,
  read: ReadChunks,
): ((positions: readonly number[]) => Promise<IndexedCall[]>) => {
  const kept = new Map<number, IndexedCall[]>();
  return async (positions) => {
    const places = positions.map((position) => cardChunkOf(contents, position));
    const missing = [...new Set(places)].filter((place) => !kept.has(place));
    const chunks = await read(missing);
    missing.forEach((place, at) => {
      kept.set(place, decodeCardChunk(chunks[at] ?? new Uint8Array()));
    });
    return positions.map((position, at) => {
      const place = places[at] ?? 0;
      const from = contents.cards[place - contents.matchChunks] ?? 0;
      const card = kept.get(place)?.[position - from];
      if (!card) throw new UnknownIndexFormatError(`no card of call ${position}`);
      return card;
    });
  };
};
