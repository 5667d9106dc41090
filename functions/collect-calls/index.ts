import * as z from 'zod';
import { readEnvironment } from '../../shared/environment.ts';
import { euPortal, searchAddress } from '../../shared/sources/eu-portal.ts';
import { GenericSources, genericFeed } from '../../shared/sources/generic-feed.ts';
import { interreg, interregAddress } from '../../shared/sources/interreg.ts';
import type { Source } from '../../shared/sources/source.ts';
import { notConfigured } from './not-configured.ts';
import { addressBy, CollectEnvironment, collector } from './wiring.ts';

const JsonSetting = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const environment = readEnvironment(
  CollectEnvironment.extend({
    EU_PORTAL_URL: addressBy(searchAddress),
    INTERREG_URL: z.url().optional(),
    INTERREG_APP_ID: z.string().min(1).optional(),
    INTERREG_API_KEY: z.string().min(1).optional(),
    GENERIC_SOURCES: JsonSetting.pipe(GenericSources).optional(),
  }),
);

const interregSource = (): Source => {
  const { INTERREG_URL, INTERREG_APP_ID: appId, INTERREG_API_KEY: apiKey } = environment;
  const address = interregAddress(INTERREG_URL, appId);
  return address.ok
    ? interreg(address.value, { appId, apiKey })
    : notConfigured('interreg', 'neither INTERREG_URL nor INTERREG_APP_ID is set');
};

/** Reads the sources that give data: search interfaces, feeds and files. */
export const handler = collector('collect-calls', environment, [
  euPortal(environment.EU_PORTAL_URL),
  interregSource(),
  ...(environment.GENERIC_SOURCES ?? []).map(genericFeed),
]);
