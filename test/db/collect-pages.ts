import type { Page } from '../../shared/db/page.ts';
import type { Result } from '../../shared/domain/result.ts';

/** Follows the cursors to the end. Gives every page, so that a test sees their sizes too. */
export const collectPages = async <T>(
  next: (cursor: { cursor?: string }) => Promise<Result<Page<T>, { kind: 'bad-cursor' }>>,
): Promise<T[][]> => {
  const pages: T[][] = [];
  let cursor: string | undefined;
  do {
    const page = await next(cursor === undefined ? {} : { cursor });
    if (!page.ok) throw new Error('a cursor of our own was refused');
    pages.push(page.value.items);
    cursor = page.value.cursor;
  } while (cursor !== undefined);
  return pages;
};
