import type { Actor } from '../domain/actor.ts';
import { authorise, authoriseForSome, type Refusal } from '../domain/authorisation.ts';
import type { RecordKind, RowReason } from '../domain/bulk-import.ts';
import type { Result } from '../domain/result.ts';

type May = Result<Actor, Refusal>;

/** Kinds whose records belong to somebody: of each row and record it is decided by itself whether it is the actor's. */
const PROFILES: ReadonlySet<RecordKind> = new Set<RecordKind>(['municipalities', 'contacts']);

/** Whether somebody may bring in records of a kind. */
export const mayImport = (actor: Actor | undefined, kind: RecordKind): May =>
  PROFILES.has(kind)
    ? authoriseForSome(actor, 'write-profile')
    : authorise(actor, 'write-reference', {});

/** Whether somebody may take records of a kind out; addresses are whole in them, for those who write them alone. */
export const mayExport = (actor: Actor | undefined, kind: RecordKind): May =>
  kind === 'municipalities' ? authoriseForSome(actor, 'read-profile') : mayImport(actor, kind);

/** Why a row is refused to whom it does not belong. */
export const notAllowed = (where: string, refusal: Refusal): RowReason => ({
  where,
  why: refusal.kind === 'forbidden' ? refusal.why : 'Nobody is signed in.',
});
