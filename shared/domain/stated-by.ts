import * as z from 'zod';

/** Where a statement comes from; an administrator's outlives the feed. */
export const StatedBy = z.enum(['source', 'programme', 'administrator']);
export type StatedBy = z.infer<typeof StatedBy>;
