import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { callRepository } from '../../shared/db/call-repository.ts';
import { municipalityRepository } from '../../shared/db/municipality-repository.ts';
import { organisationRepository } from '../../shared/db/organisation-repository.ts';
import { partnerSearchRepository } from '../../shared/db/partner-search-repository.ts';
import { programmeRepository } from '../../shared/db/programme-repository.ts';
import { openTable } from '../../shared/db/table.ts';
import { readEnvironment, TableEnvironment } from '../../shared/environment.ts';
import { keptFor } from '../../shared/kept-for.ts';
import { logger } from '../../shared/log/logger.ts';
import { themesOfCall } from '../../shared/matching/themes.ts';
import { knownConducts } from '../../shared/partners/known-conducts.ts';
import { compilePool, type PartnerPool } from '../../shared/partners/partner-pool.ts';
import { readPartnerRecords } from '../../shared/reference/partners/partner-records.ts';
import { suggestPartnersRoute } from './handler.ts';

const environment = readEnvironment(TableEnvironment.extend({ PARTNER_DATA: z.string().min(1) }));
const now = systemClock();
const table = openTable({ name: environment.TABLE_NAME });

const openPool = async (): Promise<PartnerPool> =>
  compilePool(await readPartnerRecords(environment.PARTNER_DATA));

const A_MINUTE = 60_000;

const searches = partnerSearchRepository(table);

const organisations = organisationRepository(table);

export const handler = suggestPartnersRoute({
  municipalities: municipalityRepository(table),
  searches,
  calls: callRepository(table),
  programmes: programmeRepository(table),
  themesOf: themesOfCall,
  organisations: keptFor(A_MINUTE, organisations.all),
  conducts: knownConducts(searches, now),
  pool: keptFor(Number.POSITIVE_INFINITY, openPool),
  log: logger('suggest-partners'),
  now,
});
