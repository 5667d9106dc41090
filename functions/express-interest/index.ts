import { openPartnerDeps } from '../../shared/partners/searches/open-partner-deps.ts';
import { interests } from './handler.ts';

export const handler = interests(openPartnerDeps('express-interest'));
