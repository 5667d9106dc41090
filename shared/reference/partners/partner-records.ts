import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type {
  NetworkRecord,
  PartyRecord,
  ProjectRecord,
  TwinRecord,
} from '../../partners/ranking/records.ts';

/** How a possible partner is called, where it lies and how many live there; what is not known is left out. */
export type KnownParty = PartyRecord & {
  name: string;
  /** In Latin letters, where the name is in others. */
  latinName?: string | undefined;
};

/** All that is known of possible partners without anybody's profile. */
export type PartnerRecords = {
  municipalities: KnownParty[];
  /** Regions that take part in past projects and are no partners themselves. */
  regions: KnownParty[];
  projects: ProjectRecord[];
  networks: NetworkRecord[];
  twins: TwinRecord[];
};

/**
 * Reads the files of `data/partners`, whose columns their README names. Throws a RangeError, with the file and the line,
 * where one does not have them.
 */
export const readPartnerRecords = async (folder: string): Promise<PartnerRecords> => {
  const [municipalities, regions, projects, networks, twins] = await Promise.all([
    rowsOf(folder, 'municipalities.tsv.gz', 8),
    rowsOf(folder, 'regions.tsv', 6),
    rowsOf(folder, 'past-cooperations.tsv', 5),
    rowsOf(folder, 'networks.tsv', 2),
    rowsOf(folder, 'twin-towns.tsv', 2),
  ]);
  return {
    municipalities: municipalities.map(municipality),
    regions: regions.map(region),
    projects: projects.map(project),
    networks: networks.map(([id = '', members = '']) => ({ id, members: listed(members) })),
    twins: twins.map(([one = '', other = '']) => [one, other]),
  };
};

const rowsOf = async (folder: string, name: string, columns: number): Promise<string[][]> => {
  const bytes = await readFile(join(folder, name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, at) => {
      const row = line.split('\t');
      if (row.length !== columns)
        throw new RangeError(`${name}, line ${at + 1}: ${columns} columns`);
      return row;
    });
};

const listed = (text: string): string[] => (text === '' ? [] : text.split(' '));

/** A number, or nothing for an empty field. */
const numeric = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);

const known = (text: string | undefined): string | undefined => text || undefined;

const municipality = (row: readonly string[]): KnownParty => {
  const [id = '', country = '', nuts3, lat, lon, population, name = '', latinName] = row;
  return {
    id,
    kind: 'municipality',
    country,
    nuts3: known(nuts3),
    lat: numeric(lat),
    lon: numeric(lon),
    population: numeric(population),
    name,
    latinName: known(latinName),
  };
};

const region = (row: readonly string[]): KnownParty => {
  const [id = '', country = '', nuts3, lat, lon, name = ''] = row;
  const at = { lat: numeric(lat), lon: numeric(lon) };
  return { id, kind: 'region', country, nuts3: known(nuts3), ...at, name };
};

/** Several projects can be alike in all that is known of them: their place in the file tells them apart. */
const project = (row: readonly string[], at: number): ProjectRecord => {
  const [set = '', programme = '', year, themes = '', members = ''] = row;
  return {
    id: `${set}-${at}`,
    programme,
    start: numeric(year),
    themes: listed(themes),
    members: listed(members),
  };
};
