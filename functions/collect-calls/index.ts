import * as z from 'zod';
import { readEnvironment } from '../../shared/environment.ts';
import { euPortal, searchAddress } from '../../shared/sources/eu-portal.ts';
import { bulkAddress, euPortalBulk } from '../../shared/sources/eu-portal-bulk.ts';
import { interreg, interregAddress } from '../../shared/sources/interreg.ts';
import type { Source } from '../../shared/sources/source.ts';
import { notConfigured } from './not-configured.ts';
import { addressBy, CollectEnvironment, collector } from './wiring.ts';

const environment = readEnvironment(
  CollectEnvironment.extend({
    EU_PORTAL_URL: addressBy(searchAddress),
    EU_PORTAL_BULK_URL: addressBy(bulkAddress),
    INTERREG_URL: z.url().optional(),
    INTERREG_APP_ID: z.string().min(1).optional(),
    INTERREG_API_KEY: z.string().min(1).optional(),
  }),
);

const { EU_PORTAL_URL, EU_PORTAL_BULK_URL, INTERREG_APP_ID: appId } = environment;
const interregAt = interregAddress(environment.INTERREG_URL, appId);

const interregSource = (): Source =>
  interregAt.ok
    ? interreg(interregAt.value, { appId, apiKey: environment.INTERREG_API_KEY })
    : notConfigured('interreg', 'neither INTERREG_URL nor INTERREG_APP_ID is set');

/** Reads the sources of the EU that give data: search interfaces and a file. */
export const handler = collector(
  'collect-calls',
  environment,
  [euPortal(EU_PORTAL_URL), euPortalBulk(EU_PORTAL_BULK_URL), interregSource()],
  [EU_PORTAL_URL, EU_PORTAL_BULK_URL, ...(interregAt.ok ? [interregAt.value] : [])],
);
