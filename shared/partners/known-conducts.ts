import type { PartnerSearchRepository } from '../db/partner-search-repository.ts';
import { keptFor } from '../kept-for.ts';
import { conductKnownFrom, conductsOf, type KnownConducts } from './conduct.ts';

const TEN_MINUTES = 10 * 60_000;

/** Conduct is known of the latest so many: a fifth of Europe, some fifteen megabytes to read. */
const MOST_ACTING = 20_000;

/** How parties deal with others on the service, as it was ten minutes ago at most; read at the first ask. */
export const knownConducts = (
  searches: Pick<PartnerSearchRepository, 'actingSince'>,
  now: () => Date,
): (() => Promise<KnownConducts>) =>
  keptFor(TEN_MINUTES, async () =>
    conductsOf(await searches.actingSince(conductKnownFrom(now()), MOST_ACTING), now()),
  );
