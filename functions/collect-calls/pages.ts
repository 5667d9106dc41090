import { readEnvironment } from '../../shared/environment.ts';
import {
  greeceBulgariaAddress,
  interregGreeceBulgaria,
} from '../../shared/sources/interreg-gr-bg.ts';
import { isun, isunAddress } from '../../shared/sources/isun.ts';
import { addressBy, CollectEnvironment, collector } from './wiring.ts';

const environment = readEnvironment(
  CollectEnvironment.extend({
    ISUN_URL: addressBy(isunAddress),
    INTERREG_GR_BG_URL: addressBy(greeceBulgariaAddress),
  }),
);

const { ISUN_URL, INTERREG_GR_BG_URL } = environment;

/** Reads the sources that only have pages for people. A bundle of its own, for the sake of a quick start. */
export const handler = collector(
  'collect-pages',
  environment,
  [isun(ISUN_URL), interregGreeceBulgaria(INTERREG_GR_BG_URL)],
  [ISUN_URL, INTERREG_GR_BG_URL],
);
