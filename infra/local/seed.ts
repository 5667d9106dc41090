import { mapBounded } from '../../shared/db/bounded.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import type { OrganisationRepository } from '../../shared/db/organisation-repository.ts';
import type { ProgrammeRepository } from '../../shared/db/programme-repository.ts';
import type { Municipality } from '../../shared/domain/municipality.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { Programme } from '../../shared/domain/programme.ts';

export type SeedDeps = {
  programmes: Pick<ProgrammeRepository, 'all' | 'save'>;
  municipalities: Pick<MunicipalityRepository, 'getMany' | 'save'>;
  organisations: Pick<OrganisationRepository, 'getMany' | 'save'>;
};

export type SeedData = {
  programmes: Programme[];
  municipalities: Municipality[];
  organisations: Organisation[];
};

/** How many were missing and are there now. */
export type Seeded = Record<keyof SeedData, number>;

/** Municipalities written at once. */
const CONCURRENCY = 8;

/** Adds what is missing and nothing else: what somebody edited stays as it is. */
export const seed = async (deps: SeedDeps, data: SeedData): Promise<Seeded> => {
  const codes = new Set((await deps.programmes.all()).map(({ code }) => code));
  const programmes = data.programmes.filter(({ code }) => !codes.has(code));
  // One that somebody else put there meanwhile is refused, and stays.
  for (const programme of programmes) await deps.programmes.save(programme);

  const known = await deps.municipalities.getMany(data.municipalities.map(({ id }) => id));
  const municipalities = data.municipalities.filter(({ id }) => !known.has(id));
  // One that somebody else put there meanwhile is refused, and stays; so with organisations.
  await mapBounded(municipalities, CONCURRENCY, (each) => deps.municipalities.save(each));

  const there = await deps.organisations.getMany(data.organisations.map(({ id }) => id));
  const organisations = data.organisations.filter(({ id }) => !there.has(id));
  for (const organisation of organisations) await deps.organisations.save(organisation);
  return {
    programmes: programmes.length,
    municipalities: municipalities.length,
    organisations: organisations.length,
  };
};
