import { readEnvironment } from '../../shared/environment.ts';
import { eeaGrants, eeaGrantsAddresses } from '../../shared/sources/eea-grants.ts';
import { addressBy, CollectEnvironment, collector } from './wiring.ts';

const environment = readEnvironment(
  CollectEnvironment.extend({ EEA_GRANTS_URL: addressBy(eeaGrantsAddresses) }),
);

const { EEA_GRANTS_URL } = environment;

/** Reads the EEA and Norway Grants. A bundle of its own, for the sake of a quick start. */
export const handler = collector(
  'collect-eea-grants',
  environment,
  [eeaGrants(EEA_GRANTS_URL)],
  EEA_GRANTS_URL,
);
