import { describe, expect, it } from 'vitest';
import type { AppliedFileRepository } from '../../shared/db/applied-file-repository.ts';
import { SourceId } from '../../shared/domain/ids.ts';
import { AppliedFile } from '../../shared/domain/kept-answer.ts';

const BULK = SourceId.parse('eu-portal-bulk');

const aFile = (etag = '"1"'): AppliedFile =>
  AppliedFile.parse({
    url: 'https://ec.europa.eu/grantsTenders.json',
    validators: { etag },
    readAt: '2026-08-17T02:15:00.000Z',
  });

export const appliedFileContract = (
  where: string,
  make: () => Promise<AppliedFileRepository>,
): void => {
  describe(`applied files ${where}`, () => {
    it('are taken out by whoever takes them', async () => {
      const files = await make();
      await files.put(BULK, 1, aFile());
      expect(await files.take(BULK, 1)).toEqual(aFile());
      expect(await files.take(BULK, 1)).toBeUndefined();
    });

    it('give way to later ones', async () => {
      const files = await make();
      await files.put(BULK, 1, aFile());
      await files.put(BULK, 1, aFile('"2"'));
      expect(await files.take(BULK, 1)).toEqual(aFile('"2"'));
    });

    it('are unknown to another source and to a reader that was changed', async () => {
      const files = await make();
      await files.put(BULK, 1, aFile());
      expect(await files.take(BULK, 2)).toBeUndefined();
      expect(await files.take(SourceId.parse('isun'), 1)).toBeUndefined();
    });

    it('go to one alone of several who take them at once', async () => {
      const files = await make();
      await files.put(BULK, 1, aFile());
      const taken = await Promise.all([1, 2, 3].map(() => files.take(BULK, 1)));
      expect(taken.filter((file) => file !== undefined)).toEqual([aFile()]);
    });
  });
};
