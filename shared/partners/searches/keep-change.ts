import type { PartnerChange } from '../../db/partner-search-repository.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { tellOwed } from '../../queue/tell-owed.ts';
import type { PartnerDeps } from './partner-deps.ts';

const ATTEMPTS = 5;

/** Others changed the same records again and again. */
export type Busy = { kind: 'changed-meanwhile' };

/** What a decision comes to: what is to be written, and what is answered once it is. Without a change nothing is. */
export type Decision<T> = { change?: PartnerChange; answer: T };

/**
 * Decides from what is kept, writes it all or nothing, then tells it. When somebody else came first, it is decided
 * anew, so that no decision rests on what is no longer so.
 */
export const keepChange = async <T, E extends { kind: string }>(
  { searches, publish, log }: Pick<PartnerDeps, 'searches' | 'publish' | 'log'>,
  decide: () => Promise<Result<Decision<T>, E>>,
): Promise<Result<T, E | Busy>> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const decision = await decide();
    if (!decision.ok) return decision;
    const { change, answer } = decision.value;
    if (!change) return ok(answer);
    const written = await searches.commit(change);
    if (written.ok) {
      await tellOwed({ settle: searches.settle, publish, log }, change.owes);
      return ok(answer);
    }
  }
  return err({ kind: 'changed-meanwhile' });
};
