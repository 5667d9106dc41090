import { openPartnerHandler } from '../../shared/partners/searches/open-partner-deps.ts';
import { publishPartnerSearches } from './handler.ts';

export const handler = openPartnerHandler('publish-partner-search', publishPartnerSearches);
