import { describe, expect, it } from 'vitest';
import {
  type KeptAnswerRepository,
  MAX_KEPT_BYTES,
} from '../../shared/db/kept-answer-repository.ts';
import { KeptAnswer } from '../../shared/domain/kept-answer.ts';

const anAnswer = (overrides: Record<string, unknown> = {}): KeptAnswer =>
  KeptAnswer.parse({
    request: 'https://eeagrants.org/calls\ntext/html\n',
    validators: { etag: '"1"' },
    mediaType: 'text/html',
    body: Uint8Array.of(1, 2, 3),
    keptAt: '2026-08-17T02:15:00.000Z',
    ...overrides,
  });

export const keptAnswerContract = (
  where: string,
  make: () => Promise<KeptAnswerRepository>,
): void => {
  describe(`kept answers ${where}`, () => {
    it('are found by what was asked for, each on its own', async () => {
      const answers = await make();
      const other = anAnswer({ request: 'https://eeagrants.org/other', body: Uint8Array.of(4) });
      for (const each of [anAnswer(), other]) await answers.put(each);
      expect(await answers.get(anAnswer().request)).toEqual(anAnswer());
      expect(await answers.get(other.request)).toEqual(other);
      expect(await answers.get('https://eeagrants.org/none')).toBeUndefined();
    });

    it('are replaced by later ones', async () => {
      const answers = await make();
      const later = anAnswer({ validators: { lastModified: 'Mon, 17 Aug 2026 02:15:00 GMT' } });
      for (const each of [anAnswer(), later]) await answers.put(each);
      expect(await answers.get(later.request)).toEqual(later);
    });

    it('fit up to the size that is promised, for the longest address there is', async () => {
      const answers = await make();
      const large = anAnswer({
        request: `https://eeagrants.org/${'x'.repeat(4000)}`,
        body: new Uint8Array(MAX_KEPT_BYTES).fill(7),
      });
      await answers.put(large);
      expect((await answers.get(large.request))?.body).toHaveLength(MAX_KEPT_BYTES);
    });
  });
};
