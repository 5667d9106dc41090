import { mapBounded } from '../../db/bounded.ts';
import type { PartyRepository } from '../../db/party-repository.ts';
import type { CallId, PartyId } from '../../domain/ids.ts';
import type { Localised } from '../../domain/language.ts';
import type { PartnerSearch } from '../../domain/partner-search.ts';
import type { Partnering } from '../../domain/partnering.ts';
import type { Party } from '../../domain/party.ts';
import { keptFor } from '../../kept-for.ts';
import { type FindSearches, fittingSearches, type ShownSearch } from './fitting-searches.ts';

/** All of it reads. */
export type OpenSearchesDeps = {
  published: () => Promise<PartnerSearch[]>;
  partnering: (party: PartyId) => Promise<Partnering>;
  parties: Pick<PartyRepository, 'getMany'>;
  /** What calls are called, of those that are known. */
  titles: (ids: readonly CallId[]) => Promise<ReadonlyMap<CallId, Localised>>;
};

/**
 * For so long a container goes on with what it read, as all published searches are read at once: one that is withdrawn,
 * or whose owner is suspended, may still be told in that time.
 */
const KEPT_MS = 5 * 60_000;

/** Reads at the same time. */
const AT_ONCE = 10;

/** All partner searches that may be told of. They are read once in five minutes, not once a municipality. */
export const cachedShownSearches = (deps: OpenSearchesDeps): (() => Promise<ShownSearch[]>) =>
  keptFor(KEPT_MS, () => shownSearches(deps));

/** Opens the partner searches that may be told of, for a moment. */
export const cachedOpenSearches = (
  deps: OpenSearchesDeps,
): ((now: Date) => Promise<FindSearches>) => {
  const shown = cachedShownSearches(deps);
  return async (now) => fittingSearches(await shown(), now);
};

/** The published searches of owners that neither hide nor are suspended. */
const shownSearches = async (deps: OpenSearchesDeps): Promise<ShownSearch[]> => {
  const published = await deps.published();
  const owners = await ownersOf(
    deps,
    published.map(({ owner }) => owner),
  );
  const callIds = published.flatMap(({ notice: { about } }) =>
    about.kind === 'call' ? [about.callId] : [],
  );
  const titles = await deps.titles([...new Set(callIds)]);
  return published.flatMap((search): ShownSearch[] => {
    const owner = owners.get(search.owner);
    if (!owner) return [];
    const { about } = search.notice;
    const call = about.kind === 'call' ? titles.get(about.callId) : undefined;
    return [{ search, owner: owner.name, ...(call && { call }) }];
  });
};

const ownersOf = async (
  { partnering, parties }: Pick<OpenSearchesDeps, 'partnering' | 'parties'>,
  ids: readonly PartyId[],
): Promise<Map<PartyId, Party>> => {
  const found = await parties.getMany([...new Set(ids)]);
  const visible = [...found.values()].filter(({ hidden }) => !hidden);
  const partnerings = await mapBounded(visible, AT_ONCE, ({ id }) => partnering(id));
  return new Map(
    visible.filter((_, at) => !partnerings[at]?.suspended).map((party) => [party.id, party]),
  );
};
