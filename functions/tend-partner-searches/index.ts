import middy from '@middy/core';
import { openPartnerDeps } from '../../shared/partners/searches/open-partner-deps.ts';
import { tendPartnerSearches } from './handler.ts';

export const handler = middy(tendPartnerSearches(openPartnerDeps('tend-partner-searches')));
