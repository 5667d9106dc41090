import { openPartnerDeps } from '../../shared/partners/searches/open-partner-deps.ts';
import { publishPartnerSearches } from './handler.ts';

export const handler = publishPartnerSearches(openPartnerDeps('publish-partner-search'));
