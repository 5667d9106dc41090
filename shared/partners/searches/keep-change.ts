import type { Change } from '../../audit/audit-log.ts';
import type { PartnerChange } from '../../db/partner-search-repository.ts';
import type { AuditedBy } from '../../domain/audit-entry.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { tellOwed } from '../../queue/tell-owed.ts';
import type { PartnerDeps } from './partner-deps.ts';

const ATTEMPTS = 5;

/** Others changed the same records again and again. */
export type Busy = { kind: 'changed-meanwhile' };

/**
 * What a decision comes to: what is to be written, in the place of what, and what is answered once it is. Without a
 * change nothing is.
 */
export type Decision<T> = { change?: PartnerChange; before?: unknown; answer: T };

/** In whose name something is decided, and how the audit log names it. */
export type InNameOf = Pick<Change, 'action' | 'what'> & { actor: AuditedBy };

/**
 * Decides from what is kept, writes it all or nothing, then tells it. When somebody else came first, it is decided
 * anew, so that no decision rests on what is no longer so.
 */
export const keepChange = async <T, E extends { kind: string }>(
  { searches, publish, audit, log }: Pick<PartnerDeps, 'searches' | 'publish' | 'audit' | 'log'>,
  { actor, action, what }: InNameOf,
  decide: () => Promise<Result<Decision<T>, E>>,
): Promise<Result<T, E | Busy>> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const decision = await decide();
    if (!decision.ok) return decision;
    const { change, before, answer } = decision.value;
    if (!change) return ok(answer);
    const written = await audit.record(actor, { action, what, before, after: change }, () =>
      searches.commit(change),
    );
    if (written.ok) {
      await tellOwed({ settle: searches.settle, publish, log }, change.owes);
      return ok(answer);
    }
  }
  return err({ kind: 'changed-meanwhile' });
};
