import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { Organisation } from '../../domain/organisation.ts';
import { ASSOCIATIONS } from '../associations.ts';

const NETWORKS = new URL('../data/organisations/networks.json', import.meta.url);

/** Where the associations have their seats: Stara Zagora and Smolyan. */
const SEATS: Readonly<Record<string, string>> = { 'ram-trakia': 'BG344', arm: 'BG424' };

const NOTHING_ELSE_KNOWN = {
  ...{ languages: [], themes: [], experience: [], networks: [], contacts: [] },
  ...{ hidden: false, version: 1 },
};

/**
 * The organisations a fresh installation starts with: the associations of municipalities that have a bulletin, and
 * some networks of towns. Read and checked at each call; throws a ZodError when the data do not follow the schema.
 * For seeding and tests: no Lambda bundle may import it.
 */
export const referenceOrganisations = (): Organisation[] => {
  const associations = [...ASSOCIATIONS.values()].map(({ id, name }) => ({
    ...NOTHING_ELSE_KNOWN,
    ...{ id: `org-${id}`, kind: 'association-of-municipalities', name, members: [] },
    ...{ country: 'BG', nuts3: SEATS[id], languages: ['bg'] },
  }));
  const networks = z
    .array(z.record(z.string(), z.unknown()))
    .parse(JSON.parse(readFileSync(NETWORKS, 'utf8')))
    .map((network) => ({ ...NOTHING_ELSE_KNOWN, kind: 'network-of-towns', ...network }));
  return z.array(Organisation).parse([...associations, ...networks]);
};
