import { partneringListKey, searchList, searchListKey } from '../../../shared/db/keys.ts';
import {
  latestFirst,
  type PartnerChange,
  type PartnerSearchRepository,
} from '../../../shared/db/partner-search-repository.ts';
import type { Cooperation } from '../../../shared/domain/cooperation.ts';
import type { Interest } from '../../../shared/domain/interest.ts';
import type { OwedEvent } from '../../../shared/domain/owed-event.ts';
import type { PartnerSearch } from '../../../shared/domain/partner-search.ts';
import { type Partnering, unpartnered } from '../../../shared/domain/partnering.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { pageInMemory } from './list-page.ts';

/** A record to keep, and whether it was made from what is kept. */
type Written = { current: boolean; keep: () => void };

const versioned = <T extends { version: number }>(
  kept: Map<string, T>,
  name: string,
  record: T,
): Written => ({
  current: (kept.get(name)?.version ?? 0) === record.version,
  keep: () => kept.set(name, { ...structuredClone(record), version: record.version + 1 }),
});

const nameOf = (...parts: readonly string[]): string => parts.join('#');
const owedName = ({ searchId, name, subject }: OwedEvent) => nameOf(searchId, name, subject);
const ordered = (a: string, b: string): number => (a < b ? -1 : 1);

export const inMemoryPartnerSearches = (): PartnerSearchRepository => {
  const searches = new Map<string, PartnerSearch>();
  const interests = new Map<string, Interest>();
  const partnerings = new Map<string, Partnering>();
  const cooperations = new Map<string, Cooperation>();
  const owed = new Map<string, OwedEvent>();
  const all = () => structuredClone([...searches.values()]);
  const allInterests = () => structuredClone([...interests.values()]);
  const written = ({ search, interest, partnering, ownerPartnering }: PartnerChange): Written[] => [
    ...(search ? [versioned(searches, search.id, search)] : []),
    ...(interest ? [versioned(interests, nameOf(interest.searchId, interest.from), interest)] : []),
    ...[partnering, ownerPartnering].flatMap((each) =>
      each ? [versioned(partnerings, each.party, each)] : [],
    ),
  ];
  return {
    get: async (id) => structuredClone(searches.get(id)),
    page: async (state, request) =>
      pageInMemory(
        all(),
        searchListKey,
        { partitions: [searchList(state)], descending: true },
        request,
      ),
    all: async (state) =>
      all()
        .filter((each) => each.state.kind === state)
        .sort((a, b) => ordered(searchListKey(a).gsi1sk, searchListKey(b).gsi1sk)),
    ofOwner: async (owner) =>
      all()
        .filter((each) => each.owner === owner)
        .sort(latestFirst),
    interest: async (id, from) => structuredClone(interests.get(nameOf(id, from))),
    interestsIn: async (id) =>
      allInterests()
        .filter(({ searchId }) => searchId === id)
        .sort((a, b) => ordered(a.from, b.from)),
    interestsOf: async (from) =>
      allInterests()
        .filter((each) => each.from === from)
        .sort((a, b) => ordered(nameOf(a.sentAt, a.searchId), nameOf(b.sentAt, b.searchId))),
    partnering: async (party) => structuredClone(partnerings.get(party) ?? unpartnered(party)),
    actingSince: async (day, most) =>
      structuredClone([...partnerings.values()])
        .flatMap((each) => {
          const { party, actedOn } = each;
          return actedOn && actedOn >= day
            ? { each, key: partneringListKey(party, actedOn).gsi1sk }
            : [];
        })
        .sort((a, b) => ordered(b.key, a.key))
        .slice(0, most)
        .map(({ each }) => each),
    cooperationsOf: async (party) =>
      structuredClone([...cooperations.values()].filter((each) => each.party === party)),
    commit: async (change) => {
      const records = written(change);
      if (records.some(({ current }) => !current)) return err({ kind: 'changed-meanwhile' });
      for (const { keep } of records) keep();
      for (const each of change.cooperations ?? []) {
        cooperations.set(nameOf(each.party, each.searchId, each.with), structuredClone(each));
      }
      for (const event of change.owes) owed.set(owedName(event), structuredClone(event));
      return ok(undefined);
    },
    owed: async () =>
      structuredClone(
        [...owed.values()].sort((a, b) => ordered(a.at + owedName(a), b.at + owedName(b))),
      ),
    settle: async (event) => {
      owed.delete(owedName(event));
    },
    erase: async ({ id }) => {
      searches.delete(id);
      for (const [name, { searchId }] of interests) if (searchId === id) interests.delete(name);
      for (const [name, { searchId }] of owed) if (searchId === id) owed.delete(name);
    },
    eraseInterest: async ({ searchId, from }) => {
      interests.delete(nameOf(searchId, from));
    },
  };
};
