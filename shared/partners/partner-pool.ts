import { textFor } from '../domain/language.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { KnownParty, PartnerRecords } from '../reference/partners/partner-records.ts';
import { SEAT, withGuest } from './ranking/guest.ts';
import { compileWorld, type PartnerWorld } from './ranking/partner-world.ts';

/** Some who can be suggested, ready to be ranked. */
export type PartnerPool = {
  world: PartnerWorld;
  partyOf: ReadonlyMap<string, KnownParty>;
  /** 1 for each party of the world that may be suggested: regions have a past, but nobody writes to one. */
  suggestable: Uint8Array;
  /** The names of the networks, by their numbers in the world. */
  networks: readonly string[];
};

/**
 * All municipalities of Europe, with or without a profile, and a seat for a seeker who is none of them. It takes a second
 * to compile, and is kept for as long as a function lives.
 */
export const compilePool = ({
  municipalities,
  regions,
  projects,
  networks,
  twins,
}: PartnerRecords): PartnerPool => {
  const parties = [...municipalities, ...regions, SEAT];
  const world = compileWorld({ parties, projects, networks, twins });
  const partyOf = new Map(municipalities.map((each) => [each.id, each]));
  return {
    world,
    partyOf,
    suggestable: Uint8Array.from(world.parties.ids, (id) => (partyOf.has(id) ? 1 : 0)),
    networks: networks.map(({ id }) => id).sort(),
  };
};

/**
 * The same pool with a guest in its seat: a seeker that is no municipality, whose ask names {@link SEAT} as the seeker.
 * Networks that no municipality is in tie it to nobody.
 */
export const poolWithGuest = (
  pool: PartnerPool,
  party: KnownParty,
  networks: readonly string[],
): PartnerPool => {
  const numbers = pool.networks.flatMap((name, at) => (networks.includes(name) ? at : []));
  return { ...pool, world: withGuest(pool.world, { party, networks: numbers }) };
};

/** Some organisations, seen from one seeker: they are few, and compiled for each ask. */
export const organisationPool = (
  seeker: KnownParty,
  seekerNetworks: readonly string[],
  organisations: readonly Organisation[],
): PartnerPool => {
  const own = organisations.map(knownPartyOf);
  const names = new Set([...seekerNetworks, ...organisations.flatMap(({ networks }) => networks)]);
  const networks = [...names].map((id) => ({
    id,
    members: [
      ...(seekerNetworks.includes(id) ? [seeker.id] : []),
      ...organisations.filter((each) => each.networks.includes(id)).map((each) => each.id),
    ],
  }));
  const world = compileWorld({ parties: [seeker, ...own], projects: [], networks });
  return {
    world,
    partyOf: new Map(own.map((each) => [each.id, each])),
    suggestable: Uint8Array.from(world.parties.ids, (id) => (id === seeker.id ? 0 : 1)),
    networks: [...names].sort(),
  };
};

/** An organisation as one that can be ranked. */
export const knownPartyOf = (organisation: Organisation): KnownParty => {
  const { id, kind, country, nuts3, lat, lon, languages, themes, name } = organisation;
  const { text } = textFor(name, 'en');
  return { id, kind, country, nuts3, lat, lon, languages, themes, name: text };
};
