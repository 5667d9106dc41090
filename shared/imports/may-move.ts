import type { Actor } from '../domain/actor.ts';
import { authorise, type Refusal } from '../domain/authorisation.ts';
import type { RecordKind } from '../domain/bulk-import.ts';
import type { Result } from '../domain/result.ts';

/** What belongs to municipalities, each of which has its own say. */
const OF_PROFILES: ReadonlySet<RecordKind> = new Set([]);

/** Whether somebody may import or export records of a kind at all; what each row may do is decided row by row. */
export const mayMove = (actor: Actor, kind: RecordKind): Result<Actor, Refusal> =>
  authorise(actor, OF_PROFILES.has(kind) ? 'move-profiles' : 'write-reference', {});
