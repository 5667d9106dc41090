import { callIndexRepository } from '../../shared/db/call-index-repository.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { digestIssueRepository } from '../../shared/db/digest-issue-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { referenceMunicipalities } from '../../shared/reference/municipalities/reference-municipalities.ts';
import { referenceOrganisations } from '../../shared/reference/organisations/reference-organisations.ts';
import { referenceProgrammes } from '../../shared/reference/programmes/reference-programmes.ts';
import { FUNCTIONS } from '../manifest.ts';
import { withAddedSources } from './added-sources.ts';
import type { CycleDeps } from './cycle.ts';
import type { Progress } from './progress.ts';
import { schedulesOf } from './schedules.ts';
import type { Service } from './service.ts';

/** The weekly cycle on the parts of a running service, seeded with the reference data. `added`: sources of `GENERIC_SOURCES`. */
export const cycleDeps = (
  service: Service,
  signal: AbortSignal,
  tell: Progress,
  added: readonly string[] = [],
): CycleDeps => ({
  functions: service.functions,
  schedules: withAddedSources(schedulesOf(FUNCTIONS), added),
  drain: service.work.drain,
  catcher: service.catcher,
  mails: () => service.store.list().length,
  planned: () => service.planned,
  deadLetters: service.deadLetters.list,
  seeding: {
    programmes: programmeRepository(service.table),
    municipalities: municipalityRepository(service.table),
    organisations: organisationRepository(service.table),
  },
  seedData: () => ({
    programmes: referenceProgrammes(),
    municipalities: referenceMunicipalities(),
    organisations: referenceOrganisations(),
  }),
  calls: callRepository(service.table),
  indexes: callIndexRepository(service.table),
  municipalities: municipalityRepository(service.table),
  issues: digestIssueRepository(service.table),
  now: service.now,
  tell,
  signal,
});
