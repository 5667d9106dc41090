import type { BadCursor } from '../db/cursor.ts';
import type { Page, PageRequest } from '../db/page.ts';
import type { Actor } from '../domain/actor.ts';
import type { Result } from '../domain/result.ts';
import type { Fields } from './columns.ts';
import type { Layout } from './file-rows.ts';

/** Where records of one kind come from that are given out as a file, such as an import takes. */
export type Source = {
  layout: Layout;
  /** Records read at once: few where they are long, for an answer holds some megabytes. */
  atOnce: number;
  /** Those of a page that `by` may read, in the form of an imported row; it may be fewer than asked for. */
  page: (request: PageRequest, by: Actor) => Promise<Result<Page<Fields>, BadCursor>>;
};
