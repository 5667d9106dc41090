import { describe, expect, it } from 'vitest';
import {
  BrokenCallIndexError,
  type CallIndexRepository,
  ChunkTooLargeError,
  MAX_CHUNK_BYTES,
  type StoredCallIndex,
  SupersededCallIndexError,
} from '../../shared/db/call-index-repository.ts';
import { Instant } from '../../shared/domain/time.ts';

/** An index whose chunks are each filled with one byte of `bytes`. */
export const anIndex = (
  version: string,
  bytes: number[],
  builtAt = '2026-08-17T04:30:00.000Z',
): StoredCallIndex => ({
  version,
  builtAt: Instant.parse(builtAt),
  chunks: bytes.map((byte) => new Uint8Array(1000).fill(byte)),
});

export const callIndexContract = (
  where: string,
  make: () => Promise<CallIndexRepository>,
): void => {
  describe(`the call index ${where}`, () => {
    it('is not there before the first was saved', async () => {
      const index = await make();
      expect(await index.currentVersion()).toBeUndefined();
      expect(await index.load()).toBeUndefined();
    });

    it('gives back what was saved, chunk by chunk in order', async () => {
      const index = await make();
      const saved = anIndex(
        'v1',
        Array.from({ length: 30 }, (_, at) => at),
      );
      await index.save(saved);
      expect(await index.currentVersion()).toBe('v1');
      expect(await index.load()).toEqual(saved);
    });

    it('gives the last that was saved, larger or smaller, and an older one again', async () => {
      const index = await make();
      const builds = [
        anIndex('v1', [1, 2, 3], '2026-08-17T00:00:00.000Z'),
        anIndex('v2', [4], '2026-08-18T00:00:00.000Z'),
        anIndex('v1', [1, 2, 3], '2026-08-19T00:00:00.000Z'),
      ];
      for (const build of builds) {
        await index.save(build);
        expect(await index.load()).toEqual(build);
      }
    });

    it('keeps the newer of two whose older one ended last, unless a clock was set back', async () => {
      const index = await make();
      const newer = anIndex('v2', [2], '2026-08-17T04:31:00.000Z');
      await index.save(newer);
      await index.save(anIndex('v1', [1, 1], '2026-08-17T04:30:00.000Z'));
      expect(await index.load()).toEqual(newer);
      const setBack = anIndex('v3', [3], '2026-08-16T04:30:00.000Z');
      await index.save(setBack);
      expect(await index.load()).toEqual(setBack);
    });

    it('gives single chunks of the build that was opened, in the order they are asked for', async () => {
      const index = await make();
      expect(await index.open()).toBeUndefined();
      const saved = anIndex('v1', [1, 2, 3]);
      await index.save(saved);
      const opened = await index.open();
      expect(opened).toMatchObject({ version: 'v1', builtAt: saved.builtAt });
      expect(await opened?.read([2, 0])).toEqual([saved.chunks[2], saved.chunks[0]]);
      expect(await opened?.read([])).toEqual([]);
      await expect(opened?.read([3])).rejects.toThrow(BrokenCallIndexError);
    });

    it('says so when the build that was opened has been replaced', async () => {
      const index = await make();
      await index.save(anIndex('v1', [1, 2], '2026-08-17T00:00:00.000Z'));
      const opened = await index.open();
      await index.save(anIndex('v2', [3], '2026-08-18T00:00:00.000Z'));
      await expect(opened?.read([0])).rejects.toThrow(SupersededCallIndexError);
    });

    it('can be saved again unchanged', async () => {
      const index = await make();
      await index.save(anIndex('v1', [1, 2]));
      await index.save(anIndex('v1', [1, 2]));
      expect(await index.load()).toEqual(anIndex('v1', [1, 2]));
    });

    it('may be empty', async () => {
      const index = await make();
      await index.save(anIndex('v0', []));
      expect(await index.load()).toEqual(anIndex('v0', []));
    });

    it('takes a chunk of the largest size, and refuses a larger one while the old index stays', async () => {
      const index = await make();
      const largest = { ...anIndex('v1', []), chunks: [new Uint8Array(MAX_CHUNK_BYTES).fill(7)] };
      await index.save(largest);
      const tooLarge = { ...anIndex('v2', []), chunks: [new Uint8Array(MAX_CHUNK_BYTES + 1)] };
      await expect(index.save(tooLarge)).rejects.toThrow(ChunkTooLargeError);
      expect(await index.load()).toEqual(largest);
    });
  });
};
