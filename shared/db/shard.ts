/** Partitions over which a long list is spread, so that no one of them carries all its reads and writes. */
export const SHARDS = 16;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The shard of an id, 0 to 15: FNV-1a (32 bits, over UTF-16 code units), its halves folded together because
 * its low bits alone are the weakest. Stored items rest on it: it must never change.
 */
export const shardOf = (id: string): number => {
  let hash = FNV_OFFSET;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), FNV_PRIME);
  }
  return ((hash >>> 16) ^ hash) & (SHARDS - 1);
};
